"""Every measure sorts the cells into bands, and never puts a figure where nothing was read."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from harmonize.model import Coverage, Jurisdiction, Offence, OffenceForm, Penalty, PenaltyKind
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.bond_words import bond_words
from harmonize.views.matrix.measure_bound import Binding, asking, find_bond
from harmonize.views.matrix.measure_elements import read_share, share_band
from harmonize.views.matrix.measure_penalty import maximum_band, read_maximum
from harmonize.views.matrix.measured import measure_cells
from harmonize.views.matrix.measures import ASIDE, BELOW, Measure, always_named
from harmonize.views.palette import RAMP
from harmonize.views.penalties.penalties import compare_penalties
from harmonize.views.words import load_words
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison, make_gap, quote

WORDS = load_words()
LAUNDERING_AA, LAUNDERING_BB = ("money-laundering", "aa"), ("money-laundering", "bb")
SMUGGLING_AA, SMUGGLING_BB = ("migrant-smuggling", "aa"), ("migrant-smuggling", "bb")


def measured(measure, comparison=None):
    return measure_cells(Lookup(comparison or make_comparison()), measure, WORDS)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_steps_are_told_apart_by_lightness_alone():
    light = [luminance(look.ground) for look in RAMP]
    dark = [luminance(look.dark_ground) for look in RAMP]
    assert light == sorted(light, reverse=True)
    assert dark == sorted(dark)
    for grounds in (light, dark):
        for one, other in pairwise(grounds):
            assert contrast_of(one, other) > 1.25
    for look in RAMP:
        assert contrast(look.ground, look.ink) >= 4.5
        assert contrast(look.dark_ground, look.dark_ink) >= 4.5


def contrast_of(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_reads_every_cell_and_says_a_sentence(measure):
    made = make_comparison()
    found = measured(measure, made)
    bands = {band.id for band in found.bands}
    assert set(found.readings) == {(gap.offence, gap.jurisdiction) for gap in made.gaps}
    assert {reading.band for reading in found.readings.values()} <= bands
    assert "**" in found.lead and found.lead.endswith(".")
    assert all(band.word for band in found.bands)


@pytest.mark.parametrize("measure", Measure)
def test_a_law_that_was_not_loaded_has_no_figure(measure):
    reading = measured(measure).readings[LAUNDERING_BB]
    assert reading.band == Coverage.NOT_LOADED.value
    assert (reading.text, reading.brief) == ("", "")


@pytest.mark.parametrize("measure", [Measure.ELEMENTS, Measure.PENALTY])
def test_where_nothing_was_found_there_is_nothing_to_count(measure):
    reading = measured(measure).readings[LAUNDERING_AA]
    assert (reading.band, reading.text, reading.said) == ("none", "", "")


def test_coverage_shows_figures_of_partial_cells_alone():
    found = measured(Measure.COVERAGE)
    assert found.readings[SMUGGLING_AA].text == "2/3"
    assert found.readings[SMUGGLING_AA].said == "2 of 3 required elements"
    assert found.readings[SMUGGLING_BB].text == ""
    assert "**0** of 4 cells are full" in found.lead
    assert "**1** says “none found”; **2** wait for a person" in found.lead
    assert "In **1** the law is not loaded" in found.lead


@pytest.mark.parametrize(
    ("found", "missing", "asked", "band", "text"),
    [
        (4, 0, 4, "all", "4/4"),
        (3, 1, 4, "most", "3/4"),
        (2, 2, 4, "half", "2/4"),
        (1, 3, 4, "few", "1/4"),
        (16, 2, 20, "most", "16/20?"),
        (2, 1, 4, "unclear", "2/4?"),
    ],
)
def test_unclear_elements_are_counted_apart(found, missing, asked, band, text):
    gap = make_gap(found=found, asked=asked, missing=tuple(f"e{n}" for n in range(missing)))
    reading = read_share(gap, WORDS)
    assert (reading.band, reading.text) == (band, text)
    assert ("unclear" in reading.said) is ("?" in text)


def test_an_unclear_cell_with_an_article_keeps_its_look_and_shows_what_was_found():
    gap = make_gap(coverage=Coverage.UNCLEAR, found=2, asked=3, missing=(), unclear=("benefit",))
    assert read_share(gap, WORDS).band == "unclear"
    assert read_share(gap, WORDS).text == "2/3?"
    assert read_share(replace(gap, found=0), WORDS).text == ""


def test_a_full_share_is_never_worked_out_from_unclear_elements():
    assert share_band(3, 4) == "most"
    gap = make_gap(found=3, asked=4, missing=())
    assert read_share(gap, WORDS).band == "unclear"


def row_with(penalties, connective=""):
    made = make_comparison()
    offence = Offence("aa", "aa/codigo.md", "12", "1", OffenceForm.BASIC, tuple(penalties))
    return compare_penalties(Lookup(replace(made, offences=(offence,))))[0]


def prison(low, high, kind=PenaltyKind.IMPRISONMENT):
    return Penalty(kind, low, high, quote("aa/codigo.md", "prisión de dos a seis años"))


@pytest.mark.parametrize(
    ("penalty", "band", "text", "brief"),
    [
        (prison(24.0, 72.0), "to8", "6 y", "6"),
        (prison(6.0, 18.0), "below", "18 mo", "1.5"),
        (prison(6.0, 48.0), "to8", "4 y", "4"),
        (prison(6.0, 47.0), "below", "47 mo", "3.9"),
        (prison(24.0, 96.0), "to15", "8 y", "8"),
        (prison(24.0, 300.0), "from15", "25 y", "25"),
        (prison(None, None, PenaltyKind.LIFE), "life", "life", ""),
        (prison(None, None, PenaltyKind.FINE), "fine", "", ""),
        (prison(60.0, None), "open", "", ""),
        (prison(None, None, PenaltyKind.CONFISCATION), "unstated", "", ""),
    ],
)
def test_maxima_in_years_life_fines_and_open_ends(penalty, band, text, brief):
    reading = read_maximum(row_with([penalty]), WORDS)
    assert (reading.band, reading.text, reading.brief) == (band, text, brief)
    assert reading.said


def test_the_line_of_serious_crime_lies_at_four_years():
    assert maximum_band(47.9) == "below"
    assert maximum_band(48) == "to8"
    looks = {band.id: band.look for band in measured(Measure.PENALTY).bands}
    assert [name for name, look in looks.items() if look == BELOW] == ["below"]


def test_penalties_stand_only_where_an_article_stands():
    found = measured(Measure.PENALTY)
    assert found.readings[SMUGGLING_AA].text == "6 y"
    assert found.readings[SMUGGLING_BB].text == ""
    assert "An article stands in **1** of 4 cells" in found.lead


def test_how_sure_is_said_of_what_says_something():
    found = measured(Measure.SURE)
    assert (found.readings[SMUGGLING_AA].band, found.readings[SMUGGLING_AA].brief) == ("likely", "82")
    assert (found.readings[LAUNDERING_AA].band, found.readings[LAUNDERING_AA].brief) == ("none", "50")
    assert found.lead.startswith("**3** of 4 cells")
    certain = tuple(replace(gap, confidence=0.999) for gap in make_comparison().gaps)
    sure = measured(Measure.SURE, replace(make_comparison(), gaps=certain)).readings[SMUGGLING_AA]
    assert (sure.band, sure.brief) == ("almost_certain", ">99")


def test_a_country_is_bound_not_bound_or_not_known():
    smuggling = load_yardstick().offence("migrant-smuggling")
    assert asking(smuggling) == ("smuggling-protocol",)
    assert find_bond("al", "migrant-smuggling", asking(smuggling)).binding is Binding.BOUND
    assert find_bond("zz", "migrant-smuggling", asking(smuggling)).binding is Binding.NOT_KNOWN
    assert find_bond("xk", "migrant-smuggling", asking(smuggling)).binding in (Binding.NOT_BOUND, Binding.NOT_KNOWN)


def test_a_reservation_to_the_offence_is_told():
    images = load_yardstick().offence("child-sexual-abuse-material")
    bond = find_bond("ar", images.id, asking(images))
    assert (bond.binding, bond.instruments) == (Binding.RESERVED, ("budapest",))


def test_what_treaties_only_ask_to_consider_is_not_asked():
    enrichment = load_yardstick().offence("illicit-enrichment")
    assert asking(enrichment) == ()
    assert find_bond("al", enrichment.id, ()).binding is Binding.NOT_ASKED


def test_the_bond_stands_beside_the_state_of_the_law():
    made = make_comparison()
    albania = Jurisdiction("al", "Albania", "Albania", "Western Balkans")
    gaps = tuple(replace(gap, jurisdiction="al") for gap in made.gaps if gap.jurisdiction == "aa")
    found = measured(Measure.BOUND, replace(made, jurisdictions=(albania,), gaps=gaps))
    none, partial = found.readings["money-laundering", "al"], found.readings["migrant-smuggling", "al"]
    assert (none.band, none.beside) == ("none", "bound")
    assert (partial.band, partial.beside) == ("bound", "partial")
    assert "UNTOC" in partial.said
    assert "**2** of 2 cells" in found.lead
    assert "Of these, **2** are partial or say “none found”" in found.lead


def test_a_legend_names_the_whole_scale_and_what_else_occurs():
    found = measured(Measure.PENALTY)
    named = [band.id for band in found.bands if always_named(Measure.PENALTY, band)]
    assert named == ["below", "to8", "to15", "from15", "life"]
    assert all(always_named(Measure.COVERAGE, band) for band in measured(Measure.COVERAGE).bands)
    assert ASIDE in {band.look for band in found.bands}


def test_a_row_of_a_paper_says_the_same_of_its_country_as_the_screen():
    comparison = make_comparison()
    lookup, readings = Lookup(comparison), measured(Measure.BOUND).readings
    said = {(gap.offence, gap.jurisdiction): bond_words(gap, lookup, WORDS) for gap in lookup.gaps}
    assert said == {cell: reading.said for cell, reading in readings.items()}
    assert all(said.values())
