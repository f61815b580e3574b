"""The sheets of the report word for word, as a small result gives them; see golden/."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.factories import make_comparison

from .sheets import head_row, written

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("Gaps", "Elements", "Provisions", "Review")


def rendering(sheet):
    """Return a sheet as text: a line for each cell that says something, folded ones marked."""
    lines = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            head = sheet.cell(head_row(sheet), cell.column).value if cell.row > head_row(sheet) else ""
            folded = sheet.column_dimensions[cell.column_letter].hidden or sheet.row_dimensions[cell.row].hidden
            mark = "+" if folded and cell.row >= head_row(sheet) else " "
            said = str(cell.value).replace("\n", " | ")
            lines.append(f"{mark} {cell.coordinate} {f'[{head}] ' if head else ''}{said}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_says_what_it_said(tmp_path, name):
    said = rendering(load_workbook(written(make_comparison(), tmp_path))[name])
    assert said == (GOLDEN / f"{name.lower()}.txt").read_text(encoding="utf-8")
