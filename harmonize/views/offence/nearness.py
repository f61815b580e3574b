"""Why a near miss was not taken, in one sentence: the one thing that decides against it."""

from __future__ import annotations

from harmonize.model import Evidence, Match

from ..words import Words, as_sentence
from .reasons import START

FIRST = "decisive"
"""What makes the offence: where it is missing, nothing else need be said."""
PLAIN = ("neighbours in heading", "rival", "penalty", "standing", "neighbours in body", "variant")
"""Signs against an article that a reader can check in its text; they come before those of likeness."""
COMMON = ("penalty", "wording", "lead")
"""Signs that hundreds of articles have, or that say nothing of its words."""
MOST = 3
"""So many signs for a near miss are named."""
LEAST = 0.1
"""A weaker sign does not decide anything."""


def why_not(match: Match, words: Words) -> str:
    """Return the reason of most weight against an article; that too little speaks for it, where there is none."""
    if not match.evidence and match.reasons:
        return words.say("near.because", reason=as_sentence(words.say("app.list").join(match.reasons)))
    against = [item for item in match.evidence if item.weight <= -LEAST and item.reason and item.comparison != START]
    if not against:
        return words.say("near.too_little")
    chief = min(against, key=_order)
    return words.say("near.because", reason=as_sentence(chief.reason))


def what_speaks_for(match: Match, words: Words) -> str:
    """Return the strongest signs for an article that rest on its words; empty where there are none."""
    telling = [item for item in match.evidence if item.weight >= LEAST and item.comparison not in COMMON]
    telling = [item for item in telling if item.reason and (item.quotes or item.other_side)]
    reasons = [item.reason for item in sorted(telling, key=lambda item: -item.weight)[:MOST]]
    return words.say("near.for", reasons=words.say("app.list").join(reasons)) if reasons else ""


def _order(item: Evidence) -> tuple[int, float]:
    if item.comparison == FIRST:
        return 0, item.weight
    return (1 if item.comparison in PLAIN else 2), item.weight
