"""The sheet on dual criminality: each pair of jurisdictions and each offence, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from harmonize.model import Coverage
from harmonize.views.dual.dual_table import DualTableRow
from harmonize.views.words import Words

from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, state_style
from .page import A3, Page

HEADS = (
    ("one", 18, LABEL),
    ("other", 18, LABEL),
    ("offence", 26, LABEL),
    ("verdict", 22, BODY),
    ("reasons", 120, BODY),
)
KEYS = ("one", "other", "offence")
VERDICT = 4
MOST = 8000
"""Rows that a person can filter and a program opens at once; the file of the result holds them all."""
STATES = tuple(state.value for state in Coverage)


def dual_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    named = ((name, words.say(f"report.dual.{name}"), width, style) for name, width, style in HEADS)
    return tuple(Column(head, width, style, name in KEYS) for name, head, width, style in named)


def write_dual(page: Page, head: int, rows: Iterable[DualTableRow], size: int) -> None:
    """Write the table, or that its ``size`` is too much for a sheet."""
    columns = dual_columns(page.words)
    write_heads(page, head, columns)
    free = head + 1
    for row in rows if size <= MOST else ():
        cells, free = write_row(page, free, columns, _values(row, page.words))
        if row.sign.value in STATES:
            cells[VERDICT - 1].style = state_style(Coverage(row.sign.value))
            cells[VERDICT - 1].alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    if free == head + 1:
        key = "report.dual.too_many" if size else "report.dual.none"
        page.put(free, 1, page.words.say(key, n=page.words.number(size)), BODY)
        free += 1
    finish_table(page, head, free - 1, columns, VERDICT - 1)
    page.set_up_print(A3, (head, head), f"{get_column_letter(len(HEADS))}{free - 1}")


def _values(row: DualTableRow, words: Words) -> tuple[str, ...]:
    reasons = "\n".join(words.say("report.item", text=reason) for reason in row.reasons)
    return (row.one_label, row.other_label, row.offence_label, row.verdict, reasons)
