"""Penalties raised or lowered by a part of themselves; all texts are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.extract.changes import FORMS, PenaltyChange, find_changes
from harmonize.extract.quantities import quantity_grammar
from harmonize.jurisdictions import CountryFacts, country_facts
from harmonize.lang import load_language
from harmonize.lang.schema import CHANGES
from harmonize.model import OffenceForm, Quote, Span
from tests.extract.reading import HERE, READING, offences, prison

SPAIN = country_facts("es")
NOWHERE = CountryFacts()
PARTED = ("raised", "raised_up_to", "raised_crossed", "lowered", "lowered_up_to")
HALVES = ("upper_half", "lower_half")
DEGREES = ("degree_up", "degree_down")

PARTS = st.fractions(min_value=Fraction(1, 12), max_value=3, max_denominator=12)
MONTHS = st.one_of(st.none(), st.integers(0, 600).map(float))


def change(how: str, least: Fraction | str | None = None, most: Fraction | str | None = None) -> PenaltyChange:
    first, last = (Fraction(part) if part is not None else None for part in (least, most))
    return PenaltyChange(how, first, last, HERE)


@st.composite
def changes(draw: st.DrawFn) -> PenaltyChange:
    how = draw(st.sampled_from(sorted(FORMS)))
    if how not in PARTED:
        return change(how)
    return change(how, draw(PARTS), draw(st.one_of(st.none(), PARTS)))


def applied(
    how: str, parts: tuple[str, ...], low: float | None, high: float | None, facts: CountryFacts = SPAIN
) -> tuple[float | None, float | None]:
    found = change(how, *parts).apply(prison(low, high), facts)
    return found.min_months, found.max_months


def stated(text: str, code: str = "es") -> list[str]:
    """Return the labels of the changes that a text states."""
    grammar, room = quantity_grammar(code), load_language(code)
    patterns = [(p.name, re.compile(grammar.expand(p.pattern))) for p in room.penalties.changes]
    place = Quote("aa/x.md", Span(100, 100 + len(text)), "")
    found = find_changes(patterns, room.numerals.fractions, room.shadow(text), text, place)
    for item in found:
        assert item.quote.text == text[item.quote.span.start - 100 : item.quote.span.end - 100]
    return [item.label for item in found]


# Labels.


def test_every_kind_of_change_that_a_room_may_name_has_a_form():
    assert set(FORMS) == set(CHANGES)


@given(changes())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_from_label_is_the_opposite_of_label(found):
    again = PenaltyChange.from_label(found.label, HERE)
    assert again.label == found.label
    assert again == (replace(found, most=None) if found.most == found.least else found)


@given(changes(), MONTHS, MONTHS, st.sampled_from([SPAIN, NOWHERE]))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_change_read_from_its_label_gives_the_same_bounds(found, low, high, facts):
    base = prison(low, high)
    assert PenaltyChange.from_label(found.label, HERE).apply(base, facts) == found.apply(base, facts)


@pytest.mark.parametrize(
    ("made", "label"),
    [
        (change("raised", "1/3", "1/2"), "raised 1/3 to 1/2"),
        (change("raised", "1/2", "1/2"), "raised 1/2"),
        (change("raised", "1"), "raised 1"),
        (change("raised_up_to", "2/3"), "raised up to 2/3"),
        (change("raised_crossed", "1/2", "1/3"), "raised crossed 1/2 to 1/3"),
        (change("lowered_up_to", "1/2"), "lowered up to 1/2"),
        (change("upper_half"), "upper half"),
        (change("degree_down"), "degree down"),
    ],
)
def test_labels_say_what_changes(made, label):
    assert made.label == label


@pytest.mark.parametrize("how", sorted(FORMS))
def test_a_label_tells_whether_the_penalty_grows(how):
    made = change(how, "1/3") if how in PARTED else change(how)
    assert PenaltyChange.raises(made.label) is (made.form is OffenceForm.AGGRAVATED)


# Bounds.


@pytest.mark.parametrize(
    ("how", "parts", "wanted"),
    [
        ("raised", ("1/3",), (32, 80)),
        ("raised", ("1/3", "1/2"), (32, 90)),
        ("raised", ("1",), (48, 120)),
        ("raised_up_to", ("1/2",), (24, 90)),
        ("raised_crossed", ("1/2", "1/3"), (32, 90)),
        ("lowered", ("1/3",), (16, 40)),
        ("lowered", ("1/3", "2/3"), (8, 40)),
        ("lowered_up_to", ("1/2",), (12, 60)),
        ("upper_half", (), (42, 60)),
        ("lower_half", (), (24, 42)),
        ("degree_up", (), (60, 90)),
        ("degree_down", (), (12, 24)),
    ],
)
def test_bounds_of_two_to_five_years(how, parts, wanted):
    assert applied(how, parts, 24, 60) == wanted


@pytest.mark.parametrize(
    ("how", "parts", "low", "high", "wanted"),
    [
        ("raised", ("1/2",), None, 12, (None, 18)),
        ("raised", ("1/2",), 12, None, (18, None)),
        ("raised_up_to", ("1/2",), 12, None, (12, None)),
        ("lowered", ("1/2",), None, 12, (None, 6)),
        ("lowered_up_to", ("1/2",), None, 12, (None, 12)),
        ("upper_half", (), None, 12, (None, 12)),
        ("upper_half", (), 12, None, (None, None)),
        ("lower_half", (), 12, None, (12, None)),
        ("lower_half", (), None, 12, (None, None)),
        ("degree_up", (), 12, None, (None, None)),
        ("degree_down", (), None, 12, (None, None)),
    ],
)
def test_a_bound_that_is_not_known_stays_unknown(how, parts, low, high, wanted):
    assert applied(how, parts, low, high) == wanted


@pytest.mark.parametrize("how", DEGREES)
def test_a_country_without_rules_for_degrees_gives_no_bounds(how):
    assert applied(how, (), 24, 60, NOWHERE) == (None, None)


@given(changes(), st.sampled_from([SPAIN, NOWHERE]))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_nothing_comes_of_nothing(found, facts):
    changed = found.apply(prison(None, None), facts)
    assert (changed.min_months, changed.max_months) == (None, None)


@given(changes(), st.integers(1, 200), st.integers(0, 200))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_raised_penalty_is_no_lighter_and_a_lowered_one_no_heavier(found, low, more):
    changed = found.apply(prison(float(low), float(low + more)), SPAIN)
    assert changed.min_months is not None and changed.max_months is not None
    if found.form is OffenceForm.AGGRAVATED:
        assert changed.min_months >= low and changed.max_months >= low + more
    else:
        assert changed.min_months <= low and changed.max_months <= low + more


def test_a_changed_penalty_keeps_its_kind_and_names_the_change():
    base = prison(24, 60, connective="or")
    changed = change("raised", "1/3").apply(base, SPAIN)
    assert changed == replace(base, min_months=32.0, max_months=80.0, change="raised 1/3")


def test_bounds_are_rounded_to_four_decimals():
    assert applied("raised", ("1/3",), 1, 10) == (1.3333, 13.3333)


# In texts.


@pytest.mark.parametrize(
    ("code", "text", "labels"),
    [
        ("en", "the penalty shall be increased by one third", ["raised 1/3"]),
        ("en", "the penalty may be increased by up to one half", ["raised up to 1/2"]),
        ("en", "shall be reduced by one third to two thirds", ["lowered 1/3 to 2/3"]),
        ("es", "la pena se aumentará de un tercio a la mitad", ["raised 1/3 to 1/2"]),
        ("es", "la pena se aumentará de la mitad a un tercio", ["raised 1/3 to 1/2"]),
        ("es", "la pena se reducirá en 1/4 (una cuarta parte)", ["lowered 1/4"]),
        ("es", "la pena en su mitad superior", ["upper half"]),
        ("es", "la pena inferior en grado", ["degree down"]),
        ("es", "se aumentará en un tercio, o se reducirá en la mitad", ["raised 1/3", "lowered 1/2"]),
        ("hbs", "kazna se povećava za jednu trećinu", ["raised 1/3"]),
        ("it", "la pena è aumentata da un terzo alla metà", ["raised 1/3 to 1/2"]),
        ("it", "le pene sono ridotte a un terzo", ["lowered 2/3"]),
        ("mk", "казната се намалува за една третина", ["lowered 1/3"]),
        ("pt", "a pena é aumentada de um a dois terços", ["raised 1/3 to 2/3"]),
        ("sq", "dënimi ulet me një të tretën", ["lowered 1/3"]),
    ],
)
def test_changes_in_words(code, text, labels):
    assert stated(text, code) == labels


@pytest.mark.parametrize("code", READING)
def test_what_changes_no_penalty_states_none(code):
    assert stated("3/4 qwx 1/2 qwx", code) == []


PORT = "Artículo 7. Venta\nEl que venda barcos será castigado con prisión de dos a cinco años.\n"


@pytest.mark.parametrize(
    ("paragraph", "form", "low", "high"),
    [
        ("2. La pena se aumentará en un tercio si el barco se hunde.", "aggravated", 32, 80),
        ("2. La pena podrá aumentarse hasta en la mitad si es de noche.", "aggravated", 24, 90),
        ("2. La pena se reducirá a la mitad si el barco es chico.", "mitigated", 12, 30),
        ("2. La pena se impondrá en su mitad superior si el barco se hunde.", "aggravated", 42, 60),
        ("2. La pena se impondrá en su mitad inferior si el barco es chico.", "mitigated", 24, 42),
        ("2. Se impondrá la pena superior en grado si el barco se hunde.", "aggravated", 60, 90),
        ("2. Se impondrá la pena inferior en grado si el barco es chico.", "mitigated", 12, 24),
    ],
)
def test_a_paragraph_changes_the_penalty_of_its_article(paragraph, form, low, high):
    basic, changed = offences(PORT + paragraph + "\n", "es", "es")
    assert basic.form is OffenceForm.BASIC and not basic.penalties[0].change
    (penalty,) = changed.penalties
    assert (changed.form.value, penalty.min_months, penalty.max_months) == (form, low, high)
    assert penalty.change and penalty.by_reference == "7"


def test_a_change_measures_the_basic_penalty_and_not_one_changed_before():
    text = PORT + "2. La pena se aumentará en un tercio si se hunde.\n3. La pena se aumentará en la mitad si arde.\n"
    assert [(o.penalties[0].min_months, o.penalties[0].max_months) for o in offences(text)] == [
        (24, 60),
        (32, 80),
        (36, 90),
    ]


def test_a_fine_is_not_raised_with_the_prison_term():
    text = PORT.replace("cinco años", "cinco años y multa de mil pesos") + "2. La pena se aumentará en un tercio.\n"
    changed = offences(text)[1]
    assert [(p.kind.value, p.min_months, p.max_months) for p in changed.penalties] == [("imprisonment", 32, 80)]


def test_a_change_in_the_sentence_that_states_the_penalty_is_a_further_form():
    text = PORT.replace("cinco años.", "cinco años, y la pena se aumentará en un tercio si el barco se hunde.")
    assert [(o.form.value, o.penalties[0].min_months, o.penalties[0].max_months) for o in offences(text)] == [
        ("basic", 24, 60),
        ("aggravated", 32, 80),
    ]
