"""From cells to pairs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.dual import DualCriminality, DualVerdict, Punishable
from harmonize.model import Coverage, ProvisionStatus, Verdict, Yardstick

from .invented import OFFENCE, Country, compare

YES = Country("rs")


def row(one: Country, other: Country):
    return DualCriminality(compare(one, other)).row(OFFENCE, one.code, other.code)


@pytest.mark.parametrize(
    ("other", "punishable", "verdict"),
    [
        (Country("al"), Punishable.YES, DualVerdict.MET),
        (Country("al", Coverage.PARTIAL), Punishable.YES, DualVerdict.MET),
        (Country("al", Coverage.UNCLEAR), Punishable.YES, DualVerdict.MET),
        (
            Country("al", bounds=(1, 6)),
            Punishable.YES,
            DualVerdict.UNCLEAR,
        ),  # ETS 24 is not reached, UNTOC has no figure
        (Country("al", Coverage.UNCLEAR, Verdict.REVIEW), Punishable.UNCLEAR, DualVerdict.UNCLEAR),
        (Country("al", Coverage.UNCLEAR, None), Punishable.UNCLEAR, DualVerdict.UNCLEAR),
        (Country("al", Coverage.NONE, Verdict.REJECTED), Punishable.NO, DualVerdict.NOT_PUNISHABLE),
        (Country("al", Coverage.NOT_APPLICABLE, None), Punishable.NO, DualVerdict.NOT_PUNISHABLE),
        (Country("al", Coverage.NOT_LOADED, None), Punishable.NOT_KNOWN, DualVerdict.UNCLEAR),
        (Country("xk"), Punishable.YES, DualVerdict.NO_TREATY),
        (Country("pe"), Punishable.YES, DualVerdict.MET_ON_CONDITION),
    ],
)
def test_a_pair_follows_from_both_cells_and_the_treaties(other, punishable, verdict):
    for found in (row(YES, other), row(other, YES)):
        assert (found.punishable, found.verdict) == (punishable, verdict)


def test_no_treaty_helps_where_one_does_not_punish():
    found = row(YES, Country("al", Coverage.NONE, None))
    assert not found.rules and not found.requested.articles
    assert "near misses" in found.reasons[1]


def test_where_one_does_not_punish_the_other_does_not_matter():
    found = row(Country("rs", Coverage.NOT_LOADED, None), Country("al", Coverage.NONE, None))
    assert found.punishable is Punishable.NO


def test_elements_that_differ_and_those_that_are_open():
    found = row(Country("rs", elements="present absent present"), Country("al", elements="absent present unclear"))
    assert found.only_requesting == ("procure-illegal-entry",)
    assert found.only_requested == ("enable-illegal-stay",)
    assert (found.open_requesting, found.open_requested) == ((), ("benefit",))
    assert "In RS, not in AL: procure illegal entry in words." in found.reasons
    assert "In RS, not certain in AL: benefit in words." in found.reasons


def test_elements_are_not_weighed_before_a_match_stands():
    found = row(YES, Country("al", Coverage.UNCLEAR, Verdict.REVIEW, elements="absent absent unclear"))
    assert not found.only_requesting and not found.open_requested


def test_reasons_name_the_articles_the_penalties_and_the_treaties():
    found = row(YES, Country("cl"))
    assert found.reasons[0] == "RS: punishable by article 12. Basic form in 12: 2 years to 6 years."
    assert any("ETS 24 art. 2(1): a maximum of at least 1 year under both laws; reached." in r for r in found.reasons)
    assert any(r.startswith("CL on ETS 24 2: ") for r in found.reasons)


def test_treaties_not_known_to_bind_are_named_and_satisfy_nothing():
    found = row(Country("de"), YES)
    assert found.verdict is DualVerdict.UNCLEAR
    assert all(not rule.bound for rule in found.rules)
    assert any(reason.startswith("Not known whether bound on both sides: ETS 24 art. 2(1)") for reason in found.reasons)


def test_a_conflict_of_treaties_is_said():
    assert any("which of them governs" in reason for reason in row(YES, Country("al", bounds=(1, 6))).reasons)


def test_rows_stand_in_order_and_none_is_a_country_with_itself():
    dual = DualCriminality(compare(Country("rs"), Country("al"), Country("cl")))
    rows = [(r.offence, r.requesting.jurisdiction, r.requested.jurisdiction) for r in dual.rows()]
    pairs = [("al", "cl"), ("al", "rs"), ("cl", "al"), ("cl", "rs"), ("rs", "al"), ("rs", "cl")]
    assert rows == [(offence, *pair) for offence in ("money-laundering", OFFENCE) for pair in pairs]


def test_liability_of_legal_persons_has_no_rows():
    comparison = compare(Country("rs"), Country("al"))
    first, second = comparison.yardstick.offences
    general = replace(first, profile=replace(first.profile, unpunished=True))
    dual = DualCriminality(replace(comparison, yardstick=Yardstick((general, second))))
    assert {r.offence for r in dual.rows()} == {OFFENCE}


def test_an_older_wording_states_no_penalty():
    comparison = compare(Country("rs"), Country("al"))
    gone = tuple(replace(p, status=ProvisionStatus.SUPERSEDED) for p in comparison.provisions)
    found = DualCriminality(replace(comparison, provisions=gone)).row(OFFENCE, "rs", "al")
    assert found.requesting.prison is None
    assert "No penalty is known." in found.reasons[0]


def test_what_is_not_compared_is_a_mistake():
    dual = DualCriminality(compare(Country("rs"), Country("al")))
    for wrong in (("no-offence", "rs", "al"), (OFFENCE, "rs", "zz")):
        with pytest.raises(KeyError):
            dual.row(*wrong)
