"""The sheet of gaps: every cell of the matrix in words, in the order in which one reads.

What is asked, what is found, what is missing, what is to be done, from which text. What people decide is written in the
sheet Review alone; here it is shown by the number of the cell, so that it stays right when either sheet is sorted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from harmonize.views.gaps.gap_row import GapRow
from harmonize.views.lookup import Cell as Address
from harmonize.views.report.review_rows import Filling
from harmonize.views.words import Words

from .columns import Field, fold_columns, named_columns, place_of, values_of
from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LAW, LINK, NUMBER
from .page import A4, Page
from .review_sheet import DAY, DAYS, ReviewPlace
from .row_marks import write_number
from .state_rules import colour_states

NUMBER_WIDTH = 5
FIELDS = (
    Field("number", NUMBER_WIDTH, LINK),
    Field("offence", 15, LABEL),
    Field("jurisdiction", 13, LABEL),
    Field("instruments", 30, of="asked.instruments", folded=True),
    Field("treaty_articles", 40, of="asked.articles", folded=True),
    Field("asked", 90, of="asked.elements", folded=True),
    Field("duty", 30, of="asked.duty", folded=True),
    Field("bond", 13),
    Field("state", 12),
    Field("share", 10, LINK),
    Field("sentence", 60, folded=True),
    Field("act", 30, LAW, of="best.act", folded=True),
    Field("article", 9, LINK, of="best.article"),
    Field("heading", 30, LAW, of="best.heading", folded=True),
    Field("text", 120, LAW, of="best.text", folded=True),
    Field("language", 18, of="best.language", folded=True),
    Field("others", 60, folded=True),
    Field("covered", 100, folded=True),
    Field("relation", 22, folded=True),
    Field("narrower", 34, folded=True),
    Field("penalty", 60, folded=True),
    Field("score", 16, NUMBER, of="best.score", folded=True),
    Field("score_words", 20, of="best.sure", folded=True),
    Field("confidence", 16, NUMBER, folded=True),
    Field("sure", 16, folded=True),
    Field("missing", 21),
    Field("unclear", 13),
    Field("near", 110, folded=True),
    Field("need", 20, folded=True),
    Field("obligation", 14, folded=True),
    Field("duties", 26),
    Field("closing", 26),
    Field("look", 14, folded=True),
    Field(Filling.DECISION.value, 12, of=""),
    *(Field(item.value, 20, of="", folded=True) for item in Filling if item is not Filling.DECISION),
    Field("kind", 12, of="texts.kind"),
    Field("source", 60, of="texts.source", folded=True),
    Field("as_of", 16, of="texts.as_of", folded=True),
    Field("file", 30, of="texts.files", folded=True),
    Field("sha256", 70, of="texts.hashes", folded=True),
)
STATE, SHARE, ARTICLE = (place_of(FIELDS, name) for name in ("state", "share", "article"))
FILLED = {item: place_of(FIELDS, item.value) for item in Filling}


def gap_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    return named_columns("report.gaps", FIELDS, words)


def write_gaps(
    page: Page,
    head: int,
    rows: Iterable[GapRow],
    matrix: Mapping[Address, str],
) -> dict[Address, int]:
    """Write the table with links back to the matrix; return the row of each of its cells."""
    columns = gap_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows:
        places[row.cell] = free
        cells, end = write_row(page, free, columns, values_of(row, FIELDS, page.words))
        write_number(page, free, end, row.number)
        page.link(cells[0], "matrix", matrix[row.cell])
        free = end
    finish_table(page, head, free - 1, columns, 3)
    colour_states(page, get_column_letter(STATE), head + 1, max(free - 1, head + 1))
    fold_columns(page, FIELDS)
    page.set_up_print(A4, (head, head), f"{get_column_letter(len(FIELDS))}{free - 1}")
    return places


def link_articles(page: Page, gaps: Mapping[Address, int], articles: Mapping[Address, int]) -> None:
    """Lead from each row on to the whole text of its first article."""
    _link(page, gaps, articles, ARTICLE, "provisions")


def link_elements(page: Page, gaps: Mapping[Address, int], elements: Mapping[Address, int]) -> None:
    """Lead from each row on to its elements, one by one."""
    _link(page, gaps, elements, SHARE, "elements")


def show_review(page: Page, gaps: Mapping[Address, int], review: ReviewPlace) -> None:
    """Show in each row that is to be decided what people write in the sheet Review."""
    for address, place in review.rows.items():
        row = gaps[address]
        for item, column in FILLED.items():
            nothing = page.words.say("report.gaps.undecided") if item is Filling.DECISION else ""
            cell = page.put_formula(row, column, review.formula(item, f"$A{row}", nothing), nothing, BODY)
            if item in DAYS:
                cell.number_format = DAY
            if item is Filling.DECISION:
                page.link(cell, "review", f"A{place}")


def _link(page: Page, gaps: Mapping[Address, int], places: Mapping[Address, int], column: int, sheet: str) -> None:
    for address, place in places.items():
        cell = page.sheet.cell(gaps[address], column)
        if cell.value and isinstance(cell, Cell):
            page.link(cell, sheet, f"A{place}")
