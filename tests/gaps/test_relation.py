"""How the principal provision stands to the yardstick: every relation has its case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.gaps.relation import relate
from harmonize.model import Coverage, ElementFinding, ElementRole, ElementStatus, Relation, Verdict, Yardstick
from harmonize.yardsticks import load_yardstick
from tests.factories import make_gap

from .invented import matched

OFFENCE = load_yardstick().offence("trafficking-in-persons")
MEANS = [row.element for row in OFFENCE.core if row.type == "means"]
MAKES, RAISES = ElementRole.CONSTITUTIVE, ElementRole.AGGRAVATING
FULL, PARTIAL = Coverage.FULL, Coverage.PARTIAL


def means(*roles: ElementRole) -> list[ElementFinding]:
    """Find as many means, each in the part given."""
    return [
        ElementFinding(OFFENCE.id, "aa", element, ElementStatus.PRESENT, "aa/x.md", "1", (), "", (), role)
        for element, role in zip(MEANS, roles, strict=False)
    ]


def relation(coverage: Coverage, found=(), *, verdict=Verdict.MATCH, **changes) -> list[Relation]:
    gap = make_gap(OFFENCE.id, "aa", **{"coverage": coverage, "missing": (), **changes})
    matches = matched(OFFENCE.id, "1", "2", verdict=verdict)
    return [m.relation for m in relate(matches, [gap], found, Yardstick((OFFENCE,)))]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (relation(FULL, means(MAKES, MAKES)), Relation.EQUAL),
        (relation(FULL), Relation.EQUAL),
        (relation(PARTIAL, missing=("recruitment",)), Relation.NARROWER),
        (relation(PARTIAL, narrower_by=("repeated-acts",)), Relation.NARROWER),
        (relation(FULL, narrower_by=("overt-act",), permitted=("overt-act",)), Relation.NARROWER),
        (relation(FULL, means(RAISES, RAISES)), Relation.WIDER),
        (relation(PARTIAL, means(RAISES, RAISES), missing=("recruitment",)), Relation.OVERLAPS),
        (relation(FULL, means(RAISES, MAKES)), Relation.EQUAL),
        (relation(FULL, means(RAISES)), Relation.EQUAL),
    ],
)
def test_each_relation_has_its_case(given, wanted):
    assert given[0] is wanted


@pytest.mark.parametrize("coverage", [c for c in Coverage if c not in (FULL, PARTIAL)])
def test_what_is_not_judged_has_no_relation(coverage):
    assert relation(coverage) == [Relation.UNKNOWN, Relation.UNKNOWN]


def test_only_the_principal_provision_has_a_relation():
    assert relation(FULL) == [Relation.EQUAL, Relation.UNKNOWN]


@pytest.mark.parametrize("verdict", [Verdict.REVIEW, Verdict.REJECTED])
def test_only_what_stands_has_a_relation(verdict):
    assert relation(FULL, verdict=verdict) == [Relation.UNKNOWN, Relation.UNKNOWN]


def test_means_of_another_country_or_offence_say_nothing_here():
    abroad = [replace(finding, jurisdiction="bb") for finding in means(RAISES, RAISES)]
    other = [replace(finding, offence="money-laundering") for finding in means(RAISES, RAISES)]
    assert relation(FULL, [*abroad, *other])[0] is Relation.EQUAL


def test_a_match_of_another_offence_keeps_what_it_has():
    (other,) = matched("money-laundering", "1")
    gap = make_gap(OFFENCE.id, "aa", coverage=FULL, missing=())
    assert relate([other], [gap], [], Yardstick((OFFENCE,))) == (other,)
