"""The list of gaps as it is seen on its page, as a workbook and as CSV: same rows, order, columns and words.

Made for spreadsheets and people: words of files stand as text, whatever they begin with. The same rows give the same
bytes.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from harmonize.model import Coverage
from harmonize.views.gaps.gap_columns import GapColumn
from harmonize.views.gaps.gap_file import GapFile

from .csv_files import render_rows
from .workbook.archive import render_workbook
from .workbook.cell_text import clean, looks_active
from .workbook.listing import Column, finish_table, write_heads, write_row
from .workbook.looks import BODY, LABEL, WARNING, add_styles, state_style
from .workbook.page import A4, Page

WIDTHS = {
    GapColumn.NEED: 14,
    GapColumn.OFFENCE: 17,
    GapColumn.JURISDICTION: 13,
    GapColumn.STATE: 14,
    GapColumn.MISSING: 26,
    GapColumn.UNCLEAR: 18,
    GapColumn.DUTY: 30,
    GapColumn.ARTICLES: 24,
    GapColumn.CLOSING: 28,
    GapColumn.SURE: 12,
    GapColumn.TEXT: 15,
}
KEYS = (GapColumn.OFFENCE, GapColumn.JURISDICTION)
KEY_WIDTHS = (30, 110)
BYTE_ORDER_MARK = "\ufeff"
"""By it a spreadsheet knows that the letters are UTF-8."""
AS_TEXT = "'"
"""Before words that a spreadsheet would work out."""


def render_gap_list(file: GapFile) -> bytes:
    """Return the bytes of the workbook: the rows, and a sheet with what the words mean."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = clean(file.title)[0]
    add_styles(book)
    say = file.words.say
    columns = [
        Column(head, WIDTHS[column], LABEL if column in KEYS else BODY, column in KEYS)
        for column, head in zip(file.columns, file.heads, strict=True)
    ]
    rows = Page(book.create_sheet(say("gaps.file.sheet")), file.words, [column.width for column in columns])
    _write_rows(rows, file, columns)
    key = Page(book.create_sheet(say("gaps.file.key")), file.words, KEY_WIDTHS)
    _write_key(key, file)
    return render_workbook(book)


def render_gap_csv(file: GapFile) -> bytes:
    """Return the bytes of the CSV file: the head line by line, an empty line, then the table."""
    head = [(_as_text(line),) for line in (*file.warnings, *file.notes)]
    table = ([*map(_as_text, row)] for _, row in file.rows)
    rows = (*head, (), file.heads, *table)
    return BYTE_ORDER_MARK.encode() + render_rows((_as_text(file.title),), rows)


def _write_rows(page: Page, file: GapFile, columns: list[Column]) -> None:
    head = page.begin(file.title, file.warnings, file.notes) + 1
    write_heads(page, head, columns)
    free, state = head + 1, file.columns.index(GapColumn.STATE)
    for coverage, row in file.rows:
        cells, free = write_row(page, free, columns, row)
        cells[state].style = state_style(coverage)
        cells[state].alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)
    finish_table(page, head, free - 1, columns, file.columns.index(GapColumn.OFFENCE) + 1)
    page.set_up_print(A4, (head, head), f"{get_column_letter(len(columns))}{max(free - 1, head)}")


def _write_key(page: Page, file: GapFile) -> None:
    say = file.words.say
    row = page.begin(say("gaps.file.key"), file.warnings[-1:], ()) + 1
    first = row
    styles = {file.words.state(state): state_style(state) for state in Coverage}
    columns = (
        Column(say("gaps.file.word"), KEY_WIDTHS[0], LABEL),
        Column(say("gaps.file.meaning"), KEY_WIDTHS[1], BODY),
    )
    for title, lines in file.key:
        page.put(row, 1, title, WARNING)
        write_heads(page, row + 1, columns)
        row += 2
        for word, meaning in lines:
            cells, row = write_row(page, row, columns, (word, meaning))
            if word in styles:
                cells[0].style = styles[word]
        row += 1
    page.set_up_print(A4, (1, first - 1), f"B{row - 1}")


def _as_text(words: str) -> str:
    """Return words that no spreadsheet works out when it opens the file."""
    return AS_TEXT + words if looks_active(words) else words
