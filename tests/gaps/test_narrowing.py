"""Conditions that national law adds: only those that make the offence, where its conduct stands; all texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.gaps.law import index_law
from harmonize.gaps.narrowing import Narrowed, find_narrowings
from harmonize.model import ElementRule, ElementStatus, Narrowing

from .invented import findings, read, ruled

PENALTY = "será castigado con prisión de dos a seis años"
RULES = {
    "agree-serious-crime": ElementRule((("conspire",),)),
    "overt-act": ElementRule((("act-in-furtherance",),)),
    "group-involvement": ElementRule((("group-of-persons",),)),
    "recruitment": ElementRule((("recruit",),)),
    "transportation": ElementRule((("transport-person",),)),
}
TRAFFICKING = "trafficking-in-persons"
HABIT = Narrowing(TRAFFICKING, "repeated-acts", (("repeated-acts",),), 0, "repeated acts")


def narrowed(offence: str, body: str, *narrowings: Narrowing) -> list[Narrowed]:
    text = f"#### Artículo 1. Cosa\n\n{body}\n"
    known = {row.element for row in ruled(offence).requirements}
    asked = replace(ruled(offence, {e: r for e, r in RULES.items() if e in known}), narrowings=narrowings)
    law = index_law(read(text))
    return list(find_narrowings(asked, law.readings, findings(asked, law, "1")))


def ids(offence: str, body: str, *narrowings: Narrowing) -> list[tuple[str, bool]]:
    return [(item.id, item.permitted) for item in narrowed(offence, body, *narrowings)]


def test_a_condition_in_the_basic_form_narrows_and_is_not_permitted():
    assert narrowed(TRAFFICKING, f"El que de modo habitual captare a una persona {PENALTY}.", HABIT) == [
        Narrowed("repeated-acts", "repeated acts", False)
    ]
    assert narrowed(TRAFFICKING, f"El que captare a una persona {PENALTY}.", HABIT) == []


def test_what_the_instrument_lets_the_law_add_is_permitted():
    body = f"Los que conspiraren para cometer delitos, tras realizar un acto externo de ejecución del plan, {PENALTY}."
    assert ids("organised-criminal-group", body) == [("overt-act", True)]
    without = f"Los que conspiraren para cometer delitos {PENALTY}."
    assert ids("organised-criminal-group", without) == []


def test_what_only_fixes_the_reach_is_no_narrowing():
    """The involvement of a group is permitted too, but belongs to the scope."""
    text = f"#### Artículo 1. Cosa\n\nLos que en una banda conspiraren para cometer delitos {PENALTY}.\n"
    asked = ruled("organised-criminal-group", {e: RULES[e] for e in ("agree-serious-crime", "group-involvement")})
    found = findings(asked, text, "1")
    assert found["group-involvement"].status is ElementStatus.PRESENT
    assert find_narrowings(asked, read(text), found) == ()


def test_what_raises_the_penalty_narrows_nothing():
    body = (
        f"1. El que captare a una persona {PENALTY}.\n\n"
        "2. La pena será de ocho a doce años de prisión si el autor captare a personas de modo habitual."
    )
    assert ids(TRAFFICKING, body, HABIT) == []


def test_a_permitted_condition_that_raises_the_penalty_narrows_nothing():
    body = (
        f"1. Los que conspiraren para cometer delitos {PENALTY}.\n\n"
        "2. La pena será de ocho a doce años de prisión si realizaren un acto externo de ejecución del plan."
    )
    assert ids("organised-criminal-group", body) == []


def test_it_must_stand_in_every_paragraph_that_makes_the_offence():
    one = f"1. El que de modo habitual captare a una persona {PENALTY}.\n\n2. El que {{}}transportare a una persona {PENALTY}."
    assert ids(TRAFFICKING, one.format(""), HABIT) == []
    assert ids(TRAFFICKING, one.format("de modo habitual "), HABIT) == [("repeated-acts", False)]


def test_it_must_stand_in_the_paragraph_of_the_conduct():
    body = f"1. El que captare a una persona {PENALTY}.\n\n2. Lo mismo se dirá de quien viaje de modo habitual."
    assert ids(TRAFFICKING, body, HABIT) == []


@pytest.mark.parametrize(("within", "counts"), [(0, True), (60, False), (400, True)])
def test_it_must_stand_as_near_the_conduct_as_it_asks(within, counts):
    far = "sin más, " * 15
    body = f"El que captare a una persona, {far} y que viva de modo habitual en el puerto, {PENALTY}."
    assert bool(ids(TRAFFICKING, body, replace(HABIT, within=within))) is counts


def test_near_counts_before_and_behind_the_conduct():
    near = replace(HABIT, within=20)
    assert ids(TRAFFICKING, f"El que de modo habitual captare a una persona {PENALTY}.", near)
    assert ids(TRAFFICKING, f"El que captare de modo habitual a una persona {PENALTY}.", near)


def test_without_a_conduct_found_nothing_is_narrowed():
    assert ids(TRAFFICKING, f"El que de modo habitual vendiere barcos {PENALTY}.", HABIT) == []


def test_what_is_said_not_to_be_required_narrows_nothing():
    body = f"El que captare a una persona, aun sin que sea necesario obrar de modo habitual, {PENALTY}."
    assert ids(TRAFFICKING, body, HABIT) == []


def test_permitted_ones_come_first():
    body = (
        "Los que de modo habitual conspiraren para cometer delitos, tras realizar un acto externo de ejecución "
        f"del plan, {PENALTY}."
    )
    own = replace(HABIT, offence="organised-criminal-group")
    assert ids("organised-criminal-group", body, own) == [("overt-act", True), ("repeated-acts", False)]
