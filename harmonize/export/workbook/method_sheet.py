"""The sheet on method: how the report was made, from which files, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from harmonize.views.method.method import FileRow, MethodView, RemarkRow

from .listing import Column, write_heads, write_row
from .looks import BODY, LABEL, NUMBER, state_style
from .page import A4, Page

WIDTHS = (28, 66, 22, 11, 14, 10, 12, 36)


def write_method(page: Page, row: int, view: MethodView, removed: int) -> None:
    """Write all parts one below another; ``removed`` characters were left out of the other sheets."""
    say = page.words.say
    first = row
    row = _write_prose(page, row, say("report.method.steps"), view.steps)
    row = _write_states(page, row, view)
    row = _write_prose(page, row, say("report.method.sure"), (*map(": ".join, view.bands), view.sure_rule))
    row = _write_prose(page, row, say("report.method.limits"), view.limits)
    row = _write_files(page, row, view.files)
    row = _write_remarks(page, row, "skipped", view.skipped)
    row = _write_remarks(page, row, "notices", view.notices)
    about = [view.version, view.provenance, view.advice]
    if removed + page.removed:
        about.append(say("report.method.left_out", n=removed + page.removed))
    row = _write_prose(page, row, say("report.method.about"), about)
    page.set_up_print(A4, (1, first - 1), f"H{row - 1}")


def _write_prose(page: Page, row: int, title: str, sentences: Iterable[str]) -> int:
    """Write sentences beside their title."""
    columns = (Column("", WIDTHS[0], LABEL), Column("", WIDTHS[1], BODY))
    for number, sentence in enumerate(sentences):
        _, row = write_row(page, row, columns, (title if not number else "", sentence))
    return row + 1


def _write_states(page: Page, row: int, view: MethodView) -> int:
    columns = (Column("", WIDTHS[0], BODY), Column("", WIDTHS[1], BODY), Column("", WIDTHS[2], NUMBER))
    heads = ("legend_head", "legend_meaning", "legend_count")
    write_heads(page, row, [Column(page.words.say(f"report.matrix.{name}"), 20, BODY) for name in heads])
    for state in view.states:
        cells, _ = write_row(page, row + 1, columns, (state.word, state.meaning, state.cells))
        cells[0].style = state_style(state.state)
        row += 1
    _, row = write_row(page, row + 1, columns, ("", view.state_rule, None))
    return row + 1


def _write_files(page: Page, row: int, files: Sequence[FileRow]) -> int:
    said = page.words.say
    heads = ("file", "title", "kind", "language", "as_of", "articles")
    names = (*(said(f"method.head.{name}") for name in heads), said("report.method.characters"))
    names = (*names, said("report.method.hash"))
    columns = [Column(name, width, BODY) for name, width in zip(names, WIDTHS, strict=True)]
    page.put(row, 1, said("report.method.files"), LABEL)
    write_heads(page, row + 1, columns)
    row += 2
    for f in files:
        values = (f.file, f.title, f.kind, f.language, f.as_of, f.articles, f.characters, f.sha256)
        _, row = write_row(page, row, columns, values)
    if not files:
        page.put(row, 1, said("method.no_files"), BODY)
        row += 1
    return row + 1


def _write_remarks(page: Page, row: int, name: str, remarks: Sequence[RemarkRow]) -> int:
    """Write files with what is to be said of them and what to do."""
    said = page.words.say
    page.put(row, 1, said(f"report.method.{name}"), LABEL)
    if not remarks:
        page.put(row, 2, said(f"method.no_{name}"), BODY)
        return row + 2
    heads = [said("method.head.file"), said("report.method.about_file"), said("report.method.standing")]
    used = 3 if any(item.standing for item in remarks) else 2
    columns = [Column(head, width, BODY) for head, width in zip(heads[:used], WIDTHS, strict=False)]
    write_heads(page, row + 1, columns)
    row += 2
    for item in remarks:
        told = " ".join(part for part in (item.about, item.remedy) if part)
        _, row = write_row(page, row, columns, (item.file, told, item.standing)[:used])
    return row + 1
