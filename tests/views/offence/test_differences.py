"""How a cell differs from what is asked: role, duty, relation, conditions added, rules for all offences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import ElementRole, ElementStatus, Narrowing, Relation
from harmonize.views.offence.cell import build_cell
from harmonize.views.offence.differences import role_words
from harmonize.views.words import load_words
from tests.factories import make_comparison

WORDS = load_words()
CELL = ("migrant-smuggling", "aa")


def changed(gap=None, element=None, relation=Relation.UNKNOWN, part=None, **of_element):
    """The factory's comparison with its partial cell changed."""
    made = make_comparison()
    offences = tuple(
        replace(
            offence,
            narrowings=(Narrowing(offence.id, "armed", (), 0, "the person bears arms"),),
            requirements=tuple(
                replace(row, part=part) if part and row.element == element else row for row in offence.requirements
            ),
        )
        for offence in made.yardstick.offences
    )
    return replace(
        made,
        yardstick=replace(made.yardstick, offences=offences),
        gaps=tuple(replace(g, **(gap or {})) if (g.offence, g.jurisdiction) == CELL else g for g in made.gaps),
        elements=tuple(replace(f, **of_element) if f.element == element else f for f in made.elements),
        matches=tuple(replace(m, relation=relation) if m.rank == 1 else m for m in made.matches),
    )


def cell(**changes):
    return build_cell(changed(**changes), *CELL, WORDS)


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (ElementRole.AGGRAVATING, "only raises the penalty"),
        (ElementRole.DEFINITION, "in a definition"),
        (ElementRole.GENERAL, "a rule for all offences"),
        (ElementRole.CONSTITUTIVE, ""),
        (ElementRole.UNKNOWN, ""),
    ],
)
def test_only_a_role_that_one_must_know_of_is_said(role, said):
    assert role_words(role, WORDS) == said
    shown = {row.element: row.role for row in cell(element="benefit", role=role).requirements}
    assert shown["benefit"] == said
    assert not any(words for element, words in shown.items() if element != "benefit")


def test_what_is_absent_says_what_the_treaties_ask():
    rows = {
        row.element: row
        for row in cell(
            element="enable-illegal-stay", duty="A treaty duty is not met.", obligation="obligation_not_met"
        ).requirements
    }
    assert (rows["enable-illegal-stay"].duty, rows["enable-illegal-stay"].duty_open) == (
        "A treaty duty is not met.",
        True,
    )
    assert (rows["benefit"].duty, rows["benefit"].duty_open) == ("", False)
    differs = cell(element="enable-illegal-stay", duty="No duty is known.", obligation="differs").requirements
    assert not any(row.duty_open for row in differs)


def test_conditions_that_no_treaty_permits_come_first_in_words_not_ids():
    added = cell(gap={"narrower_by": ("benefit", "armed"), "permitted": ("benefit",)}).added
    assert [(item.description, item.permitted) for item in added] == [
        ("The person bears arms", False),
        ("Benefit in words", True),
    ]
    assert cell().added == ()


@pytest.mark.parametrize(
    ("relation", "gap", "key"),
    [
        (Relation.EQUAL, {"missing": ()}, "equal"),
        (Relation.NARROWER, {}, "narrower"),
        (Relation.NARROWER, {"missing": (), "narrower_by": ("a", "b"), "permitted": ("a",)}, "narrower"),
        (Relation.NARROWER, {"missing": (), "narrower_by": ("a",), "permitted": ("a",)}, "narrower_permitted"),
        (Relation.WIDER, {"missing": ()}, "wider"),
        (Relation.OVERLAPS, {}, "overlaps"),
    ],
)
def test_the_relation_is_said_in_words(relation, gap, key):
    assert cell(relation=relation, gap=gap).relation == WORDS.say(f"relation.{key}")


def test_no_relation_is_said_where_none_was_judged():
    assert cell().relation == ""


def test_rules_for_all_offences_are_rows_of_their_own():
    (row,) = cell(element="benefit", part="general", role=ElementRole.GENERAL).general
    assert (row.element, row.place, row.status) == ("benefit", "Article 12", ElementStatus.PRESENT)
    assert cell().general == ()
