"""The matching of countries with each other, counted by hand."""

from __future__ import annotations

import dataclasses

from harmonize.evaluation.pair_questions import KNOWN, NONE, UNKNOWN, judge_countries
from harmonize.evaluation.pairs import judge_pairs
from harmonize.settings import load_settings

from .matching import OFFENCE, answers, countries

SETTINGS = load_settings()


def found():
    return list(judge_countries(countries(), answers(), SETTINGS.pair_weights))


def test_truth_comes_from_answers_alone():
    (two,) = found()
    weighed = two.judged.weighed
    truth = {
        frozenset((weighed.a.readings[row].provision.article, weighed.b.readings[column].provision.article)): answer
        for row, column, answer in zip(weighed.rows, weighed.columns, two.judged.answers, strict=True)
    }
    assert truth[frozenset(("10", "20"))] == KNOWN
    assert truth[frozenset(("11", "20"))] == UNKNOWN, "a part of the offence is neither"
    assert truth[frozenset(("12", "20"))] == NONE
    assert truth.get(frozenset(("12", "21")), UNKNOWN) == UNKNOWN, "nobody was asked about fraud"


def test_both_directions_are_asked():
    (two,) = found()
    assert {(q.asked, q.of, q.offence, q.languages) for q in two.questions} == {
        ("pe", "me", OFFENCE, "es-hbs"),
        ("me", "pe", OFFENCE, "es-hbs"),
    }
    assert {q.side for q in two.questions} == {0, 1}


def test_figures_by_pair_of_languages():
    quality = judge_pairs(found(), SETTINGS.pair_weights, SETTINGS.pair_rules)
    assert [item.languages for item in quality.by_languages] == ["es-hbs", "all"]
    own = quality.by_languages[0]
    assert (own.asked, own.first, own.among_few, own.matched, own.lost) == (2, 2, 2, 2, 0)
    assert own.right == 1 <= own.matches
    assert quality.by_languages[1].shares["first"].value == 1.0
    assert quality.weighed <= quality.possible


def test_a_bar_that_nothing_passes_loses_everything():
    rules = dataclasses.replace(SETTINGS.pair_rules, match=2.0, review=2.0, review_mutual=2.0)
    own = judge_pairs(found(), SETTINGS.pair_weights, rules).by_languages[0]
    assert (own.matched, own.lost, own.matches, own.masked_match, own.masked_review) == (0, 2, 0, 0, 0)
    assert own.shares["matches right"].value is None


def test_a_bar_that_all_pass_claims_what_is_not_there():
    rules = dataclasses.replace(SETTINGS.pair_rules, match=0.0)
    own = judge_pairs(found(), SETTINGS.pair_weights, rules).by_languages[0]
    assert own.masked == own.masked_match == 2
