"""The sheet of provenance: every text that was read, what was not read and why, and which kinds of law are there."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter

from harmonize.views.method.method import FileRow, MethodView, RemarkRow
from harmonize.views.texts.law_table import LawRow

from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LAW, NOTE, NUMBER, WARNING
from .page import A3, Page

HEADS = (
    ("jurisdiction", 18, LABEL),
    ("file", 26, BODY),
    ("name", 34, LAW),
    ("kind", 18, BODY),
    ("language", 14, BODY),
    ("as_of", 16, BODY),
    ("age", 26, BODY),
    ("source", 34, BODY),
    ("articles", 10, NUMBER),
    ("characters", 12, NUMBER),
    ("notices", 48, BODY),
    ("hash", 36, BODY),
)
WIDTHS = tuple(width for _, width, _ in HEADS)
KEYS = ("jurisdiction", "file")


def write_provenance(page: Page, row: int, view: MethodView, laws: Sequence[LawRow]) -> None:
    """Write the texts, then files that were not read, then kinds of law; the filter is that of the texts."""
    head = row
    row = _write_texts(page, row, view.files)
    finish_table(page, head, row - 1, _columns(page), len(KEYS))
    row = _write_remarks(page, row + 1, "skipped", view.skipped)
    if view.notices:
        row = _write_remarks(page, row, "remarks", view.notices)
    row = _write_laws(page, row, laws)
    page.set_up_print(A3, (head, head), f"{get_column_letter(len(HEADS))}{row - 1}")


def _columns(page: Page) -> list[Column]:
    named = ((name, page.words.say(f"report.provenance.{name}"), width, style) for name, width, style in HEADS)
    return [Column(head, width, style, name in KEYS) for name, head, width, style in named]


def _write_texts(page: Page, row: int, files: Sequence[FileRow]) -> int:
    columns = _columns(page)
    write_heads(page, row, columns)
    row += 1
    for f in files:
        texts = (f.jurisdiction, f.file, f.title, f.kind, f.language, f.as_of, f.age, f.source)
        _, row = write_row(page, row, columns, (*texts, f.articles, f.characters, _list(page, f.notices), f.sha256))
    if not files:
        page.put(row, 1, page.words.say("method.no_files"), BODY)
        row += 1
    return row


def _write_remarks(page: Page, row: int, name: str, remarks: Sequence[RemarkRow]) -> int:
    """Write files with what is to be said of them and what to do."""
    say = page.words.say
    page.put(row, 1, say(f"report.provenance.{name}"), WARNING)
    if not remarks:
        page.put(row + 1, 1, say("method.no_skipped"), NOTE)
        return row + 3
    columns = _below(page, ("standing", "file", "about"))
    write_heads(page, row + 1, columns)
    row += 2
    for item in remarks:
        told = " ".join(part for part in (item.about, item.remedy) if part)
        _, row = write_row(page, row, columns, (item.standing, item.file, told))
    return row + 1


def _write_laws(page: Page, row: int, laws: Sequence[LawRow]) -> int:
    """Write which kinds of law were read of each jurisdiction, and for which offences one is missing."""
    page.put(row, 1, page.words.say("report.provenance.laws"), WARNING)
    columns = _below(page, ("jurisdiction", "loaded", "missing", "unseen", "part", "others"))
    write_heads(page, row + 1, columns)
    row += 2
    for law in laws:
        lists = (law.loaded, law.missing, law.unseen, law.part)
        _, row = write_row(page, row, columns, (law.jurisdiction, *(_list(page, items) for items in lists), law.others))
    return row


def _below(page: Page, names: Sequence[str]) -> list[Column]:
    """Return the columns of a table that stands below that of the texts, and has its widths."""
    heads = (page.words.say(f"report.provenance.{name}") for name in names)
    return [Column(head, width, BODY) for head, width in zip(heads, WIDTHS, strict=False)]


def _list(page: Page, items: Sequence[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    return "\n".join(page.words.say("report.item", text=item) for item in items)
