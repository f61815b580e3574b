"""Workbooks as the tests look at them."""

from __future__ import annotations

import re

from harmonize.export import write_workbook

SHEETS = ["Summary", "Matrix", "Gaps", "Penalties", "Dual criminality", "Provisions", "Method", "Provenance"]


def written(comparison, tmp_path, name="report.xlsx"):
    path = tmp_path / name
    write_workbook(comparison, path)
    return path


def cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


OUR_FORMULA = re.compile(
    r"=(?:COUNTA|COUNTIFS?|SUBTOTAL|SUMPRODUCT|SUM|IF|LEFT|LEN"
    r"|\$?[A-Z]{1,2}\$?\d+|'Gaps'!|\d+|\"(?:not met|yes|\*|–)\"|[(),:*&=>/-])+"
)
"""What a formula of ours is made of: functions that count, places, signs, and two words of the catalogue."""


def formulas(book):
    """Return the formulas of the book; none but those of the first sheet are ours."""
    return [cell.value for cell in cells(book) if cell.data_type == "f" and cell.parent is book.worksheets[0]]


def words_of(book):
    """Return every cell but the formulas of the first sheet."""
    return [cell for cell in cells(book) if cell.data_type != "f" or cell.parent is not book.worksheets[0]]


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def head_row(sheet):
    return int(re.match(r"A(\d+):", sheet.auto_filter.ref)[1])


def column(sheet, head):
    """Return the cells below a head, by its words."""
    row = head_row(sheet)
    number = next(cell.column for cell in sheet[row] if cell.value == head)
    return [sheet.cell(at, number) for at in range(row + 1, sheet.max_row + 1)]
