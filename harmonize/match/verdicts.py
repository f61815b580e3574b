"""From ranked candidates to matches, reviews and near misses."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import Match, Relation, Verdict
from harmonize.settings import VerdictRules

from .combine import Scored
from .paragraphs import name_paragraphs


def judge(ranked: Sequence[Scored], jurisdiction: str, rules: VerdictRules) -> tuple[Match, ...]:
    """Turn candidates of one offence, best first, into rows with verdict and rank.

    A candidate that lacks something decisive is never a match. The best one stands from a lower probability on than
    those behind it: an offence is seldom missing, and its best candidate is seldom wrong. Beyond the reviews that a
    reader can be asked for, candidates are dropped; near misses are the best of those below. Where nothing else is
    left, the closest are kept however unlike they are: who says that nothing fits must show what came closest.
    """
    kept: list[tuple[Scored, Verdict]] = []
    counts = {Verdict.REVIEW: 0, Verdict.REJECTED: 0}
    for scored in ranked:
        verdict = _verdict(scored, rules.match if kept else rules.match_first, rules.review)
        if verdict is Verdict.REVIEW and counts[verdict] >= rules.most_reviews:
            continue
        if verdict is Verdict.REJECTED and counts[verdict] >= rules.most_rejected:
            break
        alone = all(kind is Verdict.REJECTED for _, kind in kept)
        if verdict is Verdict.REJECTED and scored.score < rules.least_shown and not alone:
            break
        if verdict in counts:
            counts[verdict] += 1
        kept.append((scored, verdict))
    order = list(Verdict)
    kept.sort(key=lambda item: order.index(item[1]))
    return tuple(make_match(item, jurisdiction, rank, verdict) for rank, (item, verdict) in enumerate(kept, 1))


def _verdict(scored: Scored, match: float, review: float) -> Verdict:
    if scored.score >= match and scored.decided:
        return Verdict.MATCH
    return Verdict.REVIEW if scored.score >= review else Verdict.REJECTED


def make_match(scored: Scored, jurisdiction: str, rank: int, verdict: Verdict) -> Match:
    """Return a candidate as a row, with what speaks for and against it."""
    provision = scored.reading.provision
    reasons = [item.reason for item in scored.evidence[1:] if item.weight]
    return Match(
        offence=scored.offence,
        jurisdiction=jurisdiction,
        rank=rank,
        file=provision.file,
        article=provision.article,
        paragraphs=name_paragraphs(scored),
        score=scored.score,
        verdict=verdict,
        relation=Relation.UNKNOWN,
        reasons=tuple(reasons),
        evidence=scored.evidence,
    )
