"""Which prison term stands for an offence."""

from __future__ import annotations

import pytest

from harmonize.dual import PrisonRange
from harmonize.dual.prison import prison_range, stated_forms, with_gravest
from harmonize.gaps.penalty_note import stated_offences
from harmonize.jurisdictions import country_facts
from harmonize.model import (
    Evidence,
    Match,
    Offence,
    OffenceForm,
    Paragraph,
    Penalty,
    PenaltyKind,
    Provision,
    ProvisionReading,
    ProvisionStatus,
    Quote,
    Relation,
    Span,
    Verdict,
)

FILE = "rs/invented.md"
TEXT = "1. aaaa bbbb.\n2. cccc dddd:\na) eeee ffff;\nb) gggg hhhh."
PRISON, LIFE, FINE = PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE, PenaltyKind.FINE


def penalty(kind=PRISON, low=None, high=None, word="bbbb", **more) -> Penalty:
    start = TEXT.index(word)
    return Penalty(kind, low, high, Quote(FILE, Span(start, start + 4), word), **more)


def form(*penalties: Penalty, kind: OffenceForm = OffenceForm.BASIC) -> Offence:
    return Offence("rs", FILE, "1", "1", kind, penalties)


@pytest.mark.parametrize(
    ("penalties", "wanted"),
    [
        ([penalty(low=6, high=60)], PrisonRange(6, 60)),
        ([penalty(FINE), penalty(low=6, high=60, connective="or")], PrisonRange(6, 60)),
        ([penalty(FINE)], PrisonRange(none=True)),
        ([penalty(LIFE)], PrisonRange(life=True)),
        ([penalty(low=120, high=240), penalty(LIFE, connective="or")], PrisonRange(120, 240, life=True)),
        ([penalty(low=6, high=12), penalty(low=3, high=60, connective="or")], PrisonRange(3, 60)),
        ([penalty(low=6, high=12), penalty(low=3, high=60, connective="and")], PrisonRange(6, 12)),
        ([penalty(by_reference="7")], PrisonRange()),
        ([penalty()], PrisonRange()),
    ],
)
def test_bounds_as_stated(penalties, wanted):
    assert prison_range("rs", [form(*penalties)]) == wanted


def test_the_basic_form_counts_not_the_first():
    aggravated = form(penalty(low=60, high=120), kind=OffenceForm.AGGRAVATED)
    assert prison_range("rs", [aggravated, form(penalty(low=1, high=6))]) == PrisonRange(1, 6)
    assert prison_range("rs", [aggravated]) == PrisonRange(60, 120)
    assert prison_range("rs", []) is None


def test_one_missing_bound_comes_from_the_general_part_and_says_so():
    article = country_facts("rs").general_bounds.article
    assert prison_range("rs", [form(penalty(high=36))]) == PrisonRange(1, 36, general_min=article)
    assert prison_range("rs", [form(penalty(low=60))]) == PrisonRange(60, 240, general_max=article)
    assert prison_range("zz", [form(penalty(high=36))]) == PrisonRange(None, 36)


@pytest.mark.parametrize("more", [{"by_reference": "7"}, {"change": "raised 1/3"}])
def test_a_borrowed_or_changed_penalty_is_not_filled(more):
    assert prison_range("rs", [form(penalty(high=36, **more))]) == PrisonRange(None, 36)


def test_a_minimum_above_the_term_is_not_filled_in():
    assert prison_range("es", [form(penalty(high=2))]) == PrisonRange(None, 2)


@pytest.mark.parametrize(("sign", "bounds"), [("aaaa", 12), ("cccc", 60), ("gggg", 60)])
def test_the_paragraph_of_the_signs_states_the_penalty_as_in_the_note_of_a_cell(sign, bounds):
    starts = [TEXT.index(head) for head in ("1.", "2.", "a)", "b)")]
    spans = [Span(start, end) for start, end in zip(starts, [*starts[1:], len(TEXT)], strict=True)]
    labels = ("1", "2", "a", "b")
    whole = Span(0, len(TEXT))
    provision = Provision(
        *("rs", FILE, "1", "", (), "sr", ProvisionStatus.IN_FORCE, whole, whole, TEXT),
        tuple(Paragraph(label, span) for label, span in zip(labels, spans, strict=True)),
    )
    offences = (form(penalty(high=12, low=1)), form(penalty(low=6, high=60, word="ffff")))
    at = TEXT.index(sign)
    evidence = Evidence("decisive", 1, 1, "", (Quote(FILE, Span(at, at + 4), sign),))
    match = Match("x", "rs", 1, FILE, "1", (), 0.9, Verdict.MATCH, Relation.UNKNOWN, (), (evidence,))
    reading = ProvisionReading(provision, offences, (), (), (), (), provision.blocks, "", True, False, False)
    assert len(provision.blocks) == 2
    found = stated_forms(match, provision, offences)
    assert list(found) == list(stated_offences(match, reading))
    assert prison_range("rs", found).max_months == bounds


def test_a_graver_form_is_noted_and_measured_nowhere():
    basic, graver = form(penalty(high=6, low=1)), form(penalty(low=12, high=36), kind=OffenceForm.AGGRAVATED)
    prison = prison_range("rs", [basic, graver])
    noted = with_gravest(prison, [basic, graver])
    assert (noted.max_months, noted.gravest_months) == (6, 36)
    assert with_gravest(prison, [basic]) == prison
    assert with_gravest(PrisonRange(life=True), [graver]).gravest_months is None
