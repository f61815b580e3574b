"""Many patterns as one find what each of them finds, and nothing else; all words are invented."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.lang import load_language, room_codes
from harmonize.lang.patterns import alternation, line_pattern, named_alternation, one_of, words_pattern
from harmonize.lang.schema import RoomPattern
from harmonize.segment.headings import heading_finder
from harmonize.segment.lines import Line

SPELL = {"lj": "(?:lj|ǉ)", "nj": "(?:nj|ǌ)"}
SPELLINGS = {"lj": ("lj", "ǉ"), "nj": ("nj", "ǌ"), " ": (" ", "\n", " \t ")}
READING = [room.code for room in map(load_language, room_codes()) if room.reads_statutes]

LETTERS = st.text(st.sampled_from("ljna.(|č"), min_size=1, max_size=5)
WORDS = st.lists(st.lists(LETTERS, min_size=1, max_size=3).map(" ".join), max_size=8)
PLAIN_WORDS = st.lists(st.text(st.sampled_from("abč"), min_size=1, max_size=5), max_size=8)


def patterns(*texts: str) -> list[RoomPattern]:
    return [RoomPattern("invented", text) for text in texts]


def spellings(word: str) -> list[str]:
    """Return a word in all the ways it can be written."""
    pieces = re.findall("lj|nj|.", word, re.DOTALL)
    return ["".join(written) for written in product(*(SPELLINGS.get(piece, (piece,)) for piece in pieces))]


# Plain words.


@given(WORDS, LETTERS)
@settings(deadline=None, derandomize=True)
def test_words_match_in_every_spelling_and_nothing_else_does(words, other):
    pattern = re.compile(words_pattern(words, SPELL))
    written = {spelling for word in words for spelling in spellings(word)}
    assert all(pattern.fullmatch(spelling) for spelling in written)
    for text in (other, f"{other} {other}", *(word[:-1] for word in words), *(word + other for word in words)):
        assert bool(pattern.fullmatch(text)) is (text in written)


@given(PLAIN_WORDS, PLAIN_WORDS.map("".join))
@settings(deadline=None, derandomize=True)
def test_of_words_that_begin_alike_the_longest_is_found(words, text):
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    found = re.match(words_pattern(words, {}), text)
    assert (found[0] if found else None) == longest


def test_of_words_that_begin_alike_the_longest_is_found_in_pairs_of_letters_too():
    found = re.match(words_pattern(["l", "ljeto"], SPELL), "ljeto")
    assert found and found[0] == "ljeto"


@pytest.mark.parametrize("text", ["", "a", "()"])
def test_no_words_match_nothing(text):
    assert re.search(words_pattern([], SPELL), text) is None


def test_a_blank_in_a_word_matches_any_blanks():
    pattern = re.compile(words_pattern(["dos remos", "dos"], {}))
    assert pattern.fullmatch("dos \n remos")
    assert not pattern.fullmatch("dosremos")


def test_signs_in_words_mean_themselves():
    pattern = re.compile(words_pattern(["a.b", "(c)", "d|e"], {}))
    assert pattern.fullmatch("a.b") and pattern.fullmatch("(c)") and pattern.fullmatch("d|e")
    assert not pattern.fullmatch("axb") and not pattern.fullmatch("d")


# Patterns over the shadow.


@given(st.lists(st.sampled_from(["barc", r"\bremo", "(?:vela|ancla)", r"\(bote", r"\d+ remos"]), max_size=5))
@settings(deadline=None, derandomize=True)
def test_what_one_pattern_finds_at_a_words_beginning_all_together_find(texts):
    joined = re.compile(alternation(texts))
    for line in ("un barco", "el remo", "la vela", "un (bote", "12 remos", "el mar", ""):
        assert bool(joined.search(line)) is any(re.search(text, line) for text in texts)


@pytest.mark.parametrize(
    ("texts", "line", "found"),
    [
        (["arco"], "un barco", None),
        (["arco"], "un arco", "arco"),
        ([r"\barco"], "un barco", None),
        (["(?:arco|remo)"], "un barco", None),
        ([r"\w+arco"], "un barco", "barco"),
        ([r"[a]rco"], "un barco", "arco"),
        (["arco", r"\(remo"], "un barco (remo", "(remo"),
        (["remo|ancla", "vela"], "una vela", "vela"),
        (["remo|ancla", "vela"], "un ancla", "ancla"),
        ([], "un barco", None),
    ],
)
def test_patterns_that_begin_with_a_letter_are_looked_for_at_the_beginning_of_words(texts, line, found):
    match = re.search(alternation(texts), line)
    assert (match[0] if match else None) == found


@pytest.mark.parametrize(
    ("named", "line", "name", "found"),
    [
        ({"boat": ["barco", "bote"], "oar": ["remo"]}, "un bote y un remo", "boat", "bote"),
        ({"boat": ["barco", "bote"], "oar": ["remo"]}, "un remo", "oar", "remo"),
        ({"boat": [r"\bbarco"], "oar": ["remo|pala"]}, "una pala", "oar", "pala"),
        ({"boat": ["(bar)(co)"], "oar": ["remo"]}, "un barco", "boat", "barco"),
        ({"boat": ["arco"], "oar": ["remo"]}, "un barco", None, None),
        ({"boat": [r"\barco"], "oar": [r"\d remos"]}, "un barco, 2 remos", "oar", "2 remos"),
    ],
)
def test_of_named_patterns_the_name_of_what_matched_is_told(named, line, name, found):
    match = re.search(named_alternation(named), line)
    assert (match and (match.lastgroup, match[0])) == (name and (name, found))


# Patterns over printed lines.


@pytest.mark.parametrize(
    ("texts", "line", "found"),
    [
        (["^barco"], "barco y remo", "barco"),
        (["^barco"], "un barco", None),
        (["remo"], "un remo", "remo"),
        (["^barco|remo"], "un remo", "remo"),
        (["^(?:barco|remo)"], "un remo", None),
        (["^[|]barco"], "un |barco", None),
        ([r"^\|barco"], "un |barco", None),
        ([r"^\(barco|remo"], "un remo", "remo"),
        (["^barco", "^remo|vela"], "una vela", "vela"),
        (["remo", "^barco"], "barco y remo", "barco"),
        (["(?i)^barco"], "BARCO", "BARCO"),
        (["(?i)^barco|remo"], "un REMO", "REMO"),
    ],
)
def test_only_a_pattern_without_a_choice_is_tried_at_the_beginning_alone(texts, line, found):
    pattern = line_pattern(patterns(*texts))
    assert pattern is not None
    match = pattern.search(line)
    assert (match[0] if match else None) == found


def test_no_patterns_are_no_pattern():
    assert line_pattern([]) is None
    assert one_of([]) is None


@pytest.mark.parametrize("texts", [("(?i)barco", "remo"), ("remo", "(?i)barco"), ("(?i)^barco", "^remo")])
def test_a_flag_holds_for_its_own_pattern(texts):
    joined = one_of(patterns(*texts))
    assert joined is not None
    assert joined.match("BARCO") and joined.match("remo")
    assert not joined.match("REMO")


def test_a_pattern_with_blanks_and_remarks_keeps_them_to_itself():
    joined = one_of(patterns("(?x) bar co # a boat", "re mo", "(?xi) v e l a"))
    assert joined is not None
    assert joined.fullmatch("barco") and joined.fullmatch("re mo") and joined.fullmatch("VELA")
    assert not joined.fullmatch("remo")


# The patterns of the rooms, joined.


@pytest.mark.parametrize("code", READING)
@pytest.mark.parametrize(
    "kind", ["note", "repealed", "superseded", "replaced", "amending", "amending_title", "transitional"]
)
def test_a_rooms_line_patterns_find_the_same_joined_as_alone(code, kind):
    rules = getattr(load_language(code).headings, kind)
    joined = line_pattern(rules)
    lines = [Line(0, len(e.text), e.text).clean for rule in rules for e in rule.examples]
    for line in lines:
        assert joined is not None
        assert bool(joined.search(line)) is any(re.search(rule.pattern, line) for rule in rules)


@pytest.mark.parametrize("code", READING)
@pytest.mark.parametrize("kind", ["sanction", "opening", "variant", "mitigated", "negligent"])
def test_a_rooms_patterns_over_the_shadow_find_at_least_joined_what_they_find_alone(code, kind):
    room = load_language(code)
    rules = getattr(room.offences, kind)
    joined = re.compile(alternation([room.pattern(rule.pattern) for rule in rules]))
    for example in (example for rule in rules for example in rule.examples):
        dark = room.shadow(example.text)
        alone = any(re.search(room.pattern(rule.pattern), dark) for rule in rules)
        assert bool(joined.search(dark)) is alone, example.text


@pytest.mark.parametrize("code", READING)
def test_no_line_that_opens_something_is_dismissed_at_once(code):
    finder, rules = heading_finder(code), load_language(code).headings
    for rule in (*rules.article, *rules.final, *rules.structure):
        for example in rule.examples:
            line = Line(0, len(example.text), example.text)
            opens = finder.find_article(line) or finder.find_final(line) or finder.find_structure(line)
            assert finder.may_open(line) or not opens
