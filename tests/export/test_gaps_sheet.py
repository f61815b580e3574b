"""The sheet of gaps: in the order of reading, readable on paper, and showing what people decide."""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise

import pytest
from openpyxl import load_workbook

from harmonize.export.workbook.gaps_sheet import FIELDS
from harmonize.model import Coverage, Verdict
from tests.factories import TEXT, make_comparison

from .sheets import OF_REVIEW, column, head_row, written

READ = ("asked", "covered", "missing", "closing", "sha256")
ON_A4 = 187
"""Characters that A4 shows side by side in letters of eight points."""


@pytest.fixture
def book(tmp_path):
    return load_workbook(written(make_comparison(), tmp_path))


def told(sheet, row):
    return {sheet.cell(head_row(sheet), c.column).value: c.value for c in sheet[row]}


def test_columns_stand_in_the_order_of_reading():
    places = [[field.name for field in FIELDS].index(name) for name in READ]
    assert places == sorted(places)


def test_a_row_tells_a_cell_in_words(book):
    gaps = book["Gaps"]
    row = told(gaps, next(c.row for c in column(gaps, "State") if str(c.value).startswith("partial")))
    assert row["No."] == 3
    assert row["State"] == "partial, 2 of 3 required elements"
    assert row["Elements found"] == "2/3"
    assert row["Articles of the treaties"] == "UNTOC 1(1)"
    assert row["Mandatory or optional"].startswith("mandatory")
    assert row["Is the country bound?"] == "not known whether a Party to UNTOC"
    assert row["Not found"] == "Enable illegal stay in words"
    assert (row["Act"], row["Article"], row["Heading"]) == (
        "Código inventado (Invented Code)",
        "12",
        "Paso clandestino",
    )
    assert row["Text of the article, as read"] == TEXT[: TEXT.index("Artículo 13")].strip()
    assert row["Language of the text"] == "Spanish"
    assert "“cruzar la frontera” (Article 12)" in row["Elements found, in the words of the law"]
    assert "A word of a neighbouring offence." in row["Near misses, and why not taken"]
    assert (row["Score of the article, %"], row["Confidence in the state, %"]) == (82, 82)
    assert row["How sure of the state"].startswith("likely")
    assert row["What would close the gap"] == "No other country compared has words for this."
    assert (row["Text read"], row["Date of the text"]) == ("consolidated text", "2026-01-01")
    assert row["SHA-256 of the file"] == "0" * 64


def test_every_row_says_how_bound_and_what_text(book):
    gaps = book["Gaps"]
    cells = [c.row for c in column(gaps, "State") if c.value]
    assert len(cells) == 4
    for head in ("Is the country bound?", "Text read", "Mandatory or optional"):
        assert all(c.value for c in column(gaps, head) if c.row in cells), head


def test_what_is_open_can_be_read_on_a4_and_the_rest_is_folded(book):
    gaps = book["Gaps"]
    dimensions = [gaps.column_dimensions[cell.column_letter] for cell in gaps[head_row(gaps)]]
    assert sum(d.width for d in dimensions if not d.hidden) <= ON_A4
    assert gaps.page_setup.paperSize == 9
    for field, dimension in zip(FIELDS, dimensions, strict=True):
        assert dimension.hidden == field.folded
        assert dimension.outlineLevel == int(field.folded)
    buttons = [d for before, d in pairwise(dimensions) if before.hidden and not d.hidden]
    assert all(d.collapsed for d in buttons)


def test_a_long_article_goes_on_in_rows_that_are_folded_with_its_column(tmp_path):
    comparison = make_comparison()
    long = dataclasses.replace(comparison.provisions[0], text="Artículo 12. " + "palabra " * 4000 + "FIN")
    gaps = load_workbook(written(dataclasses.replace(comparison, provisions=(long,)), tmp_path))["Gaps"]
    cells = [c for c in column(gaps, "Text of the article, as read") if c.value]
    assert len(cells) > 5
    assert str(cells[-1].value).endswith("FIN")
    below = [gaps.row_dimensions[c.row] for c in cells[1:]]
    assert all(row.hidden and row.outlineLevel == 1 for row in below)
    assert not gaps.row_dimensions[cells[0].row].hidden
    assert {gaps.cell(c.row, 1).value for c in cells} == {3}
    joined = "".join(
        str(c.value).removeprefix("(continued) ").removesuffix(" (goes on below)").replace(" ", "") for c in cells
    )
    assert joined == "".join(long.text.split())


def test_what_is_open_is_never_folded_below(tmp_path):
    comparison = make_comparison()
    duty = dataclasses.replace(comparison.elements[1], duty="A treaty duty is not met: " + "party to UNTOC. " * 200)
    elements = (comparison.elements[0], duty, *comparison.elements[2:])
    gaps = load_workbook(written(dataclasses.replace(comparison, elements=elements), tmp_path))["Gaps"]
    cells = [c for c in column(gaps, "What treaties ask of what is not found") if c.value]
    assert len(cells) > 2
    assert not [c for c in cells if gaps.row_dimensions[c.row].hidden]


def test_what_people_decide_is_shown_from_the_sheet_review(book):
    gaps, review = book["Gaps"], book["Review"]
    shown = [c for c in column(gaps, "Decision (from Review)") if c.value]
    assert len(shown) == 3
    for cell in shown:
        assert OF_REVIEW.fullmatch(cell.value)
        place = cell.hyperlink.location
        assert place.startswith("'Review'!A")
        assert review[place.split("!")[1]].value == gaps.cell(cell.row, 1).value
    heads = [c.value for c in gaps[head_row(gaps)] if str(c.value).endswith("(from Review)")]
    assert len(heads) == 7
    letters = {re.search(r"!\$([A-Z])\$", c.value)[1] for c in gaps[shown[0].row] if c.data_type == "f"}
    assert len(letters) == 7


def test_a_full_cell_asks_for_no_decision(tmp_path):
    comparison = make_comparison()
    full = dataclasses.replace(comparison.gaps[2], coverage=Coverage.FULL, missing=(), review=False)
    gaps = (*comparison.gaps[:2], full, comparison.gaps[3])
    made = dataclasses.replace(comparison, gaps=tuple(gaps))
    sheet = load_workbook(written(made, tmp_path))["Gaps"]
    rows = [c.row for c in column(sheet, "State") if c.value]
    decided = [bool(c.value) for c in column(sheet, "Decision (from Review)") if c.row in rows]
    assert decided == [True, False, False, True]


def test_other_articles_are_named_and_lead_to_their_text(tmp_path):
    comparison = make_comparison()
    second = dataclasses.replace(comparison.matches[1], verdict=Verdict.REVIEW)
    book = load_workbook(written(dataclasses.replace(comparison, matches=(comparison.matches[0], second)), tmp_path))
    gaps = book["Gaps"]
    assert "Article 13 · Agravante (a person must look)" in [c.value for c in column(gaps, "Other articles")]
    (link,) = [c for c in column(gaps, "Article") if c.hyperlink]
    row = int(re.search(r"\d+$", link.hyperlink.location)[0])
    assert told(book["Provisions"], row)["Article"] == "12"
