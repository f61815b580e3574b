"""The first sheet counts the sheet of gaps by formulas, whose values are there before anybody works them out."""

from __future__ import annotations

import dataclasses
import io
import shutil
from collections import Counter

import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from harmonize.export.excel import SHEETS, render_report, render_whole_report
from harmonize.export.workbook.counting import gap_letter, is_plain, sum_of
from harmonize.lang.interface import interface_languages
from harmonize.model import Coverage
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.palette import STATES
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison, make_gap

from .calculating import recalculated
from .sheets import head_row, is_formula
from .strange_words import FORMULAS

WORDS = load_report_words()
LANGUAGES = sorted(interface_languages())
STATE_COLUMNS = range(2, 2 + len(Coverage))
SOFFICE = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")


def whole(comparison=None, language="en"):
    return render_whole_report(comparison or every_state(), language)


def every_state():
    """All six states, long cells that go on below, and offences of two kinds."""
    made = make_comparison()
    long = "Words that need more room than a row can show. " * 60
    changes = (
        {"coverage": Coverage.FULL, "found": 1, "asked": 1, "missing": ()},
        {"coverage": Coverage.NOT_APPLICABLE, "missing": (), "sentence": long},
        {"obligation": "obligation_not_met", "sentence": long},
        {"coverage": Coverage.NOT_LOADED, "missing": (), "found": 0},
    )
    places = [(gap.offence, gap.jurisdiction) for gap in made.gaps]
    return dataclasses.replace(
        made, gaps=tuple(make_gap(*place, **change) for place, change in zip(places, changes, strict=True))
    )


def opened(content, *, values=False):
    return load_workbook(io.BytesIO(content), data_only=values)


def formula_cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def row_of(sheet, label, column=1):
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == label)


def test_the_book_opens_on_its_summary_and_has_no_other_formulas():
    book = opened(whole())
    assert book.active.title == book.sheetnames[0] == "Summary"
    assert {cell.parent.title for cell in formula_cells(book)} <= {"Summary", "Gaps"}
    assert all(is_formula(cell) for cell in formula_cells(book))
    assert book.calculation.fullCalcOnLoad


def test_what_formulas_come_to_is_written_beside_them():
    content = whole()
    shown = opened(content, values=True)["Summary"]
    for cell in formula_cells(opened(content)):
        if cell.parent.title == "Summary":
            assert shown[cell.coordinate].value is not None, cell.coordinate
    row = row_of(shown, "Aland (AA)")
    assert [shown.cell(row, column).value for column in range(2, 11)] == [1, 1, 0, 0, 0, 0, 2, 0.5, 0]
    assert shown.cell(row_of(shown, "Borduria (BB)"), 9).value == "–"


def test_totals_are_the_counts_of_the_matrix():
    comparison = every_state()
    shown = opened(whole(comparison), values=True)["Summary"]
    counts = Counter(gap.coverage for gap in comparison.gaps)
    row = row_of(shown, "All")
    assert [shown.cell(row, column).value for column in STATE_COLUMNS] == [counts[state] for state in Coverage]
    for label, figure in (("Cells in this report", 4), ("A treaty duty is not met", 1), ("Wait for a person", 0)):
        assert shown.cell(row_of(shown, label), 2).value == figure


def test_kinds_add_up_their_offences_and_treaties_those_that_they_ask_for():
    shown = opened(whole(), values=True)["Summary"]
    book = opened(whole())["Summary"]
    people = row_of(shown, "People")
    assert shown.cell(people + 1, 1).value == "Migrant smuggling"
    assert book.cell(people, 2).value == f"=SUM(B{people + 1})"
    untoc = row_of(shown, "UN Convention against Transnational Organized Crime")
    smuggling = row_of(shown, "Smuggling of Migrants Protocol")
    assert (shown.cell(untoc, 8).value, shown.cell(smuggling, 8).value) == (4, 2)


@needs_soffice
@pytest.mark.parametrize("language", LANGUAGES)
def test_another_program_works_out_the_same_in_every_language(tmp_path, language):
    content = whole(language=language)
    written, worked_out = opened(content, values=True), recalculated(content, tmp_path)
    cells = formula_cells(opened(content))
    assert len(cells) > 50
    for cell in cells:
        title, place = cell.parent.title, cell.coordinate
        assert worked_out[title][place].value == pytest.approx(written[title][place].value), (place, cell.value)


@needs_soffice
def test_who_changes_a_state_sees_the_totals_follow(tmp_path):
    book = opened(whole())
    gaps = book["Gaps"]
    place = next(cell for row in gaps.iter_rows() for cell in row if str(cell.value).startswith("partial, "))
    place.value = "none found"
    changed = io.BytesIO()
    book.save(changed)
    sheet = recalculated(changed.getvalue(), tmp_path)["Summary"]
    row = row_of(sheet, "Aland (AA)")
    assert [sheet.cell(row, column).value for column in STATE_COLUMNS] == [1, 0, 1, 0, 0, 0]
    assert sheet.cell(row_of(sheet, "All"), 4).value == 1


@needs_soffice
def test_names_that_read_like_patterns_or_comparisons_are_counted_as_words(tmp_path):
    for number, payload in enumerate((*FORMULAS[:3], "*", "?and~", ">0", "12", "TRUE", "x" * 240)):
        made = make_comparison()
        jurisdictions = tuple(dataclasses.replace(j, name=payload) for j in made.jurisdictions)
        first, second = made.yardstick.offences
        offences = (dataclasses.replace(first, label=payload), second)
        made = dataclasses.replace(
            made,
            jurisdictions=jurisdictions,
            yardstick=dataclasses.replace(made.yardstick, offences=offences),
        )
        if number in (0, 3, 8):  # the program takes seconds to start
            content = whole(made)
            written, worked_out = opened(content, values=True), recalculated(content, tmp_path)
            for cell in (cell for cell in formula_cells(opened(content)) if cell.parent.title == "Summary"):
                assert worked_out["Summary"][cell.coordinate].value == written["Summary"][cell.coordinate].value
        assert not is_plain(payload)


def test_two_offences_of_one_name_are_counted_without_formula():
    made = make_comparison()
    offences = tuple(dataclasses.replace(offence, label="Same") for offence in made.yardstick.offences)
    content = whole(dataclasses.replace(made, yardstick=dataclasses.replace(made.yardstick, offences=offences)))
    sheet = opened(content)["Summary"]
    rows = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "Same"]
    assert [[sheet.cell(row, column).value for column in (2, 3, 4, 5, 6, 7)] for row in rows] == [
        [0, 0, 1, 0, 1, 0],
        [0, 1, 0, 1, 0, 0],
    ]


def test_links_lead_to_the_first_row_of_a_jurisdiction_and_to_each_grave_gap():
    book = opened(whole())
    sheet, gaps = book["Summary"], book["Gaps"]
    for label in ("Aland (AA)", "Borduria (BB)"):
        link = sheet.cell(row_of(sheet, label), 1).hyperlink.location
        place = int(link.removeprefix("'Gaps'!A"))
        number = column_index_from_string(gap_letter("jurisdiction"))
        assert gaps.cell(place, number).value == label
        assert label not in [gaps.cell(row, number).value for row in range(1, place)]
    row = (
        row_of(
            sheet,
            "Whole offences first, then the smallest share of elements found; as it stood when the report was made.",
        )
        + 2
    )
    assert [sheet.cell(row, column).value for column in (1, 2, 3)] == ["Migrant smuggling", "Aland (AA)", "partial 2/3"]
    assert sheet.cell(row, 5).value == "Enable illegal stay in words"
    place = sheet.cell(row, 4).hyperlink.location.removeprefix("'Gaps'!A")
    named = [gaps[f"{gap_letter(name)}{place}"].value for name in ("offence", "jurisdiction")]
    assert named == ["Migrant smuggling", "Aland (AA)"]


@pytest.mark.parametrize("title", ["Gaps", "Summary"])
def test_colours_that_follow_words_are_those_of_the_palette(title):
    sheet = opened(whole())[title]
    looks = {STATES[state].ground.upper(): STATES[state].ink.upper() for state in Coverage}
    found = set()
    for ranges in sheet.conditional_formatting:
        for rule in ranges.rules:
            hatched = rule.dxf.fill.patternType == "lightUp"
            ground, ink = f"#{rule.dxf.fill.bgColor.rgb[2:]}", f"#{rule.dxf.font.color.rgb[2:]}"
            assert looks[ground] == ink
            assert hatched == (ground == STATES[Coverage.NOT_LOADED].ground)
            if rule.type == "beginsWith":
                assert ground == STATES[next(s for s in Coverage if WORDS.state(s) == rule.text)].ground
            found.add(ground)
    assert found == looks.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_begins_with_the_words_of_another(language):
    words = load_report_words(language)
    states = [words.state(state).casefold() for state in Coverage]
    for state in states:
        assert [other for other in states if other.startswith(state)] == [state]


def test_every_row_of_the_gaps_is_coloured_by_its_words():
    sheet = opened(whole())["Gaps"]
    (ranges,) = {str(ranges.sqref) for ranges in sheet.conditional_formatting}
    letter = gap_letter("state")
    assert ranges == f"{letter}{head_row(sheet) + 1}:{letter}{sheet.max_row}"


def test_a_report_of_nothing_can_be_written():
    report = open_report(Lookup(make_comparison()), WORDS, Ask(Filters(find="nowhere")))
    assert not report.gaps
    shown = opened(render_report(report), values=True)["Summary"]
    assert shown.cell(row_of(shown, "All"), 8).value == 0


def test_only_what_fits_is_counted():
    report = open_report(Lookup(make_comparison()), WORDS, Ask(Filters(states=(Coverage.NONE, Coverage.UNCLEAR))))
    shown = opened(render_report(report), values=True)["Summary"]
    row = row_of(shown, "All")
    assert [shown.cell(row, column).value for column in range(2, 9)] == [0, 0, 1, 1, 0, 0, 2]


def test_rows_that_follow_one_another_are_one_range():
    assert sum_of("C", [9, 3, 4, 5]) == "SUM(C3:C5,C9)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_sheets_have_one_name(language):
    names = load_report_words(language).table("report.sheet")
    assert opened(whole(language=language)).sheetnames == [names[sheet] for sheet in SHEETS]
    assert len({name.casefold() for name in names.values()}) == len(SHEETS)
