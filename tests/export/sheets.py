"""Workbooks as the tests look at them."""

from __future__ import annotations

import re

from harmonize.export import write_workbook

SHEETS = ["Matrix", "Gaps", "Penalties", "Dual criminality", "Provisions", "Method"]


def written(comparison, tmp_path, name="report.xlsx"):
    path = tmp_path / name
    write_workbook(comparison, path)
    return path


def cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def head_row(sheet):
    return int(re.match(r"A(\d+):", sheet.auto_filter.ref)[1])


def column(sheet, head):
    """Return the cells below a head, by its words."""
    row = head_row(sheet)
    number = next(cell.column for cell in sheet[row] if cell.value == head)
    return [sheet.cell(at, number) for at in range(row + 1, sheet.max_row + 1)]
