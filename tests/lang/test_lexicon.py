"""Concepts, lexicons and the yardstick's use of both fit together, and terms find what they should."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter

import pytest

from harmonize.extract.concepts import ConceptFinder, concept_finder, element_finder, is_gap, spell_out
from harmonize.lang import load_language, room_codes
from harmonize.lang.fold import fold
from harmonize.lang.load import ROOMS
from harmonize.lang.schema import Term
from harmonize.yardsticks import load_law_kinds, load_yardstick
from harmonize.yardsticks.load import FOLDER

CONCEPTS = tomllib.loads((ROOMS / "concepts.toml").read_text(encoding="utf-8"))["concept"]
IDS = {entry["id"] for entry in CONCEPTS}
ROOMS_WITH_TERMS = [load_language(code) for code in room_codes() if load_language(code).lexicon]
TERMS = [(room.code, term) for room in ROOMS_WITH_TERMS for term in room.lexicon]
PROVEN = [(code, term) for code, term in TERMS if term.example]


def test_concepts_have_a_gloss_and_stand_once():
    assert all(entry["gloss"] and entry["kind"] for entry in CONCEPTS)
    assert len(IDS) == len(CONCEPTS)


@pytest.mark.parametrize("room", ROOMS_WITH_TERMS, ids=lambda room: room.code)
def test_each_room_has_a_term_for_each_concept_and_no_other(room):
    assert {term.concept for term in room.lexicon} == {c["id"] for c in CONCEPTS if c["kind"] != "element"}
    doubled = [pair for pair, count in Counter((t.concept, t.term) for t in room.lexicon).items() if count > 1]
    assert not doubled


@pytest.mark.parametrize(("code", "term"), TERMS, ids=lambda value: getattr(value, "term", value))
def test_terms_are_folded_words_with_stars_at_their_ends(code, term):
    letters = load_language(code).letters
    for pieces in spell_out(term.term, letters):
        assert pieces and all(piece.rstrip("*") and "*" not in piece[:-1] for piece in pieces)
        assert all(piece == fold(piece, letters) and piece.rstrip("*").isalnum() for piece in pieces)
        assert len(pieces) > 1 or not pieces[0].endswith("*") or len(pieces[0]) > 3, "a stem this short catches all"


@pytest.mark.parametrize(("code", "term"), PROVEN, ids=lambda value: getattr(value, "term", value))
def test_terms_prove_themselves(code, term):
    finder = concept_finder(code)
    assert term.concept in {m.concept for m in finder.find(term.example)}
    if term.not_example:
        assert term.concept not in {m.concept for m in finder.find(term.not_example)}


@pytest.mark.parametrize("room", ROOMS_WITH_TERMS, ids=lambda room: room.code)
def test_terms_of_elements_are_folded_and_point_to_concepts(room):
    assert {term.concept for term in room.elements} <= IDS
    doubled = [pair for pair, count in Counter((t.concept, t.term) for t in room.elements).items() if count > 1]
    assert not doubled
    for term in room.elements:
        for pieces in spell_out(term.term, room.letters):
            words = [piece for piece in pieces if not is_gap(piece)]
            assert len(pieces) - len(words) <= 2 and not is_gap(pieces[0]) and not is_gap(pieces[-1]), term
            assert all(1 <= int(piece[1:]) <= 8 for piece in pieces if is_gap(piece)), term
            assert all(w == fold(w, room.letters) and w.rstrip("*").isalnum() and "*" not in w[:-1] for w in words), (
                term
            )
            assert len(words) > 1 or not words[0].endswith("*") or len(words[0]) > 3, term


@pytest.mark.parametrize("room", ROOMS_WITH_TERMS, ids=lambda room: room.code)
def test_terms_too_loose_for_an_element_are_the_lexicons(room):
    assert room.loose <= {(term.concept, term.term) for term in room.lexicon}


@pytest.mark.parametrize("room", ROOMS_WITH_TERMS, ids=lambda room: room.code)
def test_terms_of_elements_prove_themselves(room):
    finder = element_finder(room.code)
    for term in room.elements:
        if term.example:
            assert term.concept in {m.concept for m in finder.find(term.example)}, term
        if term.not_example:
            assert term.concept not in {m.concept for m in finder.find(term.not_example)}, term


def test_a_gap_holds_a_few_words_and_no_stop():
    finder = ConceptFinder([Term("x", "uno ~2 dos*")], {}, "xx")
    assert [m.quote.text for m in finder.find("uno dosis; uno y más dos. uno y aún más dos; uno. dos")] == [
        "uno dosis",
        "uno y más dos",
    ]


def test_the_finder_reads_over_lines_and_mark_up_but_not_over_sentences():
    finder = ConceptFinder([Term("x", "uno* dos|tres")], {}, "xx")
    assert [m.quote.text for m in finder.find("**Unos**,\n\n tres. uno. dos")] == ["Unos**,\n\n tres"]


def test_the_longest_of_overlapping_mentions_is_kept():
    finder = ConceptFinder([Term("x", "a"), Term("x", "a b")], {}, "xx")
    assert [m.quote.text for m in finder.find("a b a")] == ["a b", "a"]


def test_the_yardstick_points_to_concepts_that_are_there():
    for offence in load_yardstick().offences:
        profile = offence.profile
        used = {*profile.names, *(name for name, _ in profile.signs), *profile.against}
        used |= {concept for group in profile.decisive for concept in group}
        assert used <= IDS, offence.id
        assert profile.names and profile.signs and profile.decisive
        assert not set(profile.names) & set(profile.against)


def test_kinds_of_law_are_known_and_point_to_concepts():
    kinds = {kind.id for kind in load_law_kinds()}
    assert all(set(offence.law_kinds) <= kinds for offence in load_yardstick().offences)
    assert all(set(kind.concepts) <= IDS for kind in load_law_kinds())


def test_every_core_element_has_a_rule_that_points_to_concepts():
    for offence in load_yardstick().offences:
        for row in offence.requirements:
            assert {c for group in row.rule.alternatives for c in group} <= IDS, row
            assert row.part != "core" or row.rule.alternatives, row
        assert {c for n in offence.narrowings for group in n.alternatives for c in group} <= IDS


def test_no_element_has_two_rules():
    with (FOLDER / "element_rules.csv").open(encoding="utf-8", newline="") as handle:
        keys = [(row["offence"], row["element"]) for row in csv.DictReader(handle)]
    assert len(keys) == len(set(keys))
