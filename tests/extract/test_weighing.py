"""Penalties that stand together, and forms weighed by their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract.weighing import BOUNDARY, group_alternatives, weigh_form
from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind
from tests.extract.reading import prison


def fine(connective: str = "") -> Penalty:
    return prison(None, None, kind="fine", connective=connective)


def life(connective: str = "") -> Penalty:
    return prison(None, None, kind="life", connective=connective)


def term(connective: str = "", low: float | None = 12, high: float | None = 24) -> Penalty:
    return prison(low, high, connective=connective)


def grouped(*penalties: Penalty) -> list[list[str]]:
    return [[p.kind.value for p in group] for group in group_alternatives(penalties)]


@pytest.mark.parametrize(
    ("penalties", "wanted"),
    [
        ((), []),
        ((term(),), [["imprisonment"]]),
        ((term(), fine("and")), [["imprisonment", "fine"]]),
        ((fine(), term("or")), [["fine", "imprisonment"]]),
        ((term(), term("or")), [["imprisonment"], ["imprisonment"]]),
        ((term(), fine("or"), term()), [["imprisonment", "fine"], ["imprisonment"]]),
        ((life(), term("or")), [["life", "imprisonment"]]),
        ((life(), term("")), [["life"], ["imprisonment"]]),
        ((life(), term(BOUNDARY)), [["life"], ["imprisonment"]]),
        ((term(), life("or")), [["imprisonment", "life"]]),
        ((term(), life(BOUNDARY)), [["imprisonment"], ["life"]]),
        ((term(), fine(BOUNDARY)), [["imprisonment", "fine"]]),
        ((term(), fine(BOUNDARY), term("or")), [["imprisonment"], ["fine", "imprisonment"]]),
        ((term(), life("or"), term("or")), [["imprisonment", "life"], ["imprisonment"]]),
        pytest.param(
            *((fine(), term(BOUNDARY)), [["fine"], ["imprisonment"]]),
            marks=pytest.mark.xfail(
                strict=True, reason="a new clause begins a group only behind a prison term, not behind a fine"
            ),
        ),
    ],
)
def test_a_further_term_or_clause_begins_a_group(penalties, wanted):
    assert grouped(*penalties) == wanted


KINDS = st.sampled_from(list(PenaltyKind))
PENALTIES = st.lists(
    st.builds(
        lambda kind, connective: prison(None, None, kind=kind.value, connective=connective),
        KINDS,
        st.sampled_from(["", "or", "and", BOUNDARY]),
    ),
    max_size=8,
)


@given(PENALTIES)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_grouping_loses_no_penalty_and_shows_no_boundary(penalties):
    groups = group_alternatives(penalties)
    assert [p.kind for group in groups for p in group] == [p.kind for p in penalties]
    assert all(group and group[0].connective == "" for group in groups)
    assert all(p.connective != BOUNDARY for group in groups for p in group)


def weighed(*penalties: Penalty, basis: tuple[Penalty, ...] = (term("", 24, 60),), opens: bool = False) -> str:
    return weigh_form(penalties, Offence("aa", "aa/x.md", "1", "", OffenceForm.BASIC, basis), opens=opens).value


@pytest.mark.parametrize(
    ("penalty", "form"),
    [
        (term("", 48, 96), "aggravated"),
        (term("", 12, 24), "mitigated"),
        (term("", 36, 60), "aggravated"),
        (term("", 12, 60), "mitigated"),
        (term("", None, 60), "mitigated"),
        (term("", 24, None), "aggravated"),
        (life(), "aggravated"),
        (fine(), "mitigated"),
    ],
)
def test_a_variant_is_weighed_by_its_ceiling_and_then_by_its_floor(penalty, form):
    assert weighed(penalty) == form


def test_the_same_penalty_is_basic_only_for_whoever_does_something_else():
    assert weighed(term("", 24, 60), opens=True) == "basic"
    assert weighed(term("", 24, 60), opens=False) == "aggravated"


def test_life_weighs_more_than_a_term_without_a_ceiling():
    assert weighed(life(), basis=(term("", 300, None),)) == "aggravated"
    assert weighed(term("", 120, 240), basis=(life(),)) == "mitigated"


def test_of_alternatives_the_heaviest_weighs():
    assert weighed(fine(), term("or", 12, 96)) == "aggravated"
    assert weighed(term("", 12, 24), life("or")) == "aggravated"
