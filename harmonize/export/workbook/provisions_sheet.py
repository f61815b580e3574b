"""The sheet of provisions: from each article to the offences it answers, near misses among them, as read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.utils import get_column_letter

from harmonize.model import Verdict
from harmonize.views.lookup import Cell as Address
from harmonize.views.texts.provision_table import ProvisionRow
from harmonize.views.words import Words

from .columns import Field, fold_columns, named_columns, place_of, values_of
from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LAW, LINK, MUTED, NUMBER
from .page import A4, Page
from .row_marks import write_number
from .state_rules import colour_states

FIELDS = (
    Field("number", 6, LINK),
    Field("jurisdiction", 12, LABEL),
    Field("act", 18, LABEL),
    Field("article", 9, LABEL),
    Field("heading", 40, LAW, folded=True),
    Field("offence", 17, LABEL),
    Field("treaty_articles", 19),
    Field("bond", 24, folded=True),
    Field("verdict", 12, of="verdict_words"),
    Field("state", 12),
    Field("score", 16, NUMBER, folded=True),
    Field("sure", 11),
    Field("paragraphs", 14, folded=True),
    Field("text", 70, LAW),
    Field("reasons", 90, folded=True),
    Field("signs", 110, folded=True),
    Field("path", 40, LAW, folded=True),
    Field("kind", 16, folded=True),
    Field("source", 50, folded=True),
    Field("as_of", 14, folded=True),
    Field("file", 30, folded=True),
    Field("sha256", 70, folded=True),
    Field("start", 10, NUMBER, folded=True),
    Field("end", 10, NUMBER, folded=True),
)
VERDICT, STATE = place_of(FIELDS, "verdict"), place_of(FIELDS, "state")


def provision_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    return named_columns("report.provisions", FIELDS, words)


def write_provisions(
    page: Page, head: int, rows: Iterable[ProvisionRow], gaps: Mapping[Address, int]
) -> dict[Address, int]:
    """Write the table with links back to the gaps; return the row of the first article of each cell."""
    columns = provision_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows:
        if row.first:
            places[row.cell] = free
        cells, end = write_row(page, free, columns, values_of(row, FIELDS, page.words))
        write_number(page, free, end, row.number)
        page.link(cells[0], "gaps", f"A{gaps[row.cell]}")
        if row.verdict is Verdict.REJECTED:
            page.put(free, VERDICT, row.verdict_words, MUTED)
        free = end
    if free == head + 1:
        page.put(free, 1, page.words.say("report.provisions.none"), BODY)
        free += 1
    finish_table(page, head, free - 1, columns, 4)
    colour_states(page, get_column_letter(STATE), head + 1, free - 1)
    fold_columns(page, FIELDS)
    page.set_up_print(A4, (head, head), f"{get_column_letter(len(FIELDS))}{free - 1}")
    return places
