"""The articles behind the cells, from the law's side."""

from __future__ import annotations

import dataclasses

from harmonize.views.lookup import Lookup
from harmonize.views.report_words import load_report_words
from harmonize.views.texts.provision_table import provision_rows
from tests.factories import make_comparison, make_provision

WORDS = load_report_words()


def test_provisions_of_a_label_that_is_printed_twice_are_those_quoted():
    comparison = make_comparison()
    other = dataclasses.replace(comparison.provisions[1], article="12", heading="Otro")
    comparison = dataclasses.replace(comparison, provisions=(other, *comparison.provisions))
    assert provision_rows(Lookup(comparison), WORDS)[0].heading == "Paso clandestino"


def test_a_provision_that_is_not_at_hand_is_named_as_such():
    comparison = dataclasses.replace(make_comparison(), provisions=(make_provision(article="99"),))
    row = provision_rows(Lookup(comparison), WORDS)[0]
    assert row.text == "The text of this article is not in the result."
    assert (row.start, row.end) == (None, None)


def test_rows_stand_by_law_and_article_not_by_offence():
    comparison = make_comparison()
    late, near = comparison.matches
    other = dataclasses.replace(late, offence="money-laundering", article="13")
    rows = provision_rows(Lookup(dataclasses.replace(comparison, matches=(other, near, late))), WORDS)
    assert [(row.article, row.offence) for row in rows] == [
        ("12", "Migrant smuggling"),
        ("13", "Money laundering"),
        ("13", "Migrant smuggling"),
    ]
    assert [row.number for row in rows] == [3, 1, 3]
    assert [row.first for row in rows] == [True, True, False]


def test_an_article_says_what_it_answers_and_how_its_cell_stands():
    match, near = provision_rows(Lookup(make_comparison()), WORDS)
    assert match.treaty_articles == ("UNTOC 1(1)",)
    assert (match.verdict_words, near.verdict_words) == ("match", "near miss, not taken")
    assert match.state == near.state == "partial, 2 of 3 required elements"
    assert (match.score, near.score) == (82, 12)
    assert match.sha256 == "0" * 64
