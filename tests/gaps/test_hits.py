"""What carries an element: words of one paragraph, not excluded, and the part they play; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.gaps.hits import NEAR, QUOTES, best, search
from harmonize.model import ElementRole

from .invented import one

MAKES, RAISES = ElementRole.CONSTITUTIVE, ElementRole.AGGRAVATING
PENALTY = "será castigado con prisión de dos a seis años"
TWO = (
    f"#### Artículo 1. Trata\n\n1. El que captare a una persona {PENALTY}.\n\n"
    "2. La pena será de cinco a diez años si el autor empleare violencia para captar a la víctima.\n"
)


def hits(text: str, *alternatives: tuple[str, ...], beside: frozenset[str] = frozenset(), code: str = "es"):
    return list(search((one(text, code),), alternatives, beside))


def words(text: str, *alternatives: tuple[str, ...], code: str = "es") -> list[list[str]]:
    return [[quote.text for quote in hit.quotes] for hit in hits(text, *alternatives, code=code)]


def article(body: str) -> str:
    return f"#### Artículo 1. Trata\n\n{body}\n"


def test_a_concept_is_found_with_its_words_in_their_place():
    (hit,) = hits(TWO, ("recruit",))
    assert (hit.quotes[0].text, hit.quotes[0].span.of(TWO), hit.role) == ("captare", "captare", MAKES)


def test_all_concepts_of_an_alternative_must_stand_in_one_paragraph():
    apart = article(f"1. El que captare a una persona {PENALTY}.\n\n2. El que use de violencia {PENALTY}.")
    assert words(apart, ("recruit", "force")) == []
    assert words(TWO, ("recruit", "force")) == [["captar", "violencia"]]


def test_quotes_follow_the_concepts_of_the_rule():
    assert words(TWO, ("force", "recruit")) == [["violencia", "captar"]]


def test_what_the_heading_names_stands_in_each_paragraph():
    text = "#### Artículo 1. Captación de personas\n\n1. El que viaje.\n\n2. El que use de violencia.\n"
    assert words(text, ("recruit", "force")) == [["Captación", "violencia"]]


def test_each_alternative_is_found_by_itself():
    assert words(TWO, ("slavery",), ("force",), ("recruit",)) == [["violencia"], ["captare"]]


def test_so_many_quotes_are_kept_and_no_more():
    many = article("El que " + ", ".join(["captare"] * (2 * QUOTES)) + f" {PENALTY}.")
    (found,) = words(many, ("recruit",))
    assert found == ["captare"] * QUOTES


def test_what_makes_the_offence_goes_before_what_raises_the_penalty():
    first = hits(TWO, ("force",))[0]
    assert first.role is RAISES
    assert best(hits(TWO, ("force",), ("recruit",))).quotes[0].text == "captare"
    assert best(hits(TWO, ("force",))).role is RAISES
    assert best([]) is None


def test_a_paragraph_without_a_penalty_belongs_to_the_basic_form():
    text = article(f"1. El que captare a una persona {PENALTY}.\n\n2. Hay violencia también en la amenaza.")
    assert [hit.role for hit in hits(text, ("force",))] == [MAKES]


def test_an_article_that_varies_another_only_raises_the_penalty():
    text = "#### Artículo 1. Agravantes\n\nSi hubiere violencia, la pena será de ocho a doce años de prisión.\n"
    assert [hit.role for hit in hits(text, ("force",))] == [RAISES]


@pytest.mark.parametrize("cue", ["aun sin", "incluso sin", "sin necesidad de que", "con independencia de que haya"])
def test_what_is_said_not_to_be_required_is_no_element(cue):
    assert words(article(f"El que captare a una persona, {cue} violencia, {PENALTY}."), ("force",)) == []
    assert words(article(f"El que captare a una persona con violencia {PENALTY}."), ("force",)) == [["violencia"]]


def test_in_serbian_too_what_is_not_required_is_no_element():
    text = "Trgovina\nČlan 1\n(1) Ko vrbuje lice, čak i bez sile,\nkazniće se zatvorom od jedne do pet godina.\n"
    assert words(text, ("force",), code="hbs") == []
    assert words(text.replace("čak i bez sile", "primjenom sile"), ("force",), code="hbs") != []


@pytest.mark.parametrize("stop", [".", ";", ":"])
def test_a_stop_ends_what_such_words_speak_of(stop):
    text = article(f"El que captare a una persona, aunque no viajare{stop} con violencia, {PENALTY}.")
    assert words(text, ("force",)) == [["violencia"]]


def test_such_words_speak_of_what_is_near_and_behind_them():
    far = "de otra manera " * (NEAR // 15 + 1)
    assert words(article(f"El que captare aun sin dinero {far} y con violencia {PENALTY}."), ("force",)) != []
    assert words(article(f"El que con violencia captare, aun sin ser visto, {PENALTY}."), ("force",)) != []


def test_excluded_once_and_required_elsewhere_is_required():
    text = article(f"El que con violencia captare a otro, aun sin violencia posterior, {PENALTY}.")
    assert words(text, ("force",)) == [["violencia"]]


def test_beside_asks_for_other_words_of_the_same_paragraph():
    text = article("1. La trata de personas incluye captar por violencia.\n\n2. El robo con fuerza y violencia.")
    beside = frozenset({"name-trafficking-in-persons"})
    assert len(hits(text, ("recruit",), beside=beside)) == 1
    other = "#### Artículo 1. Definición\n\n1. Se habla de la trata de personas.\n\n2. Captar es lo mismo que llamar.\n"
    assert hits(other, ("recruit",)) and not hits(other, ("recruit",), beside=beside)


def test_one_word_for_two_concepts_does_not_stand_beside_itself():
    text = "#### Artículo 1. Definición\n\nSe entiende que captar es llamar.\n"
    assert not hits(text, ("recruit",), beside=frozenset({"recruit"}))
