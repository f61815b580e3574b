"""The sheet of review: what waits for a decision, with columns to fill in.

This is the one place where people write. The sheet of gaps shows what stands here by the number of the cell: nothing is
typed twice, nothing can differ, and rows of either sheet may be sorted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from harmonize.views.lookup import Cell as Address
from harmonize.views.report.review_rows import Decision, Filling, ReviewRow, decisions
from harmonize.views.words import Words

from .columns import Field, fold_columns, named_columns, place_of, values_of
from .listing import Column, finish_table, fit_row, write_heads, write_row
from .looks import BODY, LABEL, LINK, NOTE, WARNING
from .page import A4, Page
from .row_marks import FILL, write_number
from .state_rules import colour_states

FIELDS = (
    Field("number", 5, LINK),
    Field("offence", 15, LABEL),
    Field("jurisdiction", 13, LABEL),
    Field("bond", 24, folded=True),
    Field("state", 12),
    Field("article", 9),
    Field("need", 12),
    Field("open", 31),
    Field(Filling.DECISION.value, 14, FILL, of=""),
    Field(Filling.NOTE.value, 15, FILL, of=""),
    Field(Filling.REVIEWER.value, 10, FILL, of=""),
    Field(Filling.DATE.value, 11, FILL, of=""),
    Field(Filling.RECOMMENDATION.value, 16, FILL, of=""),
    Field(Filling.BODY.value, 12, FILL, of=""),
    Field(Filling.DEADLINE.value, 11, FILL, of=""),
)
STATE = place_of(FIELDS, "state")
FILLED = {item: place_of(FIELDS, item.value) for item in Filling}
DAYS = (Filling.DATE, Filling.DEADLINE)
DAY = "yyyy\\-mm\\-dd"
"""How a spreadsheet writes a day; the same in every language, as the dates of texts."""
FIRST_DAY = 36526
"""1 January 2000, as spreadsheets count days: what is earlier was mistyped."""
KEY = 2
"""The column in which the list of decisions stands, below the table."""


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """Where the table stands: its ``sheet``, its first and last row, and the row of each of its cells."""

    sheet: str
    first: int
    last: int
    rows: Mapping[Address, int]

    def formula(self, item: Filling, number: str, nothing: str) -> str:
        """Return the formula, without its "=", that shows what is written for the number that stands at ``number``.

        Where nothing is written it says ``nothing``. Sheet and words are the program's own.
        """
        sheet = "'" + self.sheet.replace("'", "''") + "'"
        written = f"INDEX({sheet}!{self._column(FILLED[item])},MATCH({number},{sheet}!{self._column(1)},0))"
        else_says = '"' + nothing.replace('"', '""') + '"'
        return f'IFERROR(IF({written}="",{else_says},{written}),"")'

    def _column(self, number: int) -> str:
        letter = get_column_letter(number)
        return f"${letter}${self.first}:${letter}${self.last}"


def review_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    return named_columns("report.review", FIELDS, words)


def write_review(page: Page, head: int, rows: Iterable[ReviewRow], gaps: Mapping[Address, int]) -> ReviewPlace:
    """Write the table with links back to the gaps, and below it the decisions to choose from."""
    columns = review_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows:
        places[row.cell] = free
        cells, end = write_row(page, free, columns, values_of(row, FIELDS, page.words))
        write_number(page, free, end, row.number)
        page.link(cells[0], "gaps", f"A{gaps[row.cell]}")
        for item in DAYS:
            cells[FILLED[item] - 1].number_format = DAY
        free = end
    if not places:
        page.put(free, 1, page.words.say("report.review.none"), BODY)
        free += 1
    last = free - 1
    finish_table(page, head, last, columns, 3)
    colour_states(page, get_column_letter(STATE), head + 1, last)
    listed, end = _write_decisions(page, last + 2)
    _add_lists(page, head + 1, last, listed)
    fold_columns(page, FIELDS)
    page.set_up_print(A4, (head, head), f"{get_column_letter(len(FIELDS))}{end}")
    return ReviewPlace(page.sheet.title, head + 1, last, places)


def _write_decisions(page: Page, row: int) -> tuple[str, int]:
    """Write what may be decided and what each decision says; return the range of the words and the last row.

    A list typed into a cell's rule may hold no comma and 255 characters: so it is this one, which people can read.
    """
    page.put(row, KEY, page.words.say("report.review.decisions"), WARNING)
    narrow = (Column("", FIELDS[KEY - 1].width, LABEL),)
    listed = range(row + 1, row + 1 + len(Decision))
    for at, (word, means) in zip(listed, decisions(page.words), strict=True):
        page.put(at, KEY, word, LABEL)
        page.put(at, KEY + 1, means, NOTE)
        fit_row(page, at, narrow, [word])
    letter = get_column_letter(KEY)
    return f"${letter}${listed[0]}:${letter}${listed[-1]}", listed[-1]


def _add_lists(page: Page, first: int, last: int, listed: str) -> None:
    """Offer the decisions to choose from, and see that days are days."""
    say = page.words.say
    choice = DataValidation(type="list", formula1=listed, allow_blank=True, showErrorMessage=True)
    choice.errorTitle, choice.error = say("report.review.not_listed"), say("report.review.choose")
    day = DataValidation(
        type="date", operator="greaterThanOrEqual", formula1=str(FIRST_DAY), allow_blank=True, showErrorMessage=True
    )
    day.errorTitle, day.error = say("report.review.no_day"), say("report.review.write_day")
    for item, rule in ((Filling.DECISION, choice), *((item, day) for item in DAYS)):
        letter = get_column_letter(FILLED[item])
        rule.add(f"{letter}{first}:{letter}{last}")
    for rule in (choice, day):
        page.sheet.add_data_validation(rule)
