"""Identifiers follow the naming convention: short prefixes, numbers without stops, each once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harmonize.export.akoma_ntoso.identifiers import Identifiers, number_of


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("129-A", "129-A"),
        ("145 bis", "145bis"),
        ("9.º", "9"),
        ("5º", "5"),
        ("2º-A", "2-A"),
        ("268 (2)", "268-2"),
        ("52/dh", "52-dh"),
        ("144.a", "144-a"),
        ("8 y 9", "8y9"),
        ("12 đ", "12dj"),
        ("44а", "44a"),
        ("194-ж", "194-z"),
        ("56²", "56-2"),
        ("ñ", "n"),
        ("XIV", "XIV"),
        ("ХI", "XI"),
        ("ПРВА", "PRVA"),
        ("漢", "u6F22"),
        ("(–)", ""),
        ("", ""),
    ],
)
def test_numbers_lose_stops_blanks_and_accents(label, number):
    assert number_of(label) == number


def test_a_raised_figure_makes_no_other_article():
    assert number_of("56²") != number_of("562")


def test_identifiers_tell_where_an_element_stands():
    ids = Identifiers()
    chapter = ids.give("chapter", "II")
    paragraph = ids.give("paragraph", "2", ids.plain("article", number_of("129-A")))
    assert chapter == "chp_II"
    assert ids.give("section", "1", chapter) == "chp_II__sec_1"
    assert ids.give("point", "b)", paragraph) == "art_129-A__para_2__point_b"
    assert ids.only("content", paragraph) == "art_129-A__para_2__content"
    assert ids.give("title", "I", ids.give("book", "PRIMERO")) == "book_PRIMERO__title_I"


def test_a_number_that_stands_twice_is_told_apart():
    ids = Identifiers()
    assert [ids.give("point", label, "art_1") for label in ("n", "ñ", "n")] == [
        "art_1__point_n",
        "art_1__point_n_2",
        "art_1__point_n_3",
    ]


def test_what_has_no_number_is_counted():
    ids = Identifiers()
    assert [ids.give("paragraph", "", "art_1") for _ in range(2)] == ["art_1__para_nn_1", "art_1__para_nn_2"]
    assert ids.give("paragraph", "", "art_2") == "art_2__para_nn_1"


@given(st.lists(st.tuples(st.sampled_from(["article", "paragraph", "hcontainer"]), st.text(max_size=6))))
def test_identifiers_are_plain_and_never_given_twice(asked):
    ids = Identifiers()
    given_out = [ids.give(element, label) for element, label in asked]
    assert len(set(given_out)) == len(given_out)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", eid) for eid in given_out)
