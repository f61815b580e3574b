"""Workbooks as the tests look at them."""

from __future__ import annotations

import re

from harmonize.export import write_workbook

SHEETS = [
    "Summary",
    "Matrix",
    "Gaps",
    "Elements",
    "Penalties",
    "Dual criminality",
    "Provisions",
    "Review",
    "Method",
    "Provenance",
]


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


WRITTEN = r"INDEX\('Review'!\$[A-Z]\$\d+:\$[A-Z]\$\d+,MATCH\(\$A\d+,'Review'!\$A\$\d+:\$A\$\d+,0\)\)"
OF_REVIEW = re.compile(rf'=IFERROR\(IF\({WRITTEN}="","(?:to be filled in)?",{WRITTEN}\),""\)')
"""What the sheet of gaps shows of the sheet of review."""


def is_formula(cell):
    """Say whether a cell holds a formula of ours, in a sheet that has some."""
    if cell.data_type != "f":
        return False
    return cell.parent.title == "Summary" or bool(cell.parent.title == "Gaps" and OF_REVIEW.fullmatch(cell.value))


def formulas(book):
    """Return the formulas of the first sheet."""
    return [cell.value for cell in cells(book) if cell.data_type == "f" and cell.parent.title == "Summary"]


def words_of(book):
    """Return every cell that holds no formula of ours."""
    return [cell for cell in cells(book) if not is_formula(cell)]


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def head_row(sheet):
    return int(re.match(r"A(\d+):", sheet.auto_filter.ref)[1])


def column(sheet, head):
    """Return the cells below a head, by its words."""
    row = head_row(sheet)
    number = next(cell.column for cell in sheet[row] if cell.value == head)
    return [sheet.cell(at, number) for at in range(row + 1, sheet.max_row + 1)]
