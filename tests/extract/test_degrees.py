"""Penalties by the degrees of Chile's scales, alone and inside articles; all articles are invented."""

from __future__ import annotations

import pytest

from harmonize.extract.degrees import DegreeFinder
from harmonize.jurisdictions import country_facts
from harmonize.lang.fold import shadow
from tests.extract.reading import offences

CHILE = country_facts("cl").degrees


def degrees(text: str) -> list[tuple[str, float, float]]:
    """Return kind and bounds of the penalties by degrees in a text."""
    assert CHILE is not None
    terms = DegreeFinder(CHILE).find(shadow(text))
    for term in terms:
        assert 0 <= term.start < term.end <= len(text)
    return [(term.kind.value, term.low, term.high) for term in terms]


def article(clause: str, country: str = "cl") -> list[list[tuple[str, str, float | None, float | None]]]:
    """Return the penalties of whoever sells a boat, offence by offence."""
    found = offences(f"Artículo 1. El que venda barcos será castigado con {clause}.\n", "es", country)
    return [[(p.connective, p.kind.value, p.min_months, p.max_months) for p in o.penalties] for o in found]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("presidio menor en su grado mínimo", 2.0333, 18),
        ("presidio menor en su grado medio", 18.0333, 36),
        ("presidio menor, en su grado máximo", 36.0333, 60),
        ("PRESIDIO MAYOR EN SU GRADO MÍNIMO", 60.0333, 120),
        ("reclusión mayor en el grado medio", 120.0333, 180),
        ("presidio o reclusión mayores en su\n**grado** máximo", 180.0333, 240),
        ("prisión en su grado medio", 0.7, 1.3333),
    ],
)
def test_one_degree(text, low, high):
    assert degrees(text) == [("imprisonment", low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("presidio menor en sus grados mínimo a medio", 2.0333, 36),
        ("presidio menor en sus grados medio a máximo", 18.0333, 60),
        ("presidio menor en sus grados mínimo y medio", 2.0333, 36),
        ("presidio mayor en su grado mínimo a medio", 60.0333, 180),
        ("presidio mayor en sus grados máximo a medio", 120.0333, 240),
        pytest.param(
            *("presidio menor en sus grados mínimo, medio y máximo", 2.0333, 60),
            marks=pytest.mark.xfail(strict=True, reason="the clause of cl/penalties.toml reads two degrees at most"),
        ),
    ],
)
def test_two_degrees_are_one_range(text, low, high):
    assert degrees(text) == [("imprisonment", low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("presidio mayor", 60.0333, 240),
        ("presidio menor en cualquiera de sus grados", 2.0333, 60),
        ("reclusión menor en toda su extensión", 2.0333, 60),
    ],
)
def test_a_name_without_a_degree_is_the_whole_scale(text, low, high):
    assert degrees(text) == [("imprisonment", low, high)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("presidio menor en su grado máximo a presidio mayor en su grado mínimo", 36.0333, 120),
        ("presidio menor en su grado mínimo a reclusión menor en su grado medio", 2.0333, 36),
        ("prisión en su grado medio a presidio menor en su grado mínimo", 0.7, 18),
        ("presidio menor en su grado medio, a la pena de presidio mayor en su grado medio", 18.0333, 180),
    ],
)
def test_a_range_over_two_names_is_one_term(text, low, high):
    assert degrees(text) == [("imprisonment", low, high)]


def test_a_range_over_two_kinds_of_penalty_is_none():
    text = "relegación menor en su grado máximo a presidio mayor en su grado mínimo"
    assert degrees(text) == [("other", 36.0333, 60), ("imprisonment", 60.0333, 120)]


def test_an_alternative_shares_the_degree_named_behind_it():
    text = "reclusión menor o relegación menor en su grado medio"
    assert degrees(text) == [("imprisonment", 18.0333, 36), ("other", 18.0333, 36)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "confinamiento menor o extrañamiento mayor en su grado mínimo",
            [("other", 2.0333, 60), ("other", 60.0333, 120)],
        ),
        (
            "presidio menor y además relegación menor en su grado medio",
            [("imprisonment", 2.0333, 60), ("other", 18.0333, 36)],
        ),
        (
            "presidio menor en su grado máximo o relegación menor en su grado medio",
            [("imprisonment", 36.0333, 60), ("other", 18.0333, 36)],
        ),
    ],
)
def test_a_degree_is_not_shared_with_another_scale_nor_without_or(text, wanted):
    assert degrees(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "prisión",
        "prisión preventiva",
        "prisión de dos años",
        "la mayor pesca en su grado máximo",
        "el grado medio del puerto",
        "presidio",
        "presidios mayoristas",
        "",
    ],
)
def test_what_names_no_degree_is_none(text):
    assert degrees(text) == []


# Inside an article.


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("presidio menor en su grado mínimo", [("", "imprisonment", 2.0333, 18)]),
        (
            "presidio menor en sus grados medio a máximo y multa de seis a diez unidades",
            [("", "imprisonment", 18.0333, 60), ("and", "fine", None, None)],
        ),
        (
            "presidio menor en su grado mínimo o multa de diez pesos",
            [("", "imprisonment", 2.0333, 18), ("or", "fine", None, None)],
        ),
        (
            "reclusión menor o relegación menor en su grado medio",
            [("", "imprisonment", 18.0333, 36), ("or", "other", 18.0333, 36)],
        ),
        (
            "presidio mayor en su grado máximo a presidio perpetuo",
            [("", "imprisonment", 180.0333, 240), ("or", "life", None, None)],
        ),
        (
            "presidio mayor en su grado medio a presidio perpetuo simple",
            [("", "imprisonment", 120.0333, 180), ("or", "life", None, None)],
        ),
        ("presidio perpetuo", [("", "life", None, None)]),
    ],
)
def test_the_penalties_of_an_article(clause, wanted):
    assert article(clause) == [wanted]


def test_a_higher_degree_for_a_graver_case_is_a_form_of_its_own():
    clause = "presidio menor en su grado medio, o presidio mayor en su grado mínimo si el barco se hunde"
    assert article(clause) == [[("", "imprisonment", 18.0333, 36)], [("", "imprisonment", 60.0333, 120)]]


def test_degrees_mean_nothing_where_the_country_has_no_scales():
    assert article("presidio menor en su grado medio", "aa") == []


def test_terms_in_years_are_read_beside_degrees():
    assert article("prisión de dos a cinco años") == [[("", "imprisonment", 24, 60)]]


def test_what_only_speaks_of_degrees_threatens_nothing():
    body = "Los delitos castigados con presidio mayor en su grado mínimo prescriben, y el juez impondrá las costas."
    assert offences(f"Artículo 1. Regla\n{body}\n", "es", "cl") == ()
