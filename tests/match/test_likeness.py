"""Likeness to known provisions: whose figures count, on which scale, and what is quoted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.exemplars import load_exemplars
from harmonize.extract import extract_offences
from harmonize.lang import load_language
from harmonize.match.learning import MOST_CONCEPTS, MOST_WORDS, KnownProvision, learn_exemplars
from harmonize.match.likeness import LEAST, MOST, Likeness, key_of
from tests.segment.test_articles import segment
from tests.statute_root import SERBIAN, SPANISH

OFFENCE = "trafficking-in-persons"


def readings_of(text: str, code: str):
    return extract_offences(segment(text, code).provisions, load_language(code))


@pytest.fixture(scope="module")
def spanish():
    return readings_of(SPANISH, "es")


@pytest.fixture(scope="module")
def serbian():
    return readings_of(SERBIAN, "hbs")


def learnt(readings, jurisdiction: str, article: str):
    reading = next(r for r in readings if r.provision.article == article)
    return learn_exemplars(jurisdiction, readings, [KnownProvision(OFFENCE, key_of(reading), True)], "law")


def test_the_article_is_liker_to_its_like_than_any_other(spanish, serbian):
    likeness = Likeness("aa", spanish, learnt(serbian, "zz", "20"))
    figures = {r.provision.article: likeness.by_concepts(OFFENCE, r).deviations for r in spanish}
    assert max(figures, key=figures.get) == "10"
    assert all(LEAST <= figure <= MOST for figure in figures.values())


def test_words_are_compared_within_a_family_alone(spanish, serbian):
    foreign = learnt(serbian, "zz", "20")
    assert Likeness("aa", spanish, foreign).by_words(OFFENCE, spanish[0]) is None
    own_family = learnt(spanish, "zz", "10")
    likeness = Likeness("aa", spanish, own_family)
    figures = {r.provision.article: likeness.by_words(OFFENCE, r).deviations for r in spanish}
    assert max(figures, key=figures.get) == "10"


def test_a_country_is_never_its_own_exemplar(spanish):
    likeness = Likeness("aa", spanish, learnt(spanish, "aa", "10"))
    assert likeness.by_words(OFFENCE, spanish[0]) is None
    assert likeness.by_concepts(OFFENCE, spanish[0]) is None


def test_no_citation_has_a_say(spanish, serbian):
    known = learnt(serbian, "zz", "20")
    other = tuple(replace(e, articles=("999",)) for e in known)
    one, two = (Likeness("aa", spanish, exemplars) for exemplars in (known, other))
    for reading in spanish:
        assert one.by_concepts(OFFENCE, reading).deviations == two.by_concepts(OFFENCE, reading).deviations


def test_exemplars_keep_few_terms_and_no_order(spanish):
    (exemplar,) = learnt(spanish, "aa", "10")
    assert len(exemplar.words) <= MOST_WORDS and len(exemplar.concepts) <= MOST_CONCEPTS
    assert list(exemplar.words) == sorted(exemplar.words)
    assert all(len(stem) <= 6 for stem in exemplar.words)
    assert sum(v * v for v in exemplar.words.values()) == pytest.approx(1, abs=0.01)


def test_shipped_exemplars_speak_of_every_offence_and_give_no_names_of_offences():
    found = load_exemplars()
    from harmonize.yardsticks import load_yardstick

    assert {e.offence for e in found} == {o.id for o in load_yardstick().offences}
    assert len({(e.jurisdiction, e.offence) for e in found}) == len(found)
    assert not any(c.startswith(("name-", "neighbour-")) for e in found for c in e.concepts)
    assert all(e.family and e.articles and e.words and e.concepts for e in found)
