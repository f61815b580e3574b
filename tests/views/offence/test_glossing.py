"""What quoted words stand for: by the terms of their own language, and never by guessing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.lang import load_language
from harmonize.lang.glosses import load_glosses
from harmonize.model import ElementRule
from harmonize.views.offence.cell import build_cell
from harmonize.views.offence.glossing import Glossary, concept_in
from harmonize.views.words import load_words
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison

WORDS = load_words()
TRAFFICKING = load_yardstick().offence("trafficking-in-persons").requirements


@pytest.mark.parametrize(
    ("element", "text", "language", "concept"),
    [
        ("recruitment", "Rekrutimi", "sq-AL", "recruit"),
        ("recruitment", "врбува", "mk", "recruit"),
        ("recruitment", "VRBUJE", "sr-Latn-ME", "recruit"),
        ("recruitment", "врбује", "sr-Cyrl", "recruit"),
        ("abuse-of-power", "shpërdorimit të\n detyrës", "sq", "abuse-of-power"),
    ],
)
def test_a_term_is_known_in_every_form_script_and_line_break(element, text, language, concept):
    assert Glossary(TRAFFICKING, "en").of(element, text, language) == load_glosses()[concept]


def test_an_elements_own_concept_comes_before_its_neighbours():
    rows = {row.element: row for row in TRAFFICKING}
    assert rows["child-no-means"].rule.alternatives[0][0] == "child-victim"
    assert Glossary(TRAFFICKING, "en").of("child-no-means", "djetetu", "sr-Latn-ME") == load_glosses()["child-victim"]
    assert Glossary(TRAFFICKING, "en").of("child-no-means", "vrbuje", "sr-Latn-ME") == load_glosses()["recruit"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rekrutimi i", "sq"),
        ("i Rekrutimi", "sq"),
        ("Rekrutimi", "es"),
        ("Rekrutimi", "xx"),
        ("Rekrutimi", ""),
        ("", "sq"),
    ],
)
def test_words_that_no_term_fits_from_first_to_last_have_no_gloss(text, language):
    assert Glossary(TRAFFICKING, "en").of("recruitment", text, language) == ""


def test_a_term_that_is_too_loose_for_elements_gives_no_gloss():
    assert ("sell", "entreg*") in load_language("es").loose
    assert concept_in("entregue", "es", ("sell",)) == ""


def test_a_gap_of_words_is_bridged_but_no_wider():
    room = load_language("sq")
    term = next(t for t in room.elements if t.term == "autoritet* mbi ~1 person*|viktim*")
    assert concept_in("autoriteti mbi personin", "sq", (term.concept,)) == term.concept
    assert concept_in("autoriteti mbi një personin", "sq", (term.concept,)) == term.concept
    assert concept_in("autoriteti mbi një tjetër personin", "sq", (term.concept,)) == ""


def test_the_gloss_follows_the_readers_language():
    said = Glossary(TRAFFICKING, "sr").of("recruitment", "Rekrutimi", "sq")
    assert said == load_glosses("sr")["recruit"] != load_glosses()["recruit"]


def test_quotes_and_marks_of_a_cell_carry_the_same_gloss():
    made = make_comparison()
    offence = made.yardstick.offence("migrant-smuggling")
    concept = concept_in("obtener un provecho", "es", tuple(load_glosses()))
    assert concept, "the invented words are a term of the Spanish room"
    rule = ElementRule(alternatives=((concept,),))
    rows = tuple(replace(r, rule=rule) if r.element == "benefit" else r for r in offence.requirements)
    offences = tuple(replace(o, requirements=rows) if o.id == offence.id else o for o in made.yardstick.offences)
    cell = build_cell(
        replace(made, yardstick=replace(made.yardstick, offences=offences)), "migrant-smuggling", "aa", WORDS
    )
    row = next(row for row in cell.requirements if row.element == "benefit")
    assert row.quotes[0].gloss == load_glosses()[concept]
    marks = [mark for piece in cell.articles[0].body for mark in piece.marks if mark.element == "benefit"]
    assert [mark.gloss for mark in marks] == [load_glosses()[concept]]
    assert next(row for row in cell.requirements if row.element == "procure-illegal-entry").quotes[0].gloss == ""
