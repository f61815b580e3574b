"""The sheet of elements: each thing asked for in each cell, whether it was found, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.utils import get_column_letter

from harmonize.model import ElementStatus
from harmonize.views.lookup import Cell as Address
from harmonize.views.report.element_rows import ElementRow
from harmonize.views.words import Words

from .columns import Field, fold_columns, named_columns, place_of, values_of
from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LAW, LINK, MUTED
from .page import A4, Page
from .row_marks import ABSENT, DOUBTFUL, write_number

FIELDS = (
    Field("number", 6, LINK),
    Field("offence", 20, LABEL),
    Field("jurisdiction", 16, LABEL),
    Field("state", 22, folded=True),
    Field("element", 32),
    Field("kind", 11),
    Field("force", 13),
    Field("counts", 16, folded=True),
    Field("treaty_article", 22),
    Field("bond", 24, folded=True),
    Field("status", 11),
    Field("quotes", 36, LAW),
    Field("article", 12),
    Field("role", 30, folded=True),
    Field("reason", 80, folded=True),
    Field("duty", 100, folded=True),
)
STATUS = place_of(FIELDS, "status")
MOST = 15_000
"""Rows that a person can filter and a program opens at once; the file of the result holds them all."""
STYLES = {
    ElementStatus.ABSENT.value: ABSENT,
    ElementStatus.UNCLEAR.value: DOUBTFUL,
    ElementStatus.PRESENT.value: BODY,
}


def element_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    return named_columns("report.elements", FIELDS, words)


def write_elements(
    page: Page, head: int, rows: Iterable[ElementRow], size: int, gaps: Mapping[Address, int]
) -> dict[Address, int]:
    """Write the table, or that its ``size`` is too much for a sheet; return the first row of each cell."""
    columns = element_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows if size <= MOST else ():
        places.setdefault(row.cell, free)
        cells, end = write_row(page, free, columns, values_of(row, FIELDS, page.words))
        write_number(page, free, end, row.number)
        page.link(cells[0], "gaps", f"A{gaps[row.cell]}")
        page.put(free, STATUS, row.status, STYLES.get(row.sign, MUTED))
        free = end
    if free == head + 1:
        key = "report.elements.too_many" if size else "report.elements.none"
        page.put(free, 1, page.words.say(key, n=page.words.number(size)), BODY)
        free += 1
    finish_table(page, head, free - 1, columns, 3)
    fold_columns(page, FIELDS)
    page.set_up_print(A4, (head, head), f"{get_column_letter(len(FIELDS))}{free - 1}")
    return places
