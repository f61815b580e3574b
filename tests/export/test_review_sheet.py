"""The sheet of review: what is to be decided, with boxes to fill in and lists to choose from."""

from __future__ import annotations

import dataclasses
import datetime
import io
import re

import pytest
from openpyxl import load_workbook

from harmonize.export.excel import render_whole_report
from harmonize.model import Coverage
from harmonize.views.report.review_rows import Decision, Filling
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

from .calculating import SOFFICE, recalculated
from .sheets import column, head_row, texts, written

LANGUAGES = ("en", "es", "sr", "sr-Latn")


@pytest.fixture
def sheet(tmp_path):
    return load_workbook(written(make_comparison(), tmp_path))["Review"]


def row_of(sheet, number):
    return next(c.row for c in column(sheet, "No.") if c.value == number)


def boxes(sheet):
    heads = [c for c in sheet[head_row(sheet)] if c.value]
    return [c.column for c in heads[-len(Filling) :]]


def last_row(sheet):
    return int(re.search(r"\d+$", sheet.auto_filter.ref)[0])


def test_each_cell_that_is_open_has_a_row(sheet):
    said = [
        (c.value, column(sheet, "What is open")[c.row - head_row(sheet) - 1].value)
        for c in column(sheet, "No.")
        if c.value
    ]
    assert said == [
        (1, "Not found: The whole offence"),
        (3, "Not found: Enable illegal stay in words"),
        (4, said[2][1]),
    ]
    assert said[2][1] == "Unclear: The whole offence"


def test_every_row_says_whether_the_country_is_bound(tmp_path):
    book = load_workbook(written(make_comparison(), tmp_path))
    for name in ("Gaps", "Elements", "Provisions", "Review"):
        rows = zip(column(book[name], "No."), column(book[name], "Is the country bound?"), strict=True)
        said = [bond.value for number, bond in rows if number.hyperlink]
        assert said and all(said), name


def test_boxes_are_empty_and_open_and_all_else_is_locked(sheet):
    for row in range(head_row(sheet) + 1, last_row(sheet) + 1):
        for cell in sheet[row]:
            box = cell.column in boxes(sheet)
            assert cell.protection.locked is not box
            assert (cell.value is None) or not box
            if box:
                assert cell.border.left.style and cell.border.bottom.style


@pytest.mark.parametrize("language", LANGUAGES)
def test_decisions_are_chosen_from_a_list_that_people_can_read(tmp_path, language):
    path = tmp_path / "report.xlsx"
    path.write_bytes(render_whole_report(make_comparison(), language))
    book = load_workbook(path)
    words = load_report_words(language)
    sheet = book[words.say("report.sheet.review")]
    choice, day = sheet.data_validations.dataValidation
    assert (choice.type, day.type) == ("list", "date")
    assert re.fullmatch(r"\$B\$\d+:\$B\$\d+", choice.formula1)
    listed = [row[0].value for row in sheet[choice.formula1.replace("$", "")]]
    assert listed == [words.say(f"report.decision.{item.value}") for item in Decision]
    assert len(set(listed)) == len(Decision)
    assert all(len(said) <= 255 for said in (choice.error, day.error))
    assert all(len(said) <= 32 for said in (choice.errorTitle, day.errorTitle))
    first, last = head_row(sheet) + 1, last_row(sheet)
    letters = [sheet.cell(first, at).column_letter for at in boxes(sheet)]
    assert str(choice.sqref) == f"{letters[0]}{first}:{letters[0]}{last}"
    assert set(str(day.sqref).split()) == {f"{letters[at]}{first}:{letters[at]}{last}" for at in (3, 6)}


def test_it_asks_to_be_saved_under_another_name(sheet):
    assert any("Save this file under a name of your own" in said for said in texts(sheet)[:8])


def test_a_result_in_which_nothing_is_open_says_so(tmp_path):
    made = make_comparison()
    gaps = tuple(dataclasses.replace(gap, coverage=Coverage.NOT_LOADED, review=False) for gap in made.gaps)
    book = load_workbook(written(dataclasses.replace(made, gaps=gaps), tmp_path))
    assert "Nothing waits for a person." in texts(book["Review"])
    assert not [c for row in book["Gaps"].iter_rows() for c in row if c.data_type == "f"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_sheets_have_one_name(language):
    titles = load_report_words(language).table("report.sheet").values()
    assert len(set(titles)) == len(titles)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_what_is_filled_in_is_shown_in_the_gaps_by_another_program(tmp_path):
    book = load_workbook(written(make_comparison(), tmp_path))
    sheet = book["Review"]
    decision, _, reviewer, date = boxes(sheet)[:4]
    sheet.cell(row_of(sheet, 3), decision).value = "confirmed"
    sheet.cell(row_of(sheet, 3), reviewer).value = "A. Reviewer"
    sheet.cell(row_of(sheet, 3), date).value = datetime.datetime(2027, 1, 31)
    filled = io.BytesIO()
    book.save(filled)
    gaps = recalculated(filled.getvalue(), tmp_path)["Gaps"]
    shown = {c.value: c.row for c in reversed(column(gaps, "No.")) if c.value}

    def said(number, head):
        return next(c.value for c in column(gaps, head) if c.row == shown[number])

    assert said(3, "Decision (from Review)") == "confirmed"
    assert said(3, "Reviewer (from Review)") == "A. Reviewer"
    assert said(3, "Decided on (from Review)") == datetime.datetime(2027, 1, 31)
    assert not said(3, "Deadline (from Review)")
    assert said(1, "Decision (from Review)") == "to be filled in"
    assert not said(2, "Decision (from Review)")
