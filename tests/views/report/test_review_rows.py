"""What is to be decided, as rows of a report."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.model import Coverage, Verdict
from harmonize.views.gaps.gap_table import gap_rows
from harmonize.views.lookup import Lookup
from harmonize.views.report.review_rows import Decision, decisions, review_rows
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

WORDS = load_report_words()


def rows(comparison):
    lookup = Lookup(comparison)
    return review_rows(lookup, gap_rows(lookup, WORDS), WORDS)


def with_state(coverage, review=False):
    made = make_comparison()
    changed = dataclasses.replace(made.gaps[2], coverage=coverage, review=review, missing=())
    return dataclasses.replace(made, gaps=(*made.gaps[:2], changed, made.gaps[3]))


@pytest.mark.parametrize(
    ("coverage", "review", "asked"),
    [
        (Coverage.PARTIAL, False, True),
        (Coverage.NONE, False, True),
        (Coverage.UNCLEAR, False, True),
        (Coverage.FULL, False, False),
        (Coverage.FULL, True, True),
        (Coverage.NOT_LOADED, False, False),
        (Coverage.NOT_LOADED, True, True),
        (Coverage.NOT_APPLICABLE, False, False),
    ],
)
def test_what_waits_or_is_open_is_asked_for(coverage, review, asked):
    cells = [row.cell for row in rows(with_state(coverage, review))]
    assert (("migrant-smuggling", "aa") in cells) is asked


def test_numbers_are_those_of_the_gaps():
    assert [row.number for row in rows(make_comparison())] == [1, 3, 4]


def test_articles_that_a_person_must_confirm_are_named():
    made = make_comparison()
    waiting = dataclasses.replace(made.matches[1], verdict=Verdict.REVIEW)
    row = rows(dataclasses.replace(made, matches=(made.matches[0], waiting)))[1]
    assert row.open == (
        "Not found: Enable illegal stay in words",
        "Article 13 · Agravante (a person must look)",
    )
    assert (row.article, row.need) == ("12", "Missing, no duty known")


def test_each_decision_says_what_it_means():
    said = decisions(WORDS)
    assert len(said) == len(Decision)
    assert all(word and means.endswith(".") for word, means in said)
