"""The list of gaps as a file: what is seen, and nothing that a spreadsheet would work out."""

from __future__ import annotations

import csv
import dataclasses
import io

import pytest
from openpyxl import load_workbook

from harmonize.export.gap_list import render_gap_csv, render_gap_list
from harmonize.export.workbook.cell_text import clean, looks_active
from harmonize.export.workbook.looks import state_style
from harmonize.model import Coverage
from harmonize.views.gaps.gap_columns import GapColumn, GapOrder, column_lines, sort_items
from harmonize.views.gaps.gap_file import gap_file
from harmonize.views.gaps.gap_filters import GapFilters, filter_items
from harmonize.views.gaps.gap_list import gap_items
from harmonize.views.lookup import Lookup
from harmonize.views.words import load_words
from tests.factories import make_comparison

from .sheets import cells, head_row, texts
from .strange_words import FORMULAS

WORDS = load_words()


def file_of(comparison, filters=None, order=None):
    filters, order = filters or GapFilters(), order or GapOrder()
    items = gap_items(Lookup(comparison), WORDS)
    shown = sort_items(filter_items(items, filters), order)
    return gap_file(comparison, items, shown, filters, order, WORDS), shown


def opened(file):
    return load_workbook(io.BytesIO(render_gap_list(file)))


def table(sheet):
    """Return head and rows of the table as they are read."""
    head = head_row(sheet)
    rows = sheet.iter_rows(min_row=head, max_col=len(GapColumn), values_only=True)
    return [tuple(value or "" for value in row) for row in rows]


def stuffed(payload):
    """Put a payload wherever words of others can stand."""
    made = make_comparison()
    return dataclasses.replace(
        made,
        jurisdictions=tuple(dataclasses.replace(j, name=payload) for j in made.jurisdictions),
        provisions=tuple(dataclasses.replace(p, heading=payload) for p in made.provisions),
        instruments=tuple(dataclasses.replace(i, as_of=payload) for i in made.instruments),
        elements=tuple(dataclasses.replace(f, duty=payload) for f in made.elements),
        gaps=tuple(dataclasses.replace(g, sentence=payload) for g in made.gaps),
    )


@pytest.mark.parametrize("order", [GapOrder(), GapOrder(GapColumn.OFFENCE, True), GapOrder(GapColumn.SURE)])
@pytest.mark.parametrize("filters", [GapFilters(), GapFilters(jurisdictions=("aa",)), GapFilters(find="stay")])
def test_the_workbook_holds_the_rows_seen_word_for_word(filters, order):
    file, shown = file_of(make_comparison(), filters, order)
    seen = [tuple("\n".join(column_lines(item, column, WORDS)) for column in GapColumn) for item in shown]
    found = table(opened(file)["Gaps"])
    assert found == [file.heads, *seen]
    assert len(found) > 1


def test_the_csv_holds_the_same_below_its_head():
    file, _ = file_of(make_comparison())
    written = render_gap_csv(file).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    empty = rows.index([])
    assert [row[0] for row in rows[:empty]] == [file.title, *file.warnings, *file.notes]
    assert [tuple(row) for row in rows[empty + 1 :]] == table(opened(file)["Gaps"])


def test_the_head_says_what_is_in_it_and_that_it_is_no_advice():
    file, _ = file_of(make_comparison(), GapFilters(jurisdictions=("bb",)))
    said = texts(opened(file)["Gaps"])
    assert said[:4] == [
        "Gaps: Borduria",
        "Borduria: 0 partial, 0 none found, 1 a person must decide, 1 law not loaded.",
        "Made from Harmonize's own digests, not from official texts.",
        "Harmonize compares texts. It is not legal advice.",
    ]
    assert any(line.startswith("State of the data: ") for line in said)
    assert "Filtered by jurisdictions: Borduria." in said


def test_it_is_ready_to_read_filter_and_print():
    file, shown = file_of(make_comparison())
    book = opened(file)
    sheet = book["Gaps"]
    head = head_row(sheet)
    assert sheet.freeze_panes == f"C{head + 1}"
    assert sheet.auto_filter.ref == f"A{head}:K{head + len(shown)}"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${head}:${head}"
    state = list(GapColumn).index(GapColumn.STATE) + 1
    for number, item in enumerate(shown, head + 1):
        cell = sheet.cell(number, state)
        assert cell.value == item.state
        assert cell.style == state_style(item.coverage)
    assert [sheet.title for sheet in book] == ["Gaps", "What the words mean"]
    assert {WORDS.state(state) for state in Coverage} <= set(texts(book["What the words mean"]))


def test_the_same_rows_give_the_same_bytes():
    file, _ = file_of(make_comparison())
    again, _ = file_of(make_comparison())
    assert render_gap_list(file) == render_gap_list(again)
    assert render_gap_csv(file) == render_gap_csv(again)


@pytest.mark.parametrize("payload", FORMULAS)
def test_words_of_others_are_never_worked_out(payload):
    file, _ = file_of(stuffed(payload), GapFilters(find=""))
    book = opened(file)
    assert {cell.data_type for cell in cells(book)} <= {"s", "n"}
    kept = clean(payload)[0]
    same = [cell for cell in cells(book) if cell.value == kept]
    assert same
    assert all(cell.quotePrefix for cell in same) or not looks_active(kept)
    rows = csv.reader(io.StringIO(render_gap_csv(file).decode("utf-8-sig"), newline=""))
    found = [cell for row in rows for cell in row]
    assert not [cell for cell in found if looks_active(cell)]
    assert payload in found or f"'{payload}" in found


def test_what_was_searched_for_is_text_too():
    file, _ = file_of(make_comparison(), GapFilters(find="=1+1"))
    assert not file.rows
    assert {cell.data_type for cell in cells(opened(file))} <= {"s", "n"}
    assert "Filtered by words: “=1+1”." in texts(opened(file)["Gaps"])
