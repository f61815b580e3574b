"""What another judge says of an open cell: a row more for a person, never a match, and no score changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.lang.phrases import phrase
from harmonize.model import Evidence, Match, Verdict

from .combine import Scored
from .ranking import rank_candidates
from .verdicts import make_match

OPINION = "meaning"


def possible_candidates(scored: Sequence[Scored], most: int) -> list[Scored]:
    """Return the ``most`` best-weighed candidates of one offence that lack nothing decisive, best first."""
    return [item for item in rank_candidates(scored) if item.decided][:most]


def add_opinion(
    jurisdiction: str, matches: Sequence[Match], nearest: Scored, *, likeness: float, judge: str
) -> tuple[Match, ...]:
    """Return the rows of one open cell with the candidate that ``judge`` finds nearest to the offence.

    Shown as a review already, it gains a word where it is the first, and nothing else. Otherwise it becomes the last
    of the reviews, a near miss no more. ``likeness`` is 0 to 1; its weight is 0, so that scores still add up.
    """
    if any(match.verdict is Verdict.MATCH for match in matches):
        return tuple(matches)
    reviews = [match for match in matches if match.verdict is Verdict.REVIEW]
    places = [(match.file, match.article) for match in reviews]
    if nearest.article in places:
        if nearest.article != places[0]:
            return tuple(matches)
        return (_said(reviews[0], phrase("match.meaning_too", model=judge), likeness), *matches[1:])
    row = make_match(nearest, jurisdiction, 0, Verdict.REVIEW)
    near_misses = [
        match
        for match in matches
        if match.verdict is Verdict.REJECTED and (match.file, match.article) != nearest.article
    ]
    rows = [*reviews, _said(row, phrase("match.meaning_alone", model=judge), likeness), *near_misses]
    return tuple(replace(match, rank=rank) for rank, match in enumerate(rows, 1))


def _said(match: Match, reason: str, likeness: float) -> Match:
    evidence = Evidence(OPINION, likeness, 0.0, reason)
    return replace(match, reasons=(*match.reasons, reason), evidence=(*match.evidence, evidence))
