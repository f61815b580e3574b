"""A match that is not sure by its signs: elements confirm it, or it waits for a person."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import pytest

from harmonize.gaps.confirmation import SURE, WORTH, confirm
from harmonize.model import ElementFinding, ElementStatus, Evidence, Verdict
from tests.factories import make_comparison, make_yardstick

OFFENCE = make_yardstick().offence("migrant-smuggling")
P, A = ElementStatus.PRESENT, ElementStatus.ABSENT
UNSURE = replace(
    make_comparison().matches[0],
    verdict=Verdict.MATCH,
    score=0.4502,
    evidence=(Evidence("start", 1.0, -0.2, "start"),),
)


def findings(*statuses: ElementStatus) -> tuple[ElementFinding, ...]:
    return tuple(
        ElementFinding(OFFENCE.id, "aa", row.element, status, "", "", (), "", ())
        for row, status in zip(OFFENCE.core, statuses, strict=True)
    )


def test_two_thirds_of_the_core_confirm_it_and_count_as_a_sign():
    (match,) = confirm(OFFENCE, [UNSURE], findings(P, P, A))
    assert match.verdict is Verdict.MATCH and match.reasons[-1].startswith("2 of 3")
    assert match.score == pytest.approx(1 / (1 + exp(0.2 - WORTH)), abs=1e-4)
    assert sum(item.weight for item in match.evidence) == pytest.approx(WORTH - 0.2)


def test_with_less_it_waits_for_a_person_and_says_why():
    (match,) = confirm(OFFENCE, [UNSURE], findings(P, A, A))
    assert match.verdict is Verdict.REVIEW and match.score == UNSURE.score
    assert match.reasons[-1].startswith("only 1 of 3")


def test_a_sure_match_needs_no_confirmation():
    sure = replace(UNSURE, score=SURE)
    assert confirm(OFFENCE, [sure, UNSURE], findings(A, A, A)) == (sure, UNSURE)


def test_what_waits_already_is_left_alone():
    waiting = replace(UNSURE, verdict=Verdict.REVIEW)
    assert confirm(OFFENCE, [waiting], findings(P, P, P)) == (waiting,)
