"""Each cell is told in plain words: its state, what differs, the nearest near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.gaps.coverage import CellInput, assess_cell
from harmonize.gaps.narrowing import Narrowed
from harmonize.gaps.sentence import CLOSEST
from harmonize.lang.phrases import phrase
from harmonize.model import Coverage, ElementFinding, ElementRole, ElementStatus, Evidence, Match, Verdict
from harmonize.yardsticks import load_yardstick
from tests.factories import make_yardstick

from .invented import matched

SMUGGLING = make_yardstick().offence("migrant-smuggling")
TRAFFICKING = load_yardstick().offence("trafficking-in-persons")
P, A, U = ElementStatus.PRESENT, ElementStatus.ABSENT, ElementStatus.UNCLEAR
BARRED, PERMITTED = Narrowed("habit", "a habit", False), Narrowed("act", "an open act", True)


def told(
    *statuses: ElementStatus, matches=None, kinds=("code", "migration"), narrowed=(), offence=SMUGGLING, role=None
) -> str:
    """Return the sentence of a cell with these statuses of the core elements; its state stands in front."""
    elements = tuple(
        ElementFinding(offence.id, "aa", row.element, status, "", "", (), "", (), role or ElementRole.CONSTITUTIVE)
        for row, status in zip(offence.core, statuses, strict=False)
    )
    matches = matched(offence.id, "12", "14") if matches is None else matches
    labels = {"migration": "migration law", "code": "a penal code"}
    gap = assess_cell(CellInput(offence, "aa", matches, elements, {}, kinds, labels, narrowed))
    return f"{gap.coverage.value}: {gap.sentence}"


def near_miss(article: str, *evidence: tuple[float, str]) -> Match:
    (match,) = matched(SMUGGLING.id, article, verdict=Verdict.REJECTED)
    return replace(match, evidence=tuple(Evidence("x", 0.5, weight, reason, ()) for weight, reason in evidence))


WAITING = matched(SMUGGLING.id, "12", verdict=Verdict.REVIEW)
CASES = {
    "full": (told(P, P, P), "All 3 required elements were found in 12, 14."),
    "partial": (
        told(P, A, P),
        "2 of 3 required elements were found in 12, 14. Not found: enable illegal stay in words.",
    ),
    "unclear": (
        told(P, U, P),
        "2 of 3 required elements were found in 12, 14. Not certain: enable illegal stay in words.",
    ),
    "not_loaded": (
        told(matches=[], kinds=()),
        "The law where this would stand is not among the files: a penal code, migration law. "
        "This says nothing about the country.",
    ),
    "none": (
        told(matches=[]),
        "The laws were read and nothing fits. Look at the near misses before relying on this.",
    ),
    "not_applicable": (
        told(matches=[], offence=replace(SMUGGLING, optional=True)),
        "The treaty only asks States to consider this offence, and nothing that fits was found in the laws read.",
    ),
}


def test_every_state_has_a_case():
    assert set(CASES) == {coverage.value for coverage in Coverage}


@pytest.mark.parametrize("state", CASES)
def test_each_state_has_its_sentence(state):
    said, wanted = CASES[state]
    assert said == f"{state}: {wanted}"


def test_what_waits_for_a_person_says_so():
    assert told(P, P, P, matches=WAITING) == "unclear: 12 may be the offence. A person must decide."


def test_doubts_beside_gaps_are_told_too():
    assert told(P, A, U).endswith("Not found: enable illegal stay in words. Not certain: benefit in words.")


def test_a_condition_alone_narrows_though_all_was_found():
    assert told(P, P, P, narrowed=(BARRED,)) == (
        "partial: All 3 required elements were found in 12, 14, but the law asks for more than the treaty. "
        "Narrower than the treaty, which does not permit it: a habit."
    )


def test_beside_doubts_a_condition_does_not_say_that_all_was_found():
    assert "All 3" not in told(P, U, P, narrowed=(BARRED,))


def test_a_permitted_condition_is_told_and_lowers_nothing():
    said = told(P, P, P, narrowed=(PERMITTED,))
    assert said.startswith("full: ") and said.endswith("The law adds what the treaty permits: an open act.")


def test_conditions_of_both_kinds_are_told_apart():
    said = told(P, P, P, narrowed=(PERMITTED, BARRED))
    assert "does not permit it: a habit." in said and "treaty permits: an open act." in said


def test_means_that_only_raise_the_penalty_are_told():
    everything = [P] * len(TRAFFICKING.core)
    words = phrase("cell.means_aggravate")
    assert words in told(*everything, offence=TRAFFICKING, role=ElementRole.AGGRAVATING)
    assert words not in told(*everything, offence=TRAFFICKING)
    waiting = matched(TRAFFICKING.id, "12", verdict=Verdict.REVIEW)
    assert words not in told(*everything, offence=TRAFFICKING, role=ElementRole.AGGRAVATING, matches=waiting)


def test_the_nearest_near_misses_are_named_each_with_what_speaks_most_against_it():
    first = near_miss("7", (-0.5, "a weak doubt"), (-2.0, "a strong doubt"), (3.0, "a sign for it"))
    second = near_miss("8", (1.0, "a sign for it"))
    assert told(matches=[first, second]).endswith(" Closest: 7 (a strong doubt); 8 (too little speaks for it).")


def test_so_many_near_misses_are_named_and_no_more():
    said = told(matches=[near_miss(str(n)) for n in range(1, CLOSEST + 2)])
    assert said.count("too little") == CLOSEST and f"{CLOSEST + 1} (" not in said


@pytest.mark.parametrize("matches", [[near_miss("7")], [*matched(SMUGGLING.id, "12"), near_miss("7")]])
def test_near_misses_are_named_only_where_nothing_fits(matches):
    assert "Closest" not in told(P, P, P, matches=matches, kinds=() if len(matches) == 1 else ("code", "migration"))


def test_an_article_matched_in_two_files_is_named_once():
    two = [*matched(SMUGGLING.id, "12"), *matched(SMUGGLING.id, "12", file="aa/y.md")]
    assert told(P, P, P, matches=two) == "full: All 3 required elements were found in 12."
