"""Signs in words that can be read out, and the one reason against a near miss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import Evidence, Match, Relation, Verdict
from harmonize.views.offence.nearness import what_speaks_for, why_not
from harmonize.views.offence.reasons import take_apart
from harmonize.views.offence.waterfall import points, waterfall_lines
from harmonize.views.words import load_words
from tests.factories import make_comparison

WORDS = load_words()
START = Evidence("start", 1.0, -7.0, "before reading")


def near(*evidence: Evidence, reasons: tuple[str, ...] = ()) -> Match:
    return Match("o", "aa", 1, "aa/x", "1", (), 0.01, Verdict.REJECTED, Relation.UNKNOWN, reasons, evidence)


def test_each_line_has_strength_points_both_sides_and_what_follows():
    match = make_comparison().matches[0]
    first, heading, neighbour, last = waterfall_lines(match, WORDS)
    assert first == "Before reading: 45\N{NO-BREAK SPACE}%."
    assert heading.startswith("Strong sign (+2.1): The heading names the offence")
    assert "“Paso clandestino” ↔ Kalimi i fshehtë (Albanian)" in heading
    assert heading.endswith("Now 87\N{NO-BREAK SPACE}%.")
    assert neighbour.startswith("Weak sign against (\N{MINUS SIGN}0.4): A word of a neighbouring offence.")
    assert last == "Result: likely (82\N{NO-BREAK SPACE}%)."


def test_a_term_that_the_reason_names_is_not_quoted_twice():
    match = make_comparison().matches[0]
    said = replace(match.evidence[0], reason="the heading names the offence: Paso clandestino")
    line = waterfall_lines(replace(match, evidence=(said,)), WORDS)[1]
    assert line.count("Paso clandestino") == 1
    assert "(↔ Kalimi i fshehtë (Albanian))" in line


def test_without_signs_there_are_no_lines():
    assert waterfall_lines(near(), WORDS) == ()


def test_more_quotes_than_other_sides_are_all_kept():
    match = make_comparison().matches[0]
    item = replace(match.evidence[0], other_side=())
    (step,) = take_apart(replace(match, evidence=(item,))).steps
    assert step.pairs == (("Paso clandestino", ""),)
    (step,) = take_apart(replace(match, evidence=(replace(item, quotes=(), other_side=("x (Albanian)",)),))).steps
    assert step.pairs == (("", "x (Albanian)"),)


@pytest.mark.parametrize(("weight", "said"), [(4.15, "+4.2"), (-0.44, "\N{MINUS SIGN}0.4")])
def test_points_always_bear_their_sign(weight, said):
    assert points(weight, WORDS) == said


def test_what_makes_the_offence_comes_before_a_stronger_reason():
    missing = Evidence("decisive", 1.0, -0.5, "no words were found for what makes the offence: exploitation")
    rival = Evidence("rival", 0.9, -2.0, "it fits another offence better: Computer fraud")
    unlike = Evidence("exemplars by words", -0.8, -3.0, "worded no more like X")
    assert why_not(near(START, rival, missing), WORDS).endswith("what makes the offence: exploitation.")
    assert why_not(near(START, unlike, rival), WORDS) == "It fits another offence better: Computer fraud."
    assert why_not(near(START, unlike), WORDS) == "Worded no more like X."


def test_the_start_is_no_reason_against():
    penalty = Evidence("penalty", 1.0, 1.5, "it threatens imprisonment")
    assert why_not(near(START, penalty), WORDS) == "Too little speaks for it."
    assert why_not(near(reasons=("no word of the act",)), WORDS) == "No word of the act."


def test_what_speaks_for_a_near_miss_leaves_out_what_any_article_has():
    signs = [Evidence("signs", 0.5, 0.2 + n / 10, f"sign {n}", other_side=("x (Albanian)",)) for n in range(5)]
    penalty = Evidence("penalty", 1.0, 1.5, "it threatens imprisonment")
    unnamed = Evidence("heading", 1.0, 1.2, "the law prints no heading here")
    assert (
        what_speaks_for(near(START, penalty, unnamed, *signs), WORDS) == "What speaks for it: sign 4; sign 3; sign 2."
    )
    assert what_speaks_for(near(START, penalty), WORDS) == ""
