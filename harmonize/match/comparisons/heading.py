"""Does the heading name the offence, or a neighbour?"""

from __future__ import annotations

from rapidfuzz import fuzz

from harmonize.lang.fold import shadow
from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading

from .base import Finding, Question
from .other_side import other_side

LIKE = 72.0
"""Below this ratio two short headings share little but common words."""
BEST_LIKENESS = 0.7
"""A heading that is only like a name counts for less than one that has the term itself."""


def compare_heading(reading: ProvisionReading, question: Question) -> Finding | None:
    """A term of art in the heading settles most cases; a similar heading is a weaker sign.

    A heading that names neither speaks against the article by its silence; where a law prints no headings
    there is no such silence.
    """
    named = [m for m in reading.in_heading if m.concept in question.offence.profile.names]
    if named:
        term, there = named[0].quote, other_side(reading, (named[0].concept,))
        return Finding("heading", 1.0, phrase("match.heading_names", term=term.text), (term,), there)
    if not reading.provision.heading:
        return Finding("no_heading", 1.0, phrase("match.no_heading"))
    if question.wording is None:
        return None
    heading = " ".join(shadow(reading.provision.heading).split())
    ratios = [(fuzz.token_sort_ratio(heading, shadow(name)), name) for name in question.wording.names]
    ratio, name = max(ratios, default=(0.0, ""))
    if ratio < LIKE:
        return None
    value = BEST_LIKENESS * (ratio - LIKE) / (100 - LIKE)
    there = other_side(reading, question.offence.profile.names[:1])
    return Finding("heading", value, phrase("match.heading_like", name=name), other_side=there)


def compare_neighbours_in_heading(reading: ProvisionReading, question: Question) -> Finding | None:
    """A heading that names a neighbouring offence speaks strongly against this one.

    Where it names this one too ("active bribery of foreign officials"), what is added to the name counts.
    """
    profile = question.offence.profile
    named = [m.quote.span for m in reading.in_heading if m.concept in profile.names]
    others = [
        m
        for m in reading.in_heading
        if m.concept in profile.against and not any(span.holds(m.quote.span) for span in named)
    ]
    if not others:
        return None
    glosses = ", ".join(dict.fromkeys(gloss(m.concept) for m in others))
    reason, there = phrase("match.neighbour_heading", glosses=glosses), other_side(reading, (others[0].concept,))
    return Finding("neighbour_heading", 1.0, reason, (others[0].quote,), there)
