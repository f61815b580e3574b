"""Are the offence's acts, objects, means and aims there, and those without which it cannot be?"""

from __future__ import annotations

from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading, Quote

from .base import Finding, Question

SHOWN = 5
FULL_SHARE = 0.6
"""No national article has every sign; six tenths of their weight is all that one can ask for."""
PLAIN_LENGTH = 2500
"""Characters up to which a text's mentions count in full; a long text mentions much in passing."""


def compare_signs(reading: ProvisionReading, question: Question) -> Finding | None:
    """The share of the offence's signs, by weight, that the heading or body mentions."""
    first = _first_mentions(reading)
    signs = question.offence.profile.signs
    whole = sum(weight for _, weight in signs)
    found = [(concept, weight) for concept, weight in signs if concept in first]
    if not found or not whole:
        return Finding("signs", 0.0, phrase("match.no_signs"))
    length = max(1.0, len(reading.conduct) / PLAIN_LENGTH)
    value = min(1.0, sum(weight for _, weight in found) / whole / FULL_SHARE / length**0.5)
    best = [concept for concept, _ in sorted(found, key=lambda item: (-item[1], item[0]))[:SHOWN]]
    reason = phrase("match.signs", glosses=", ".join(gloss(concept) for concept in best))
    return Finding("signs", value, reason, tuple(first[concept] for concept in best))


def compare_decisive(reading: ProvisionReading, question: Question) -> Finding | None:
    """Whether every decisive group (its act, its object) is mentioned; the missing ones are named."""
    first = _first_mentions(reading)
    groups = question.offence.profile.decisive
    missing = [group for group in groups if not any(concept in first for concept in group)]
    if missing:
        named = "; ".join(gloss(group[0]) for group in missing)
        return Finding("decisive_missing", 1.0, phrase("match.decisive_missing", glosses=named))
    hits = [next(concept for concept in group if concept in first) for group in groups]
    named = ", ".join(dict.fromkeys(gloss(concept) for concept in hits))
    return Finding(
        "decisive", 1.0, phrase("match.decisive", glosses=named), tuple(first[c] for c in dict.fromkeys(hits))
    )


def _first_mentions(reading: ProvisionReading) -> dict[str, Quote]:
    """Each concept of the provision with the first words that carry it, body before heading."""
    found: dict[str, Quote] = {}
    for mention in (*reading.in_body, *reading.in_heading):
        found.setdefault(mention.concept, mention.quote)
    return found
