"""Links from one row of a form to another."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.worksheet.hyperlink import Hyperlink

LONGEST_TIP = 255


def lead(cell: Cell, sheet: str, place: str, tip: str) -> None:
    """Lead from a cell to a place in this workbook, and never out of it."""
    quoted = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{place}", tooltip=tip[:LONGEST_TIP])
