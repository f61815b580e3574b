"""Where to look first is where the wordings themselves begin."""

from __future__ import annotations

import dataclasses

from harmonize.model import Coverage, ElementRole, ElementStatus
from harmonize.views.closing.closing import close_cell
from harmonize.views.closing.closing_places import ClosingPlaces
from harmonize.views.lookup import Lookup
from tests.factories import make_comparison, make_gap, quote

STAY = "enable-illegal-stay"


def with_others(*others):
    """The factory's comparison in which other jurisdictions word what the first one lacks."""
    made = make_comparison()
    template = next(f for f in made.elements if f.element == STAY)
    bb, cc = made.jurisdictions[1], dataclasses.replace(made.jurisdictions[1], code="cc", name="Cordonia")
    text = made.texts["bb/zakonik.md"]
    found = tuple(
        dataclasses.replace(
            template,
            jurisdiction=code,
            status=ElementStatus.PRESENT,
            article=article,
            quotes=(quote(f"{code}/zakonik.md", "cruzar la frontera", text),),
            role=role,
        )
        for code, article, role in others
    )
    cordonia = dataclasses.replace(made.instruments[1], jurisdiction="cc", file="cc/zakonik.md", language="es")
    return dataclasses.replace(
        made,
        jurisdictions=(made.jurisdictions[0], bb, cc),
        instruments=(*made.instruments, cordonia),
        elements=(*made.elements, *found),
        texts={**made.texts, "cc/zakonik.md": text},
        gaps=(*made.gaps, make_gap("money-laundering", "cc"), make_gap("migrant-smuggling", "cc")),
    )


def test_the_order_is_that_of_the_wordings():
    comparison = with_others(
        ("bb", "7", ElementRole.CONSTITUTIVE), ("cc", "9", ElementRole.CONSTITUTIVE), ("cc", "1", ElementRole.GENERAL)
    )
    lookup = Lookup(comparison)
    places = ClosingPlaces(lookup).of_element(make_gap(), STAY)
    shown = next(c for c in close_cell(lookup, "migrant-smuggling", "aa") if c.element == STAY).wordings
    assert [(p.jurisdiction, p.article) for p in places] == [(w.jurisdiction, w.article) for w in shown]
    assert [(p.jurisdiction, p.article) for p in places] == [("cc", "9"), ("bb", "7"), ("cc", "1")]


def test_a_country_is_no_help_to_itself():
    lookup = Lookup(make_comparison())
    assert ClosingPlaces(lookup).of_element(make_gap(), "benefit") == ()
    other = make_gap(jurisdiction="bb")
    assert [p.jurisdiction for p in ClosingPlaces(lookup).of_element(other, "benefit")] == ["aa"]


def test_a_whole_offence_is_found_where_it_is_full():
    made = make_comparison()
    assert ClosingPlaces(Lookup(made)).of_offence(make_gap(jurisdiction="bb")) == ()
    full = tuple(
        dataclasses.replace(g, coverage=Coverage.FULL)
        if (g.offence, g.jurisdiction) == ("migrant-smuggling", "aa")
        else g
        for g in made.gaps
    )
    places = ClosingPlaces(Lookup(dataclasses.replace(made, gaps=full)))
    assert [(p.jurisdiction, p.article) for p in places.of_offence(make_gap(jurisdiction="bb"))] == [("aa", "12")]
    assert places.of_offence(make_gap(jurisdiction="aa")) == ()
