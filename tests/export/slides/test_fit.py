"""Words are given the room that they need, and none of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harmonize.export.slides.fit import cut_after, largest_size, one_line, text_height, text_width, wrap

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


def test_wide_letters_need_more_room_than_narrow_ones():
    assert text_width("WWWW", 12) > 2 * text_width("iiii", 12)
    assert text_width("words", 24) == pytest.approx(2 * text_width("words", 12))
    assert text_width("words", 12, bold=True) > text_width("words", 12)


def test_cyrillic_and_accented_letters_are_known():
    assert text_width("ж", 100) > text_width("г", 100)
    assert 40 < text_width("é", 100) < 60
    assert text_width("漢", 100) >= 100


def test_a_line_breaks_at_blanks_and_a_long_word_within():
    assert wrap("one two three", 1000, 12) == ("one two three",)
    assert wrap("one two", text_width("one two", 12) - 1, 12) == ("one", "two")
    pieces = wrap("x" * 100, 100, 12)
    assert len(pieces) > 1 and "".join(pieces) == "x" * 100


def test_blanks_that_hold_words_together_do_not_break():
    assert wrap("99\xa0% and more", text_width("99\xa0% a", 12), 12)[0] == "99\xa0%"


@given(WORDS, st.floats(20, 400))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text, room):
    lines = wrap(text, room, 12)
    assert "".join(lines).replace(" ", "") == one_line(text).replace(" ", "")
    assert all(len(line) == 1 or text_width(line, 12) <= room for line in lines)


@given(WORDS, st.floats(20, 200), st.integers(0, 6))
def test_words_cut_behind_a_line_are_all_there(text, room, count):
    before, behind = cut_after(text, wrap(text, room, 12)[:count])
    joined = one_line(text)
    assert joined in (before + behind, f"{before} {behind}".strip(" "))


def test_the_largest_type_that_fits_is_taken_and_what_never_fits_is_cut():
    assert largest_size("short", 500, 60, (28.0, 20.0)) == (28.0, "short")
    size, words = largest_size("word " * 40, 500, 60, (28.0, 20.0, 12.0))
    assert size < 28 and words == "word " * 40
    size, words = largest_size("word " * 400, 500, 60, (28.0, 12.0))
    assert (size, words[-1]) == (12.0, "…")
    assert text_height(words, 500, 12.0) <= 60
