"""How a cell differs from what is asked: the relation, conditions that law adds, the part that words play."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import ElementRole, Gap, Match, Relation, Verdict, YardstickOffence

from ..words import Words, as_sentence

SAID = (ElementRole.AGGRAVATING, ElementRole.DEFINITION, ElementRole.GENERAL)
"""Parts that a reader must know of; that words make the offence is what one expects."""


@dataclass(frozen=True, slots=True)
class AddedCondition:
    """A condition that national law adds, in our own words."""

    description: str
    permitted: bool


ASIDE = ("circumstance", "exemption")
"""Kinds of elements that no penalty rests on: in a graver form they say where they hold, not that they raise it."""


def role_words(role: ElementRole, words: Words, kind: str = "") -> str:
    """Say what part the words of an element play; empty where they make the offence, or where it is not known."""
    if role is ElementRole.AGGRAVATING and kind in ASIDE:
        return words.say("role.graver_form")
    return words.say(f"role.{role.value}") if role in SAID else ""


def relation_words(gap: Gap, matches: Sequence[Match], words: Words) -> str:
    """Say how the principal article stands to what is asked; empty where that was not judged."""
    judged = [m for m in matches if m.verdict is Verdict.MATCH and m.relation is not Relation.UNKNOWN]
    if not judged:
        return ""
    relation = judged[0].relation
    allowed = not gap.missing and set(gap.narrower_by) <= set(gap.permitted)
    if relation is Relation.NARROWER and allowed:
        return words.say("relation.narrower_permitted")
    return words.say(f"relation.{relation.value}")


def added_conditions(gap: Gap, asked: YardstickOffence) -> tuple[AddedCondition, ...]:
    """Return the conditions that narrow a cell, those that no instrument permits first."""
    named = {row.element: row.description for row in asked.requirements}
    named |= {item.id: item.label for item in asked.narrowings}
    found = [
        AddedCondition(as_sentence(named.get(condition, condition)), condition in gap.permitted)
        for condition in gap.narrower_by
    ]
    return tuple(sorted(found, key=lambda item: item.permitted))
