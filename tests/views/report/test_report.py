"""What a report covers: the cells, order and measure that the screen has, and what every paper says first."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.model import Coverage, TextKind
from harmonize.views.closing.closing_places import ClosingPlaces
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping, RowOrder
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison, make_gap

WORDS = load_report_words()


def report(ask=None, comparison=None):
    return open_report(Lookup(comparison or make_comparison()), WORDS, ask)


def cells(found):
    return [(gap.offence, gap.jurisdiction) for gap in found.gaps]


def test_without_a_question_everything_is_covered_in_the_order_of_the_matrix():
    found = report()
    assert len(cells(found)) == len(make_comparison().gaps)
    assert found.front.filtered == ""
    assert cells(found) == [(gap.offence, gap.jurisdiction) for row in found.lookup.matrix.cells for gap in row]


def test_only_cells_that_fit_are_covered_and_the_rest_of_the_grid_is_known():
    wanted = {Coverage.PARTIAL, Coverage.NONE, Coverage.UNCLEAR}
    found = report(Ask(Filters(states=tuple(wanted))))
    assert {gap.coverage for gap in found.gaps} == wanted
    grid = [gap for row in found.arranged.matrix.cells for gap in row]
    assert [gap for gap in grid if found.lookup.fits(gap)] == found.gaps
    assert len(grid) > len(found.gaps)
    assert found.front.filtered.startswith(f"{len(found.gaps)} of {len(make_comparison().gaps)} cells fit")


def test_rows_and_columns_stand_as_on_the_screen():
    order = Arrangement(Grouping.FLAT, RowOrder.NAME, ColumnOrder.NAME)
    found = report(Ask(arrangement=order, measure=Measure.SURE))
    labels = [row.label for row in found.arranged.matrix.rows]
    assert labels == sorted(labels)
    assert found.measured().measure is Measure.SURE
    assert set(found.measured().readings) == set(cells(found))


@pytest.mark.parametrize("codes", [("bb", "aa"), ("aa", "bb")])
def test_jurisdictions_side_by_side_stand_as_they_were_chosen(codes):
    found = report(Ask(Filters(jurisdictions=codes), as_chosen=True))
    assert tuple(column.code for column in found.arranged.matrix.columns) == codes
    assert set(found.arranged.column_groups) == {""}
    assert [code for _, code in cells(found)][: len(codes)] == list(codes)
    row = found.arranged.matrix.cells[0]
    assert tuple(gap.jurisdiction for gap in row) == codes


def test_what_is_left_out_still_helps_to_close_a_gap():
    """Wordings of jurisdictions that the report leaves out are found all the same."""
    made = make_comparison()
    full = make_gap("migrant-smuggling", "bb", coverage=Coverage.FULL, found=1, asked=1, missing=())
    kept = [gap for gap in made.gaps if (gap.offence, gap.jurisdiction) != ("migrant-smuggling", "bb")]
    made = dataclasses.replace(made, gaps=(*kept, full))
    whole, part = Lookup(made), report(Ask(Filters(jurisdictions=("aa",))), made).lookup
    gap = next(gap for gap in part.gaps if gap.offence == "migrant-smuggling")
    assert ClosingPlaces(part).of_offence(gap) == ClosingPlaces(whole).of_offence(gap)
    assert part.comparison is made


def test_the_front_says_digest_or_official_dates_advice_and_version():
    made = make_comparison()
    digests = tuple(dataclasses.replace(text, kind=TextKind.DIGEST) for text in made.instruments)
    front = report(comparison=dataclasses.replace(made, instruments=digests)).front
    assert front.origin == WORDS.say("matrix.digests_only")
    assert front.advice == WORDS.say("app.not_legal_advice") and front.advice in front.warnings
    assert made.version in front.version and front.version in front.notes
    assert front.dates in front.warnings and front.dates


def test_the_front_speaks_of_the_jurisdictions_covered_alone():
    made = make_comparison()
    whole, part = report().front, report(Ask(Filters(jurisdictions=("aa",)))).front
    kinds = {text.jurisdiction: text.kind for text in made.instruments}
    assert kinds["aa"] is not TextKind.DIGEST
    assert "Borduria" in whole.origin and part.origin == WORDS.say("matrix.texts_only")
