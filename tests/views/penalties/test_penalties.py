"""Penalties beside each other: whose form, from where each bound, and what is asked of it."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.jurisdictions import GeneralBounds
from harmonize.model import Offence, OffenceForm, Paragraph, Penalty, PenaltyKind, Quote, Span, Verdict
from harmonize.views.lookup import Lookup
from harmonize.views.penalties.penalties import compare_penalties
from harmonize.views.penalties.penalty_bounds import Origin, measure
from harmonize.views.penalties.penalty_questions import Answer, judge_fine_alone, judge_serious
from harmonize.views.penalties.penalty_table import penalty_rows
from harmonize.views.report_words import load_report_words
from tests.factories import TEXT, make_comparison

PRISON, FINE, LIFE = PenaltyKind.IMPRISONMENT, PenaltyKind.FINE, PenaltyKind.LIFE
GENERAL = GeneralBounds(1, 240, "Code, art. 9")
BASIC, AGGRAVATED = OffenceForm.BASIC, OffenceForm.AGGRAVATED


def penalty(kind=PRISON, low=None, high=None, connective="", at=0, **more) -> Penalty:
    return Penalty(kind, low, high, Quote("aa/codigo.md", Span(at, at + 5), TEXT[at : at + 5]), "", connective, **more)


def form(*penalties: Penalty, article="12", kind=BASIC) -> Offence:
    return Offence("aa", "aa/codigo.md", article, "", kind, penalties)


def test_the_range_runs_from_the_lowest_to_the_highest_and_names_its_articles():
    terms = measure([form(penalty(low=12, high=60)), form(penalty(low=24, high=96), article="13")], None)
    assert (terms.low.months, terms.low.article) == (12, "12")
    assert (terms.high.months, terms.high.article) == (96, "13")
    assert terms.low.origin is Origin.ARTICLE and not terms.general


def test_a_bound_that_is_left_out_is_the_general_one_and_says_so():
    terms = measure([form(penalty(low=36))], GENERAL)
    assert (terms.high.months, terms.high.origin, terms.low.origin) == (240, Origin.GENERAL, Origin.ARTICLE)
    assert terms.general and not terms.open_high


def test_without_a_general_bound_it_stays_open():
    terms = measure([form(penalty(low=36))], None)
    assert terms.high is None and terms.open_high == ("12",)


@pytest.mark.parametrize("more", [{"change": "raised 1/3"}])
def test_the_general_bound_is_not_used_where_the_bound_is_worked_out(more):
    assert measure([form(penalty(high=36, **more))], GENERAL).low is None


def test_a_reference_that_was_not_resolved_has_no_general_bound():
    unresolved = dataclasses.replace(penalty(), by_reference="99")
    terms = measure([form(unresolved)], GENERAL)
    assert (terms.low, terms.high, terms.open_low) == (None, None, ("12",))
    resolved = dataclasses.replace(penalty(low=6, high=12), by_reference="9")
    assert measure([form(resolved)], None).high.origin is Origin.REFERENCE


def test_a_general_bound_on_the_wrong_side_of_the_stated_one_is_not_used():
    assert measure([form(penalty(low=300))], GENERAL).high is None
    assert measure([form(penalty(high=0.5))], GENERAL).low is None


@pytest.mark.parametrize(
    ("forms", "answer"),
    [
        ([form(penalty(high=48))], Answer.YES),
        ([form(penalty(high=47.9))], Answer.NO),
        ([form(penalty(LIFE))], Answer.YES),
        ([form(penalty(low=60))], Answer.YES),
        ([form(penalty(low=12))], Answer.UNCLEAR),
        ([form(penalty(FINE))], Answer.NO),
        ([form(penalty(PenaltyKind.DISQUALIFICATION))], Answer.UNCLEAR),
        ([form(penalty(high=96)), form(penalty(high=12), article="13")], Answer.UNCLEAR),
        ([], Answer.UNCLEAR),
    ],
)
def test_serious_crime(forms, answer):
    assert judge_serious(forms, None).answer is answer


def test_not_serious_is_said_only_where_no_other_form_of_the_article_reaches_it():
    low, high, unknown = form(penalty(high=12)), form(penalty(high=120)), form(penalty(low=12))
    assert judge_serious([low], None, [low]).answer is Answer.NO
    assert judge_serious([low], None, [high]).answer is Answer.UNCLEAR
    assert judge_serious([low], None, [unknown]).answer is Answer.UNCLEAR
    assert judge_serious([high], None, [low]).answer is Answer.YES


def test_a_general_maximum_counts_for_the_serious_crime():
    assert judge_serious([form(penalty(low=12))], GENERAL).answer is Answer.YES


@pytest.mark.parametrize(
    ("penalties", "answer"),
    [
        ([penalty(FINE)], Answer.YES),
        ([penalty(FINE), penalty(connective="or")], Answer.YES),
        ([penalty(), penalty(FINE, connective="or")], Answer.YES),
        ([penalty(), penalty(FINE, connective="and")], Answer.NO),
        ([penalty(), penalty(FINE), penalty(PenaltyKind.DISQUALIFICATION, connective="and")], Answer.NO),
        ([penalty(), penalty(FINE)], Answer.UNCLEAR),
        ([penalty()], Answer.NO),
        ([penalty(PenaltyKind.OTHER)], Answer.UNCLEAR),
    ],
)
def test_a_fine_alone(penalties, answer):
    assert judge_fine_alone([form(*penalties)]).answer is answer
    assert judge_fine_alone([form(*penalties), form(penalty(FINE))]).answer is Answer.YES


def with_forms(*forms: Offence, paragraphs=(), meant=()):
    comparison = make_comparison()
    first = dataclasses.replace(comparison.provisions[0], paragraphs=paragraphs)
    match = dataclasses.replace(comparison.matches[0], paragraphs=meant)
    return dataclasses.replace(
        comparison,
        offences=forms,
        provisions=(first, comparison.provisions[1]),
        matches=(match, comparison.matches[1]),
    )


def test_the_forms_are_those_of_the_paragraph_meant():
    paragraphs = (Paragraph("1", Span(31, 60)), Paragraph("2", Span(60, 100)), Paragraph("3", Span(100, 150)))
    forms = (
        form(penalty(high=12, at=40)),
        form(penalty(high=60, at=80)),
        form(penalty(high=120, at=120), kind=AGGRAVATED),
    )
    (row,) = compare_penalties(Lookup(with_forms(*forms, paragraphs=paragraphs, meant=("2",))))
    assert (row.basic.high.months, row.aggravated.high.months) == (60, 120)
    assert row.serious.answer is Answer.YES
    (row,) = compare_penalties(Lookup(with_forms(*forms, paragraphs=paragraphs, meant=("3",))))
    assert row.basic.high.months == 60, "a paragraph that raises belongs to the basic form before it"


def test_further_basic_forms_have_a_range_of_their_own_and_a_word_where_they_differ():
    forms = (form(penalty(low=12, high=60, at=40)), form(penalty(low=3, high=12, at=80)))
    paragraphs = (Paragraph("1", Span(31, 60)), Paragraph("2", Span(60, 162)))
    (row,) = compare_penalties(Lookup(with_forms(*forms, paragraphs=paragraphs, meant=("1", "2"))))
    assert (row.basic.low.months, row.basic.high.months) == (12, 60)
    assert (row.further.low.months, row.further.high.months) == (3, 12)
    assert row.serious.answer is Answer.YES
    assert "Of the further basic forms this is not true, or not of all (article 12)." in row.sentences
    assert [name for name, _ in row.ranges] == ["basic", "further_basic"]


def test_without_numbers_all_other_basic_forms_are_further_ones():
    forms = (form(penalty(high=60, at=40)), form(penalty(high=12, at=80)))
    (row,) = compare_penalties(Lookup(with_forms(*forms, paragraphs=(Paragraph("", Span(31, 162)),))))
    assert (row.basic.high.months, row.further.high.months) == (60, 12)
    numbered = (Paragraph("1", Span(31, 60)), Paragraph("2", Span(60, 162)))
    (row,) = compare_penalties(Lookup(with_forms(*forms, paragraphs=numbered, meant=("1",))))
    assert row.further is None

    (row,) = compare_penalties(Lookup(with_forms(*forms, paragraphs=numbered, meant=("2",))))
    assert row.further is None and row.basic.high.months == 12
    assert row.serious.answer is Answer.UNCLEAR, "the other paragraph reaches four years"
    assert "depends on the form" in row.sentences[1]


def test_an_article_that_only_aggravates_has_no_basic_form():
    (row,) = compare_penalties(Lookup(with_forms(form(penalty(high=120, at=40), kind=AGGRAVATED))))
    assert row.basic.high is None and row.aggravated.high.months == 120
    assert row.sentences[0] == "No basic form was recognised in the matched articles."
    assert row.serious.answer is Answer.UNCLEAR


def test_words_say_all_of_it():
    (row,) = compare_penalties(Lookup(make_comparison()))
    assert (row.offence, row.jurisdiction, row.articles) == ("migrant-smuggling", "aa", ("12",))
    assert row.sentences == (
        "Basic form: 2 years to 6 years (article 12).",
        "A serious crime in the sense of UNTOC: the maximum is four years or more.",
        "A fine alone is not possible under these articles.",
    )


def test_a_match_that_a_person_must_look_at_gives_no_row():
    comparison = make_comparison()
    waiting = tuple(dataclasses.replace(match, verdict=Verdict.REVIEW) for match in comparison.matches)
    assert compare_penalties(Lookup(dataclasses.replace(comparison, matches=waiting))) == ()


def test_the_table_holds_months_and_words():
    words = load_report_words()
    (row,) = penalty_rows(Lookup(make_comparison()), words)
    assert (row.offence_label, row.jurisdiction_label) == ("Migrant smuggling", "Aland (AA)")
    assert (row.low, row.high) == (24, 72)
    assert (row.life, row.serious, row.fine) == ("no", "yes", "no")
    assert row.basic == "2 years to 6 years (article 12)"
    assert (row.further, row.aggravated, row.general) == ("", "", "")
    assert row.sentences[0].startswith("Basic form: 2 years to 6 years")
