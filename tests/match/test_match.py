"""Matching: what speaks for and against, that it adds up, and what can never be a match."""

from __future__ import annotations

from functools import lru_cache
from math import exp

import pytest

from harmonize.exemplars import load_exemplars
from harmonize.extract import extract_offences
from harmonize.lang import load_language
from harmonize.match import match_offences
from harmonize.model import Match, Verdict
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.segment.test_articles import segment
from tests.statute_root import SERBIAN, SPANISH

TEXTS = {"es": SPANISH, "hbs": SERBIAN}


@lru_cache(maxsize=32)
def matches(text: str, code: str = "es") -> tuple[Match, ...]:
    readings = extract_offences(segment(text, code).provisions, load_language(code))
    return match_offences("aa", readings, load_yardstick(), load_exemplars(), load_settings())


def verdicts(text: str, offence: str, code: str = "es") -> dict[str, Verdict]:
    return {m.article: m.verdict for m in matches(text, code) if m.offence == offence}


@pytest.mark.parametrize(("code", "article"), [("es", "10"), ("hbs", "20")])
def test_the_article_with_name_act_and_aim_is_the_match(code, article):
    assert verdicts(TEXTS[code], "trafficking-in-persons", code)[article] is Verdict.MATCH


@pytest.mark.parametrize("code", TEXTS)
def test_the_evidence_adds_up_to_the_score(code):
    found = matches(TEXTS[code], code)
    assert found
    for match in found:
        odds = sum(item.weight for item in match.evidence)
        assert match.score == pytest.approx(1 / (1 + exp(-odds)), abs=2e-4)
        assert match.evidence[0].comparison == "start" and match.reasons


@pytest.mark.parametrize("code", TEXTS)
def test_every_piece_of_evidence_quotes_the_text(code):
    for match in matches(TEXTS[code], code):
        for item in match.evidence:
            for quote in item.quotes:
                assert quote.text == quote.span.of(TEXTS[code])


def test_ranks_run_and_verdicts_are_in_order():
    order = list(Verdict)
    for offence in load_yardstick().offences:
        own = [m for m in matches(SPANISH) if m.offence == offence.id]
        assert [m.rank for m in own] == list(range(1, len(own) + 1))
        assert [order.index(m.verdict) for m in own] == sorted(order.index(m.verdict) for m in own)
        assert sum(m.verdict is Verdict.REJECTED for m in own) <= 3
        assert sum(m.verdict is Verdict.REVIEW for m in own) <= 3


def test_a_name_without_act_and_aim_is_no_match():
    text = "#### Artículo 1. Trata de personas\n\nEl que infrinja el reglamento será castigado con prisión de uno a dos años.\n"
    assert verdicts(text, "trafficking-in-persons").get("1") is not Verdict.MATCH


def test_who_gives_and_who_takes_are_told_apart():
    text = (
        "#### Artículo 1. Cohecho pasivo\n\nEl funcionario público que solicite o acepte una dádiva para omitir un acto de su "
        "cargo será castigado con prisión de dos a seis años.\n\n"
        "#### Artículo 2. Cohecho activo\n\nEl que ofrezca o dé a un funcionario público una dádiva para que omita un acto de "
        "su cargo será castigado con prisión de uno a cinco años.\n"
    )
    assert verdicts(text, "bribery-passive")["1"] is Verdict.MATCH
    assert verdicts(text, "bribery-passive").get("2") is not Verdict.MATCH
    assert verdicts(text, "bribery-active")["2"] is Verdict.MATCH
    assert verdicts(text, "bribery-active").get("1") is not Verdict.MATCH


def test_a_foreign_official_is_a_neighbour_not_the_offence():
    text = (
        "#### Artículo 1. Cohecho activo transnacional\n\nEl que ofrezca a un funcionario público extranjero una dádiva para "
        "que omita un acto de su cargo será castigado con prisión de uno a cinco años.\n"
    )
    assert verdicts(text, "bribery-active").get("1") is not Verdict.MATCH


def test_another_article_hardly_changes_an_unrelated_match():
    alone = [m for m in matches(SPANISH) if m.offence == "trafficking-in-persons" and m.rank == 1]
    more = (
        SPANISH
        + "\n#### Artículo 99. Hurto\n\nEl que hurte una cosa será castigado con prisión de seis meses a un año.\n"
    )
    again = [m for m in matches(more) if m.offence == "trafficking-in-persons" and m.rank == 1]
    assert [m.article for m in alone] == [m.article for m in again]
    assert [m.score for m in alone] == pytest.approx([m.score for m in again], abs=0.005)


def test_where_nothing_fits_the_closest_are_shown_however_unlike():
    own = [m for m in matches(SPANISH) if m.offence == "system-interference"]
    assert own and all(m.verdict is Verdict.REJECTED for m in own)
    assert min(m.score for m in own) < load_settings().verdicts.least_shown
    found = [m for m in matches(SPANISH) if m.offence == "trafficking-in-persons"]
    assert all(m.score >= load_settings().verdicts.least_shown for m in found)
