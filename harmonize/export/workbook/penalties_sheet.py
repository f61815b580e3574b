"""The sheet of penalties: what each country threatens for an offence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.utils import get_column_letter

from harmonize.views.lookup import Cell as Address
from harmonize.views.penalties.penalty_table import PenaltyTableRow
from harmonize.views.words import Words

from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LINK, NUMBER
from .page import A3, Page

HEADS = (
    ("offence", 22, LABEL),
    ("jurisdiction", 16, LABEL),
    ("gaps", 9, LINK),
    ("articles", 16, BODY),
    ("basic", 30, BODY),
    ("low", 10, NUMBER),
    ("high", 10, NUMBER),
    ("life", 14, BODY),
    ("serious", 16, BODY),
    ("fine", 13, BODY),
    ("further", 26, BODY),
    ("aggravated", 26, BODY),
    ("general", 20, BODY),
    ("bond", 30, BODY),
    ("words", 76, BODY),
)
KEYS = ("offence", "jurisdiction")
GAPS = 3


def penalty_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    named = ((name, words.say(f"report.penalties.{name}"), width, style) for name, width, style in HEADS)
    return tuple(Column(head, width, style, name in KEYS) for name, head, width, style in named)


def write_penalties(page: Page, head: int, rows: Iterable[PenaltyTableRow], gaps: Mapping[Address, int]) -> None:
    """Write the table with links back to the gaps."""
    columns = penalty_columns(page.words)
    write_heads(page, head, columns)
    free = head + 1
    for row in rows:
        place = gaps[row.offence, row.jurisdiction]
        back = page.words.say("report.row", n=place)
        cells, free = write_row(page, free, columns, _values(row, back, page.words))
        page.link(cells[GAPS - 1], "gaps", f"A{place}")
    if free == head + 1:
        page.put(free, 1, page.words.say("report.penalties.none"), BODY)
        free += 1
    finish_table(page, head, free - 1, columns, 2)
    page.set_up_print(A3, (head, head), f"{get_column_letter(len(HEADS))}{free - 1}")


def _values(row: PenaltyTableRow, back: str, words: Words) -> tuple[str | float | None, ...]:
    return (
        row.offence_label,
        row.jurisdiction_label,
        back,
        words.say("app.join").join(row.articles),
        row.basic,
        row.low,
        row.high,
        row.life,
        row.serious,
        row.fine,
        row.further,
        row.aggravated,
        row.general,
        row.bond,
        " ".join(row.sentences),
    )
