"""Articles of a treaty in its order, and what may be said of each."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest

from harmonize.model import Coverage, ElementStatus, Verdict
from harmonize.treaties import instruments_of
from harmonize.views.concordance.citation_order import citation_key, parts_of
from harmonize.views.concordance.form import OPEN, RowState, TreatyField
from harmonize.views.concordance.form_file import form_names, load_form
from harmonize.views.concordance.treaty_rows import references, treaty_rows
from harmonize.views.lookup import Lookup
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison

from .forms import cited_comparison, everything_found, match_for, with_gap

SMUGGLING = "smuggling-protocol"


def rows_of(comparison, jurisdiction="aa", instrument=SMUGGLING):
    lookup = Lookup(comparison)
    return treaty_rows(lookup, instrument, [gap for gap in lookup.gaps if gap.jurisdiction == jurisdiction])


def states(comparison, jurisdiction="aa", instrument=SMUGGLING):
    return {row.article: row.state for row in rows_of(comparison, jurisdiction, instrument)}


def test_articles_stand_in_the_order_of_the_treaty():
    for order in (
        ("2(a)", "2(d)-(e)", "5(1)(a)", "5(1)(a)(i)", "5(1)(a)(ii)", "5(1)(b)", "6(2)(c)", "10", "10(2)", "23(a)"),
        ("3(1)(a)(ii)", "3(1)(a)(iv)", "3(1)(a)(v)", "3(1)(b)(i)", "3(4)(c)", "3(5)(h)", "3(8)"),
        ("I(1)(a)", "I(2)", "I(5)-(6), IV(1)", "IV(2)", "VI(1)(a)", "VIII", "IX"),
    ):
        assert sorted(order, key=citation_key) == list(order)
    assert parts_of("3(a), 6(1)(a)") == ("3(a)", "6(1)(a)")
    assert parts_of("9(4), appendix") == ("9(4)",)


def test_every_article_that_the_yardstick_cites_has_a_key_of_its_own():
    cited = {
        (ref.instrument, ref.article)
        for offence in load_yardstick().offences
        for row in offence.requirements
        for ref in instruments_of(row)
        if ref.instrument and ref.article
    }
    assert len(cited) > 250
    for one, other in pairwise(sorted(cited)):
        if one[0] == other[0] and "for" not in other[1]:
            assert citation_key(one[1]) != citation_key(other[1])


def test_a_row_for_each_article_as_cited_and_pointers_to_those_cited_beside():
    rows = rows_of(cited_comparison(benefit="SoM 3(a), 6(1)(a)"))
    assert [row.article for row in rows] == ["3(a), 6(1)(a)", "6(1)(a)", "6(1)(c)", "6(3)(a)"]
    assert [item.requirement.element for item in rows[0].items] == ["procure-illegal-entry", "benefit"]
    assert (rows[1].items, rows[1].see) == ((), ("3(a), 6(1)(a)",))


def test_what_was_found_decides_an_article():
    assert states(cited_comparison()) == {
        "3(a), 6(1)(a)": RowState.FULL,
        "6(1)(a)": RowState.FULL,
        "6(1)(c)": RowState.NONE,
        "6(3)(a)": RowState.NOT_JUDGED,
    }
    together = cited_comparison(**{"enable-illegal-stay": "SoM 6(1)(a)"})
    assert states(together)["6(1)(a)"] is RowState.PARTIAL


@pytest.mark.parametrize("coverage", [Coverage.UNCLEAR, Coverage.NOT_LOADED])
def test_in_a_cell_that_says_nothing_no_article_is_decided(coverage):
    found = everything_found(cited_comparison(), coverage)
    assert states(found) == dict.fromkeys(states(found), RowState(coverage.value))
    for name in form_names():
        form = load_form(name)
        judged = {id(form.choice_for(s)) for s in RowState if s not in OPEN and form.choice_for(s) is not None}
        assert id(form.choice_for(RowState(coverage.value))) not in judged


def test_a_form_without_a_word_for_what_is_not_known_leaves_the_choice_empty():
    form = load_form("concordance-mk")
    assert form.shows(TreatyField.DEGREE)
    assert [form.choice_for(state) for state in OPEN] == [None, None, None]


@pytest.mark.parametrize(
    ("coverage", "state"),
    [(Coverage.NONE, RowState.NONE), (Coverage.NOT_APPLICABLE, RowState.NOT_APPLICABLE)],
)
def test_where_the_whole_offence_is_missing_every_article_is(coverage, state):
    found = with_gap(cited_comparison(), "migrant-smuggling", "aa", coverage=coverage)
    assert set(states(found).values()) == {state}


def test_a_condition_that_no_treaty_permits_makes_a_full_article_partial():
    found = everything_found(cited_comparison())
    assert states(found)["6(1)(a)"] is RowState.FULL
    narrowed = with_gap(found, "migrant-smuggling", "aa", narrower_by=("only-at-night",))
    assert states(narrowed)["6(1)(a)"] is RowState.PARTIAL
    assert states(narrowed)["6(3)(a)"] is RowState.FULL  # no core element: nothing is narrowed
    allowed = with_gap(narrowed, "migrant-smuggling", "aa", permitted=("only-at-night",))
    assert states(allowed)["6(1)(a)"] is RowState.FULL


def test_what_stands_in_an_article_that_waits_for_a_person_decides_nothing():
    found = everything_found(cited_comparison())
    file = found.elements[0].file
    waiting = match_for("migrant-smuggling", "aa", file, "13", Verdict.REVIEW)
    elements = tuple(dataclasses.replace(f, article="13") if f.element == "benefit" else f for f in found.elements)
    found = dataclasses.replace(found, matches=(found.matches[0], waiting), elements=elements)
    assert states(found)["6(1)(a)"] is RowState.UNCLEAR
    alone = dataclasses.replace(found, matches=(waiting,))
    assert set(states(alone).values()) == {RowState.UNCLEAR}


def forced(force, element="enable-illegal-stay", **changes):
    found = cited_comparison()
    offences = tuple(
        dataclasses.replace(
            offence,
            requirements=tuple(
                dataclasses.replace(row, force=force if row.element == element else changes.get(row.element, row.force))
                for row in offence.requirements
            ),
        )
        for offence in found.yardstick.offences
    )
    return dataclasses.replace(found, yardstick=dataclasses.replace(found.yardstick, offences=offences))


@pytest.mark.parametrize("force", ["P", "D", "GK", "-"])
def test_what_no_treaty_obliges_to_is_never_counted(force):
    assert states(forced(force))["6(1)(c)"] is RowState.NOT_JUDGED


def test_what_is_optional_and_absent_is_left_to_states():
    assert states(forced("O"))["6(1)(c)"] is RowState.NOT_APPLICABLE


def test_of_several_models_one_suffices():
    assert states(forced("M-alt"))["6(1)(c)"] is RowState.NONE
    assert states(forced("M-alt", benefit="M-alt"))["6(1)(c)"] is RowState.NOT_APPLICABLE


def test_an_element_that_is_unclear_leaves_its_article_open_but_not_one_that_lacks_another():
    found = cited_comparison(benefit="SoM 6(1)(c)")
    unclear = tuple(
        dataclasses.replace(f, status=ElementStatus.UNCLEAR) if f.element == "enable-illegal-stay" else f
        for f in found.elements
    )
    assert states(dataclasses.replace(found, elements=unclear))["6(1)(c)"] is RowState.UNCLEAR
    assert states(found)["6(1)(c)"] is RowState.PARTIAL


def test_citations_of_a_users_own_that_cannot_be_read_are_of_no_treaty():
    row = make_comparison().yardstick.offences[0].requirements[0]
    found = references(dataclasses.replace(row, article="Our own law 3"))
    assert [(ref.instrument, ref.name) for ref in found] == [("", "Our own law 3")]
