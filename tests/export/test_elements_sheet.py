"""The sheet of elements: a row for each thing asked for in each cell."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from harmonize.export.workbook import elements_sheet
from harmonize.views.colours import SURFACES
from tests.factories import make_comparison

from .sheets import column, texts, written


@pytest.fixture
def sheet(tmp_path):
    return load_workbook(written(make_comparison(), tmp_path))["Elements"]


def test_a_row_for_each_cell_and_each_thing_asked_for(sheet):
    assert [c.value for c in column(sheet, "No.")] == [1, 2, 3, 3, 3, 3, 4, 4, 4, 4]
    assert [c.value for c in column(sheet, "Status")] == [
        "not looked for",
        "not looked for",
        "found",
        "not found",
        "found",
        "unclear",
        *["not looked for"] * 4,
    ]
    assert column(sheet, "In the words of the law")[2].value == "“cruzar la frontera”"
    assert column(sheet, "Article of the law")[2].value == "Article 12"
    assert column(sheet, "Rule that found it, or reason")[3].value == "No term of illegal-stay"


def test_what_is_missing_or_unclear_stands_out_as_on_the_screen(sheet):
    colours = [c.font.color.rgb[2:] for c in column(sheet, "Status")]
    assert colours[3] == SURFACES["bad"][0][1:]
    assert colours[5] == SURFACES["amber"][0][1:]
    assert column(sheet, "Status")[3].font.bold


def test_each_row_leads_to_its_cell_and_each_cell_to_its_first_row(tmp_path, sheet):
    gaps = load_workbook(written(make_comparison(), tmp_path))["Gaps"]
    for cell in column(sheet, "No."):
        assert gaps[cell.hyperlink.location.split("!")[1]].value == cell.value
    (link,) = [c for c in column(gaps, "Elements found") if c.value == "2/3"]
    assert sheet[link.hyperlink.location.split("!")[1]].value == 3


def test_too_many_rows_are_named_and_left_to_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(elements_sheet, "MOST", 5)
    said = texts(load_workbook(written(make_comparison(), tmp_path))["Elements"])
    assert said[-1].startswith("This result has 10 rows of this kind")
    assert "elements.csv" in said[-1]
