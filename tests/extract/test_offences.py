"""Penalties in months, forms and references; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.extract.offences import offence_finder
from harmonize.extract.references import resolve_references
from harmonize.model import Offence
from tests.segment.test_articles import segment


def offences(text: str, code: str = "es") -> tuple[Offence, ...]:
    provisions = segment(text, code).provisions
    found = [o for p in provisions for o in offence_finder(code).find(p)]
    for offence in found:
        for penalty in offence.penalties:
            assert penalty.quote.text == penalty.quote.span.of(text)
    return resolve_references(found, provisions)


def bounds(text: str, code: str = "es") -> list[tuple[str, str, float | None, float | None]]:
    return [(o.form.value, p.kind.value, p.min_months, p.max_months) for o in offences(text, code) for p in o.penalties]


@pytest.mark.parametrize(
    ("clause", "low", "high"),
    [
        ("será reprimido con prisión de cuatro (4) a ocho (8) años", 48, 96),
        ("será reprimido con pena privativa de libertad no menor de ocho ni mayor de quince años", 96, 180),
        ("será castigado con la pena de cinco a ocho años de prisión", 60, 96),
        ("será reprimido con prisión de quince (15) días a seis (6) meses", 0.5, 6),
        ("será castigado con prisión de 6 (SEIS) meses a 2 (DOS) años", 6, 24),
        ("será sancionado con pena privativa de libertad no menor de veinticinco años", 300, None),
        ("será castigado con prisión de hasta dos años", None, 24),
    ],
)
def test_spanish_bounds(clause, low, high):
    ((form, kind, found_low, found_high),) = bounds(f"Artículo 1. Venta\nEl que venda barcos {clause}.\n")
    assert (form, kind) == ("basic", "imprisonment")
    assert found_low == pytest.approx(low) if low is not None else found_low is None
    assert found_high == pytest.approx(high) if high is not None else found_high is None


@pytest.mark.parametrize(
    ("clause", "low", "high"),
    [
        ("kazniće se zatvorom od jedne do deset godina", 12, 120),
        ("kazniće se zatvorom od šest mjeseci do pet godina", 6, 60),
        ("kazniće se zatvorom najmanje tri godine", 36, None),
        ("kaznit će se kaznom zatvora do jedne godine", None, 12),
    ],
)
def test_south_slavic_bounds(clause, low, high):
    assert bounds(f"Prodaja\nČlan 1\n(1) Ko proda brod,\n{clause}.\n", "hbs") == [("basic", "imprisonment", low, high)]


def test_fine_or_is_not_fine_and():
    text = "Prodaja\nČlan 1\n(1) Ko proda brod, kazniće se novčanom kaznom ili zatvorom do jedne godine.\n"
    (offence,) = offences(text, "hbs")
    assert [(p.kind.value, p.connective) for p in offence.penalties] == [("fine", ""), ("imprisonment", "or")]
    text = "Artículo 1. Venta\nEl que venda será castigado con prisión de uno a tres años y multa de doce meses.\n"
    (offence,) = offences(text)
    assert [(p.kind.value, p.connective) for p in offence.penalties] == [("imprisonment", ""), ("fine", "and")]


def test_a_fine_in_months_is_no_prison():
    text = "Artículo 1. Venta\nEl que venda incurrirá en la pena de prisión de tres a seis años, multa de doce a veinticuatro meses.\n"
    assert bounds(text) == [("basic", "imprisonment", 36, 72), ("basic", "fine", None, None)]


def test_variants_are_weighed_against_the_basic_form():
    text = (
        "Prodaja\nČlan 1\n(1) Ko proda brod, kazniće se zatvorom od jedne do osam godina.\n"
        "(2) Ako je djelo iz stava 1 učinjeno noću, učinilac će se kazniti zatvorom od dvije do deset godina.\n"
        "(3) Ako je djelo iz stava 1 učinjeno iz nehata, učinilac će se kazniti zatvorom do jedne godine.\n"
        "(4) Ako je brod mali, učinilac će se kazniti zatvorom do dvije godine.\n"
        "(5) Ko kupi brod, kazniće se zatvorom do tri godine.\n"
    )
    assert [o.form.value for o in offences(text, "hbs")] == ["basic", "aggravated", "negligent", "mitigated", "basic"]


def test_items_of_one_conduct_are_each_basic():
    text = "Artículo 1.\n\nEl que venda barcos será castigado:\n\n1.º Con prisión de dos a cuatro años si es grande.\n\n2.º Con prisión de uno a dos años si es chico.\n"
    assert [(o.form.value, o.penalties[0].max_months) for o in offences(text)] == [("basic", 48), ("basic", 24)]


def test_a_penalty_from_another_article_is_named_and_resolved():
    text = "Artículo 7. Venta\nEl que venda será castigado con prisión de dos a cinco años.\nArtículo 8. Compra\nEl que compre sufrirá las penas previstas en el artículo 7.\n"
    second = offences(text)[1].penalties[0]
    assert (second.by_reference, second.min_months, second.max_months) == ("7", 24, 60)


def test_the_article_before_is_a_reference_too():
    text = "Artículo 7. Venta\nEl que venda será castigado con prisión de un mes a seis años.\nArtículo 8. Casos\nAdemás de lo dispuesto en el artículo precedente, son casos especiales y sufrirán la pena que él fija: 1. El que compre.\n"
    assert offences(text)[1].penalties[0].max_months == 72


def test_a_paragraph_of_the_same_article_lends_its_penalty():
    text = "Prodaja\nČlan 1\n(1) Ko proda brod, kazniće se zatvorom do tri godine.\n(2) Kaznom iz stava 1 kazniće se i ko kupi brod.\n"
    second = offences(text, "hbs")[1].penalties[0]
    assert (second.by_reference, second.max_months) == ("1", 36)


@pytest.mark.parametrize(
    "body",
    [
        "Los delitos castigados con pena de prisión de dos a cinco años prescriben.",
        "El juez podrá ordenar la prisión preventiva.",
        "El menor de dieciocho años de edad no responde.",
    ],
)
def test_what_only_speaks_of_penalties_defines_no_offence(body):
    assert offences(f"Artículo 1. Regla\n{body}\n") == ()


def test_repealed_and_quoted_articles_define_nothing():
    assert offences("“Artículo 9.- Venta\nEl que venda será castigado con prisión de dos a cinco años.”\n") == ()
