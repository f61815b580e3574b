"""What a reader types is found whatever its accents, case and script."""

from __future__ import annotations

import pytest

from harmonize.views.search import names, plain, terms


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("trafico", "Tráfico de personas"),
        ("kriju", "Кријумчарење миграната"),
        ("ljudi", "Трговина људима"),
        ("ЉУД", "Trgovina ljudima"),
        ("đak", "Dak"),
        ("dzep", "џеп"),
        ("makedonija", "Северна Македонија"),
    ],
)
def test_accents_case_and_script_do_not_matter(asked, label):
    assert all(names(term, [label]) for term in terms(asked))


def test_only_beginnings_of_words_are_found():
    assert not names("fico", ["Tráfico"])
    assert terms("  ") == ()


def test_other_signs_stay():
    assert plain("Art. 303-A") == "art. 303-a"
