"""The state of a cell follows from matches, elements and the laws read; every state has its case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.exemplars import load_exemplars
from harmonize.extract import extract_offences
from harmonize.gaps import find_gaps
from harmonize.gaps.coverage import CellInput, assess_cell
from harmonize.gaps.penalty_note import describe_penalty
from harmonize.lang import load_language
from harmonize.match import match_offences
from harmonize.model import (
    Coverage,
    ElementFinding,
    ElementStatus,
    Offence,
    OffenceForm,
    Penalty,
    PenaltyKind,
    Quote,
    Span,
    Verdict,
)
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison, make_yardstick
from tests.segment.test_articles import segment

OFFENCE = make_yardstick().offence("migrant-smuggling")
MATCH = make_comparison().matches[0]
P, A, U = ElementStatus.PRESENT, ElementStatus.ABSENT, ElementStatus.UNCLEAR


def cell(
    *statuses: ElementStatus, verdict: Verdict | None = Verdict.MATCH, kinds=("code", "migration"), **changes
) -> CellInput:
    offence = replace(OFFENCE, **changes)
    elements = tuple(
        ElementFinding(offence.id, "aa", row.element, status, "", "", (), "", ())
        for row, status in zip(offence.core, statuses, strict=False)
    )
    matches = (replace(MATCH, verdict=verdict),) if verdict else ()
    return CellInput(offence, "aa", matches, elements, {}, kinds, {"migration": "migration law"})


@pytest.mark.parametrize(
    ("given", "state"),
    [
        (cell(P, P, P), Coverage.FULL),
        (cell(P, A, P), Coverage.PARTIAL),
        (cell(P, A, U), Coverage.PARTIAL),
        (cell(P, U, P), Coverage.UNCLEAR),
        (cell(P), Coverage.UNCLEAR),
        (cell(P, P, P, verdict=Verdict.REVIEW), Coverage.UNCLEAR),
        (cell(verdict=Verdict.REJECTED), Coverage.NONE),
        (cell(verdict=None), Coverage.NONE),
        (cell(verdict=None, kinds=("code",)), Coverage.NOT_LOADED),
        (cell(verdict=None, kinds=()), Coverage.NOT_LOADED),
        (cell(verdict=None, optional=True), Coverage.NOT_APPLICABLE),
        (cell(P, P, P, kinds=()), Coverage.FULL),
    ],
)
def test_each_state_has_its_case(given, state):
    assert assess_cell(given).coverage is state


def test_missing_and_unclear_elements_are_named():
    gap = assess_cell(cell(P, A, U))
    assert (gap.missing, gap.unclear, gap.found, gap.asked) == (("enable-illegal-stay",), ("benefit",), 1, 3)
    assert "enable illegal stay in words" in gap.sentence


def test_of_alternative_models_one_suffices():
    rows = tuple(replace(row, force="M-alt") if row.element != "benefit" else row for row in OFFENCE.requirements)
    assert assess_cell(cell(A, P, P, requirements=rows)).coverage is Coverage.FULL
    both = assess_cell(cell(A, A, P, requirements=rows))
    assert both.coverage is Coverage.PARTIAL and both.asked == 2


def test_other_parts_never_lower_the_state():
    gap = assess_cell(cell(P, P, P))
    assert "endangering" not in (*gap.missing, *gap.unclear)


def test_what_was_not_read_is_named_and_says_nothing_of_the_country():
    sentence = assess_cell(cell(verdict=None, kinds=("code",))).sentence
    assert "migration law" in sentence and "nothing about the country" in sentence


def test_near_misses_are_kept_where_nothing_fits():
    gap = assess_cell(cell(verdict=Verdict.REJECTED))
    assert gap.rejected == ("aa/codigo.md 12",) and gap.provisions == () and gap.review


def penalty(kind: PenaltyKind, low: float | None = None, high: float | None = None, connective: str = "") -> Penalty:
    return Penalty(kind, low, high, Quote("aa/x", Span(0, 0), ""), connective=connective)


@pytest.mark.parametrize(
    ("penalties", "words"),
    [
        ([penalty(PenaltyKind.IMPRISONMENT, 24, 72)], "2 years to 6 years"),
        ([penalty(PenaltyKind.IMPRISONMENT, 36)], "from 3 years, no maximum in the article"),
        (
            [penalty(PenaltyKind.IMPRISONMENT, None, 12)],
            "up to 1 year, no minimum in the article; maximum below four years",
        ),
        ([penalty(PenaltyKind.IMPRISONMENT, 0.5, 6)], "15 days to 6 months; maximum below four years"),
        (
            [penalty(PenaltyKind.FINE), penalty(PenaltyKind.IMPRISONMENT, None, 60, "or")],
            "up to 5 years, no minimum in the article; fine or imprisonment",
        ),
        ([penalty(PenaltyKind.IMPRISONMENT, 12, 60), penalty(PenaltyKind.FINE, connective="and")], "1 year to 5 years"),
        ([penalty(PenaltyKind.FINE)], "fine only, no imprisonment in the article"),
        ([penalty(PenaltyKind.LIFE)], "life imprisonment"),
        ([], ""),
    ],
)
def test_the_penalty_in_words(penalties, words):
    assert describe_penalty([Offence("aa", "aa/x", "1", "", OffenceForm.BASIC, tuple(penalties))]) == words


def test_the_penalty_is_that_of_the_paragraph_meant():
    text = (
        "Prelaz granice i krijumčarenje ljudi\nČlan 5\n(1) Ko bez dozvole naoružan pređe granicu,\nkazniće se zatvorom do jedne "
        "godine.\n(2) Ko radi koristi omogući drugom nedozvoljen prelaz granice,\nkazniće se zatvorom od jedne do osam godina.\n"
    )
    readings = extract_offences(segment(text, "hbs").provisions, load_language("hbs"))
    matches = match_offences("aa", readings, load_yardstick(), load_exemplars(), load_settings())
    gaps = find_gaps("aa", matches, readings, (), load_yardstick()).gaps
    assert next(g for g in gaps if g.offence == "migrant-smuggling").penalty_note == "1 year to 8 years"
