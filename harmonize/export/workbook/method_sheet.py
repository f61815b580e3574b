"""The sheet on method: how the report was made, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.utils import get_column_letter

from harmonize.views.method.method import MethodView

from .listing import Column, write_heads, write_row
from .looks import BODY, LABEL, NUMBER, state_style
from .page import A4, Page

WIDTHS = (28, 100, 22)


def write_method(page: Page, row: int, view: MethodView, removed: int) -> None:
    """Write all parts one below another; ``removed`` characters were left out of the other sheets."""
    say = page.words.say
    first = row
    files = say("report.method.files", files=say("report.sheet.provenance"))
    row = _write_prose(page, row, "steps", (*view.steps, files))
    row = _write_states(page, row, view)
    row = _write_prose(page, row, "sure", (*map(": ".join, view.bands), view.sure_rule))
    row = _write_prose(page, row, "limits", view.limits)
    about = [view.version, view.provenance, view.advice]
    if removed + page.removed:
        about.append(say("report.method.left_out", n=removed + page.removed))
    row = _write_prose(page, row, "about", about)
    page.set_up_print(A4, (1, first - 1), f"{get_column_letter(len(WIDTHS))}{row - 1}")


def _write_prose(page: Page, row: int, name: str, sentences: Iterable[str]) -> int:
    """Write sentences beside the title of their part."""
    title = page.words.say(f"report.method.{name}")
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
