"""What the slides say is what the pages say, as far as it is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import Coverage, PenaltyKind, SkippedFile
from harmonize.views.deck.deck import build_deck
from harmonize.views.deck.deck_looks import LOOKS, look_of
from harmonize.views.deck.deck_penalties import HAIR, penalty_bars
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.arrangement import Arrangement, Grouping, RowOrder
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.palette import RAMP, STATES
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

WORDS = load_report_words()


def deck_of(comparison=None, ask=None):
    return build_deck(open_report(Lookup(comparison or make_comparison()), WORDS, ask or Ask()))


def bars_of(**changes):
    """Return the bars of migrant smuggling, with another penalty than two to six years."""
    comparison = make_comparison()
    offence = comparison.offences[0]
    penalty = replace(offence.penalties[0], **changes)
    comparison = replace(comparison, offences=(replace(offence, penalties=(penalty,)),))
    return penalty_bars(Lookup(comparison), "migrant-smuggling", (), WORDS)


def test_the_matrix_is_that_of_the_screen():
    matrix = deck_of().matrix
    assert [row.id for row in matrix.rows] == ["money-laundering", "migrant-smuggling"]
    assert [column.mark for column in matrix.columns] == ["", "digest"]
    assert [[cell.look for cell in row] for row in matrix.cells] == [["none", "not_loaded"], ["partial", "unclear"]]
    assert matrix.cells[1][0].figure == "2/3" and matrix.cells[0][0].review
    assert [key.cells for key in matrix.keys] == [0, 1, 1, 1, 1, 0]
    assert matrix.lead.startswith("2 jurisdictions, 2 offences. 0 of 4 cells are full.")


@pytest.mark.parametrize("measure", list(Measure))
def test_every_band_of_every_measure_has_a_look(measure):
    report = open_report(Lookup(make_comparison()), WORDS, Ask(measure=measure))
    assert all(band.look in LOOKS for band in report.measured().bands)
    assert look_of("step5") is RAMP[4] and look_of("none") is STATES[Coverage.NONE]


def test_cells_are_counted_by_jurisdiction_and_state():
    counts = deck_of().counts
    assert counts.jurisdictions == ("Aland", "Borduria")
    assert {found.state: found.cells for found in counts.series} == {
        Coverage.PARTIAL: (1, 0),
        Coverage.NONE: (1, 0),
        Coverage.UNCLEAR: (0, 1),
        Coverage.NOT_LOADED: (0, 1),
    }
    assert counts.said == ("Aland: 1 partial, 1 none found", "Borduria: 1 unclear, 1 law not loaded")
    assert deck_of(ask=Ask(Filters(offences=("migrant-smuggling",)))).counts is None


def test_none_unclear_and_not_loaded_are_told_apart():
    laundering, smuggling = deck_of().offences
    nothing, unread = laundering.cells
    assert nothing.lacking == ("The whole offence", "No article came near.")
    assert unread.lacking == ("The law where this would stand is not among the files.",)
    assert smuggling.cells[1].lacking == ("Not certain: The whole offence",)
    assert {line.sign for part in (laundering, smuggling) for line in part.cells} == {"✕", "□", "◐", "?"}


def test_what_would_close_a_gap_is_said_of_every_cell_but_the_full_ones():
    comparison = make_comparison()
    _, smuggling = deck_of().offences
    assert [line.name for line in smuggling.closing] == ["Aland", "Borduria"]
    gaps = tuple(replace(gap, coverage=Coverage.FULL, missing=(), review=False) for gap in comparison.gaps)
    assert not [line for part in deck_of(replace(comparison, gaps=gaps)).offences for line in part.closing]


def test_the_presenter_reads_reason_article_words_and_file():
    notes = "\n".join(deck_of().offences[1].cells[0].notes)
    for words in (
        "No words about illegal stay were found in the articles read.",
        "Article 12 · Paso clandestino",
        "para obtener un provecho será castigado",
        "(elements 1, 3)",
        "file aa/codigo.md",
        "How sure of this state: likely (82",
        "2 years to 6 years",
    ):
        assert words in notes


def test_a_cell_outside_the_filters_is_on_no_list():
    deck = deck_of(ask=Ask(Filters(states=(Coverage.PARTIAL, Coverage.NOT_LOADED))))
    assert [[line.name for line in part.cells] for part in deck.offences] == [["Borduria"], ["Aland"]]
    assert "of 1 jurisdiction" in deck.offences[0].sentence
    assert [[cell.fits for cell in row] for row in deck.matrix.cells] == [[False, True], [True, False]]
    assert not deck.matrix.cells[0][0].word
    assert sum(sum(found.cells) for found in deck.counts.series) == 2
    assert any("Pale cells" in remark for remark in deck.matrix.remarks)


def test_a_bar_runs_from_minimum_to_maximum_in_years():
    found = bars_of()
    first, second = found.bars
    assert (first.start, first.stated, first.open, first.words) == (2.0, 4.0, 0.0, "2 – 6 years")
    assert not second.drawn and second.words == "?\xa0unclear"
    assert found.line == 4.0 and "serious crime" in found.line_name
    assert "in 1 of 2 jurisdictions" in found.lead


def test_an_open_bound_and_life_are_said_in_words():
    first = bars_of(max_months=None).bars[0]
    assert first.stated == 0.0 and first.open > 0 and "no maximum in the article" in first.words
    assert bars_of(kind=PenaltyKind.LIFE, min_months=None, max_months=None) is None
    assert bars_of(kind=PenaltyKind.FINE, min_months=None, max_months=None) is None


def test_a_single_figure_is_drawn_and_a_low_maximum_is_told():
    first = bars_of(min_months=24.0, max_months=24.0).bars[0]
    assert first.stated == HAIR and first.start + first.stated == pytest.approx(2.0)
    assert first.below and "below 4 years" in first.words


def test_one_jurisdiction_has_its_offences_in_one_chart():
    deck = deck_of(ask=Ask(Filters(jurisdictions=("aa",))))
    assert [bar.name for bar in deck.penalties.bars] == ["Money laundering", "Migrant smuggling"]
    assert deck.subtitle == "Aland · 2 offences"
    assert deck_of().penalties is None


def test_texts_are_named_with_kind_date_and_file_and_so_is_what_was_not_read():
    comparison = replace(make_comparison(), skipped=(SkippedFile("aa/scan.pdf", "has no text", "", True),))
    rows = deck_of(comparison).reading.sources
    assert [row.file for row in rows] == ["aa/codigo.md", "bb/zakonik.md", "aa/scan.pdf"]
    assert rows[1].kind == "Harmonize's own digest, not the official text" and rows[0].as_of == "2026-01-01"
    assert rows[2].title == "has no text" and rows[2].kind == "could not be read"
    one = deck_of(comparison, Ask(Filters(jurisdictions=("bb",)))).reading.sources
    assert [row.file for row in one] == ["bb/zakonik.md"]


def test_rows_stand_under_the_heads_that_were_asked_for():
    heads = {
        grouping: [row.group for row in deck_of(ask=Ask(arrangement=Arrangement(grouping))).matrix.rows]
        for grouping in Grouping
    }
    assert heads[Grouping.FAMILY] == ["Organised crime", "People"]
    assert heads[Grouping.INSTRUMENT] == [
        "UN Convention against Transnational Organized Crime",
        "Smuggling of Migrants Protocol",
    ]
    assert heads[Grouping.FLAT] == ["", ""]


def test_offences_stand_in_the_order_that_was_asked_for():
    by_name = Arrangement(Grouping.FLAT, RowOrder.NAME)
    deck = deck_of(ask=Ask(arrangement=by_name))
    assert [part.id for part in deck.offences] == [row.id for row in deck.matrix.rows]
    assert [part.label for part in deck.offences] == ["Migrant smuggling", "Money laundering"]
