"""Concepts are found over line ends, in inflected words, the longest mention of each; all terms are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract.concepts import ConceptFinder, concept_finder, spell_out
from harmonize.lang import Term, load_language
from tests.extract.reading import READING
from tests.statute_root import SERBIAN, SPANISH

FINDER = ConceptFinder(
    [
        Term("sale", "vent* barc*"),
        Term("sale", "vent* barc* robad*"),
        Term("boat", "barc*"),
        Term("boat", "bote|lancha vieja"),
        Term("harbour", "puerto"),
        Term("ship", "brod*"),
        Term("buyer", "dužnik"),
    ],
    {"đ": "dj"},
    "xx",
)


def found(text: str) -> list[tuple[str, str]]:
    return [(m.concept, m.quote.text) for m in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("la venta de barcos", [("boat", "barcos")]),
        ("venta barcos", [("sale", "venta barcos"), ("boat", "barcos")]),
        ("VENTAS\n  **Barcas**", [("sale", "VENTAS\n  **Barcas"), ("boat", "Barcas")]),
        ("venta, barcos", [("sale", "venta, barcos"), ("boat", "barcos")]),
        ("venta. Barcos", [("boat", "Barcos")]),
        ("venta; barcos", [("boat", "barcos")]),
        ("venta: barcos", [("boat", "barcos")]),
        ("venta barcos robados", [("sale", "venta barcos robados"), ("boat", "barcos")]),
        ("un bote vieja y una lancha vieja", [("boat", "bote vieja"), ("boat", "lancha vieja")]),
        ("puertos", []),
        ("puerto", [("harbour", "puerto")]),
        ("brodova", [("ship", "brodova")]),
        ("DUZNIK", [("buyer", "DUZNIK")]),
        ("", []),
        ("nada de nada", []),
    ],
)
def test_terms_are_found_in_every_form_and_across_lines(text, wanted):
    assert found(text) == wanted


def test_the_longest_mention_of_a_concept_is_kept_and_its_term_named():
    (sale, _) = FINDER.find("venta barcos robados")
    assert sale.term == "vent* barc* robad*"


def test_mentions_count_from_their_place_in_the_file():
    (mention,) = FINDER.find("el puerto", file="aa/x.md", offset=100)
    assert (mention.quote.file, mention.quote.span.start, mention.quote.span.end) == ("aa/x.md", 103, 109)


def test_a_word_of_the_lexicon_is_not_taken_for_a_stem_of_another():
    finder = ConceptFinder([Term("port", "puerto"), Term("door", "puert*")], {}, "xx")
    assert [(m.concept, m.quote.text) for m in finder.find("puerto puerta")] == [
        ("door", "puerto"),
        ("port", "puerto"),
        ("door", "puerta"),
    ]


@pytest.mark.parametrize(
    ("term", "wanted"),
    [
        ("a|b c*", [("a", "c*"), ("b", "c*")]),
        ("Đerdap*", [("djerdap*",)]),
        ("a|b c|d", [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]),
    ],
)
def test_terms_are_spelt_out(term, wanted):
    assert spell_out(term, {"đ": "dj"}) == wanted


WORDS = st.sampled_from(["venta", "barcos", "robados", "puerto", "bote", "vieja", ".", ";", ",", "\n", "**", "qwx"])


@given(st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=10).map(" ".join))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_text_behind_a_full_stop_changes_nothing_before_it(text, other):
    whole = FINDER.find(f"{text} . {other}")
    assert [m for m in whole if m.quote.span.end <= len(text)] == list(FINDER.find(text))


@pytest.mark.parametrize("code", READING)
def test_each_room_has_one_finder(code):
    assert concept_finder(code) is concept_finder(code)
    assert concept_finder(code).find("qwx " * 20) == ()


@pytest.mark.parametrize(("code", "text"), [("es", SPANISH), ("hbs", SERBIAN)])
def test_terms_of_many_phrases_are_found_as_the_others_are(code, text, monkeypatch):
    room = load_language(code)
    found = []
    for most in (0, 64):
        monkeypatch.setattr("harmonize.extract.concepts.MOST_PHRASES", most)
        terms = [term for term in room.lexicon if len(term.term) < 40]
        found.append(ConceptFinder(terms, room.letters, room.spacy).find(text))
    assert found[0] == found[1] and found[0]
