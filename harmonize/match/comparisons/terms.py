"""Does the text or its chapter call the offence, or a neighbour, by name?"""

from __future__ import annotations

from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading

from .base import Finding, Question
from .other_side import other_side

LISTED = 0.2
LIST_OF_OFFENCES = 4
"""A text that names so many offences lists them; it defines none of them."""


def compare_term(reading: ProvisionReading, question: Question) -> Finding | None:
    """The offence's own name in the body; a long list of offences' names says little."""
    named = [m for m in reading.in_body if m.concept in question.offence.profile.names]
    if not named:
        return None
    reason = phrase("match.term_in_body", term=" ".join(named[0].quote.text.split()))
    value = _share_of_a_name(reading)
    return Finding("term", value, reason, (named[0].quote,), other_side(reading, (named[0].concept,)))


def _share_of_a_name(reading: ProvisionReading) -> float:
    """What the name of an offence in the text is worth: less among many."""
    offences = {m.concept for m in reading.in_body if m.concept.startswith(("name-", "neighbour-"))}
    return 1.0 if len(offences) < LIST_OF_OFFENCES else LISTED


def compare_chapter(reading: ProvisionReading, question: Question) -> Finding | None:
    """The name of the chapter that the article stands in."""
    named = [m.concept for m in reading.in_path if m.concept in question.offence.profile.names]
    if not named:
        return None
    reason = phrase("match.chapter_names", chapter=reading.provision.path[-1])
    return Finding("chapter", 1.0, reason, other_side=other_side(reading, named[:1]))


def compare_neighbours_in_body(reading: ProvisionReading, question: Question) -> Finding | None:
    """Names of neighbouring offences in the text; a text that lists offences speaks for none of them."""
    profile = question.offence.profile
    others = [m for m in reading.in_body if m.concept in profile.against]
    if not others:
        return None
    kinds = dict.fromkeys(m.concept for m in others)
    value = min(1.0, 0.5 + len(kinds) / 4) * _share_of_a_name(reading)
    glosses = ", ".join(gloss(concept) for concept in list(kinds)[:3])
    reason, there = phrase("match.neighbour_body", glosses=glosses), other_side(reading, (others[0].concept,))
    return Finding("neighbour_body", value, reason, (others[0].quote,), there)
