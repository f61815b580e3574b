"""The index: what counts, how far the unclear could raise it, and what its ranks allow."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.errors import BrokenData
from harmonize.model import Coverage, Jurisdiction
from harmonize.settings import IndexWeights, load_index_weights
from harmonize.views.harmonisation.harmonisation import Level, build_index
from harmonize.views.harmonisation.harmonisation_shares import cell_share
from harmonize.views.harmonisation.harmonisation_words import index_words
from harmonize.views.lookup import Lookup
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison, make_gap, make_yardstick

EQUAL = IndexWeights({}, {})
SMUGGLING, LAUNDERING = "migrant-smuggling", "money-laundering"
OFFENCE = make_yardstick().offence(SMUGGLING)
STAY, ENTRY, BENEFIT = "enable-illegal-stay", "procure-illegal-entry", "benefit"


def gap(jurisdiction="aa", coverage=Coverage.PARTIAL, missing=(), unclear=(), offence=SMUGGLING):
    asked = len(make_yardstick().offence(offence).core)
    stands = coverage in (Coverage.FULL, Coverage.PARTIAL) or missing or unclear
    found = asked - len(missing) - len(unclear) if stands else 0
    return make_gap(
        offence, jurisdiction, coverage=coverage, missing=missing, unclear=unclear, found=found, asked=asked
    )


def rows(*gaps, weights=EQUAL):
    """Return the rows by level and key; countries without a gap named are not loaded."""
    codes = sorted({g.jurisdiction for g in gaps})
    named = {(g.offence, g.jurisdiction): g for g in gaps}
    whole = [
        named.get((offence, code), gap(code, Coverage.NOT_LOADED, offence=offence))
        for offence in (LAUNDERING, SMUGGLING)
        for code in codes
    ]
    comparison = dataclasses.replace(
        make_comparison(),
        jurisdictions=tuple(Jurisdiction(code, code.upper(), code, "Europe") for code in codes),
        gaps=tuple(whole),
        matches=(),
        elements=(),
    )
    lookup = Lookup(comparison)
    return {(row.level, row.key): row for row in build_index(lookup, weights)}, lookup


@pytest.mark.parametrize(
    ("given", "found", "highest"),
    [
        (gap(coverage=Coverage.FULL), 1, 1),
        (gap(missing=(STAY,)), 2 / 3, 2 / 3),
        (gap(missing=(STAY,), unclear=(BENEFIT,)), 1 / 3, 2 / 3),
        (gap(coverage=Coverage.UNCLEAR, unclear=(BENEFIT,)), 2 / 3, 1),
        (gap(coverage=Coverage.UNCLEAR), 0, 1),
        (gap(coverage=Coverage.NONE), 0, 0),
    ],
)
def test_a_cell_has_found_of_asked_and_an_interval(given, found, highest):
    share = cell_share(OFFENCE, given, EQUAL)
    assert (share.found, share.highest) == pytest.approx((found, highest))
    assert share.found == pytest.approx(given.found / given.asked)


@pytest.mark.parametrize("state", [Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE])
def test_what_says_nothing_is_left_out_and_counted(state):
    assert cell_share(OFFENCE, gap(coverage=state), EQUAL) is None
    row = rows(gap(coverage=state), gap(coverage=Coverage.FULL, offence=LAUNDERING))[0][Level.JURISDICTION, "aa"]
    assert (row.share.found, row.cells, row.left_out[state]) == (1, 1, 1)


def test_alternative_models_count_as_one():
    requirements = tuple(
        dataclasses.replace(row, force="M-alt") if row.element in (STAY, ENTRY) else row for row in OFFENCE.requirements
    )
    offence = dataclasses.replace(OFFENCE, requirements=requirements)
    for named in (STAY, ENTRY):
        assert cell_share(offence, gap(missing=(named,)), EQUAL).found == 0.5


def test_weights_of_elements_and_of_offences_are_used():
    requirements = tuple(
        dataclasses.replace(row, force="O") if row.element == STAY else row for row in OFFENCE.requirements
    )
    offence = dataclasses.replace(OFFENCE, requirements=requirements)
    assert cell_share(offence, gap(missing=(STAY,)), IndexWeights({}, {"O": 0.5})).found == pytest.approx(2 / 2.5)
    assert cell_share(offence, gap(missing=(STAY,)), IndexWeights({"People": 0}, {})) is None
    given = (gap(coverage=Coverage.NONE), gap(coverage=Coverage.FULL, offence=LAUNDERING))
    assert rows(*given)[0][Level.JURISDICTION, "aa"].share.found == 0.5
    weighed = rows(*given, weights=IndexWeights({"People": 3}, {}))[0][Level.JURISDICTION, "aa"]
    assert (weighed.share.found, weighed.weight) == (0.25, 4)


def test_the_index_is_the_mean_of_cells():
    found, _ = rows(gap(missing=(STAY,)), gap(coverage=Coverage.UNCLEAR, offence=LAUNDERING), gap("bb", Coverage.FULL))
    assert found[Level.JURISDICTION, "aa"].share.found == pytest.approx(1 / 3, abs=1e-4)
    assert found[Level.JURISDICTION, "aa"].share.highest == pytest.approx(5 / 6, abs=1e-4)
    assert found[Level.OFFENCE, SMUGGLING].share.found == pytest.approx(5 / 6, abs=1e-4)
    assert found[Level.REGION, "Europe"].cells == 3


def test_ranks_are_what_the_intervals_allow():
    found, lookup = rows(
        gap("aa", Coverage.FULL), gap("bb", Coverage.UNCLEAR), gap("cc", missing=(STAY,)), gap("dd", Coverage.NONE)
    )
    ranks = {key: (row.rank.best, row.rank.worst) for (level, key), row in found.items() if level is Level.JURISDICTION}
    assert ranks == {"aa": (1, 2), "bb": (1, 4), "cc": (2, 3), "dd": (3, 4)}
    words = index_words(found[Level.JURISDICTION, "bb"], lookup)
    assert "Rank 1 to 4 of 4" in words and "0 % of what is asked was found; up to 100 %" in words


def test_leaving_one_out_names_what_moves_it_most():
    found, lookup = rows(
        gap("aa", missing=(STAY,)), gap("aa", Coverage.NONE, offence=LAUNDERING), gap("bb", Coverage.FULL)
    )
    tried = found[Level.JURISDICTION, "aa"].sensitivity
    assert (tried.lowest, tried.highest) == (0, 0.6667)
    assert tried.mover == LAUNDERING, "of two that move it alike the first in the order of the matrix"
    assert found[Level.OFFENCE, SMUGGLING].sensitivity.mover == "aa"
    assert found[Level.JURISDICTION, "bb"].sensitivity is None, "nothing would be left"
    assert "Without Money laundering it would be 67 %" in index_words(found[Level.JURISDICTION, "aa"], lookup)
    assert "Without AA it would be 100 %" in index_words(found[Level.OFFENCE, SMUGGLING], lookup)


def test_without_a_cell_there_is_no_figure_and_no_rank():
    found, lookup = rows(gap(coverage=Coverage.NOT_LOADED))
    row = found[Level.JURISDICTION, "aa"]
    assert (row.share, row.rank, row.sensitivity) == (None, None, None)
    assert index_words(row, lookup).startswith("No figure")


def test_the_weights_that_ship_are_equal_and_name_every_family_and_force():
    weights, yardstick = load_index_weights(), load_yardstick()
    assert set(weights.family) == {offence.family for offence in yardstick.offences}
    assert set(weights.force) == {row.force for offence in yardstick.offences for row in offence.core}
    assert {*weights.family.values(), *weights.force.values()} == {1.0}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[family]\nPeople = -1", "People"),
        ("[force]\nM = nan", "M is no number"),
        ('[force]\nM = "1"', "M is no number"),
        ("[families]\nPeople = 1", "families"),
        ("force = 3", "no table"),
        ("[[", "cannot be read"),
    ],
)
def test_weights_that_are_none_are_named(tmp_path, text, said):
    path = tmp_path / "weights.toml"
    path.write_text(text)
    with pytest.raises(BrokenData, match=said):
        load_index_weights(path)
