"""A match that is not sure by its own signs stands only where the elements of the offence are found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from harmonize.lang.phrases import phrase
from harmonize.model import ElementFinding, Evidence, Match, Verdict, YardstickOffence

from .coverage import count_core

SURE = 0.6
"""A provision that is likelier than this stands by itself."""
SHARE = 0.65
"""So much of the core must be found where none is.

Of 24 best provisions of a cell between 0.35 and 0.6 that people judged, in twelve countries, sixteen were the offence,
fifteen of them with this share; of the others four had it.
"""
ELEMENTS = "elements"
WORTH = 1.5
"""What such a share adds to the log-odds: of the nineteen that had it, at 0.48 or so, fifteen were the offence."""


def confirm(
    offence: YardstickOffence, matches: Sequence[Match], findings: Sequence[ElementFinding]
) -> tuple[Match, ...]:
    """Return the matches of one cell: the best gains by its elements, or all wait for a person."""
    standing = [match for match in matches if match.verdict is Verdict.MATCH]
    if not standing or any(match.score >= SURE for match in standing):
        return tuple(matches)
    asked, missing, unclear = count_core(offence, findings)
    found = asked - len(missing) - len(unclear)
    if found >= SHARE * asked:
        return tuple(_confirmed(match, found, asked) if match is standing[0] else match for match in matches)
    words = phrase("match.unconfirmed", found=found, asked=asked)
    return tuple(
        replace(match, verdict=Verdict.REVIEW, reasons=(*match.reasons, words)) if match in standing else match
        for match in matches
    )


def _confirmed(match: Match, found: int, asked: int) -> Match:
    """Return a match with what its elements say for it, as one more sign."""
    words = phrase("match.confirmed", found=found, asked=asked)
    evidence = (*match.evidence, Evidence(ELEMENTS, round(found / asked, 4), WORTH, words))
    odds = sum(item.weight for item in evidence)
    return replace(match, score=round(1 / (1 + exp(-odds)), 4), reasons=(*match.reasons, words), evidence=evidence)
