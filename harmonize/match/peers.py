"""A candidate beside others: the same provision for other offences, other provisions for the same offence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from harmonize.lang.phrases import phrase
from harmonize.settings import Weights

from .combine import Scored
from .comparisons import Finding

PEERS = ("standing", "lead")
"""Comparisons with the other provisions of the country: to be made anew where the candidates change."""
MOST_LEAD = 5.0
"""A longer lead says no more; log-odds."""


def compare_rivals(scored: Sequence[Scored], labels: Mapping[str, str], weights: Weights) -> list[Scored]:
    """Weigh in, for one provision, by how much more it has of another offence of the yardstick."""
    adjusted = []
    for item in scored:
        best = max(scored, key=lambda other: (other.signs, other.offence))
        lead = best.signs - item.signs
        if lead > 0:
            reason = phrase("match.rival", offence=labels[best.offence])
            item = item.with_finding("rival", Finding("rival", lead, reason), weights)
        adjusted.append(item)
    return adjusted


def compare_standing(scored: Sequence[Scored], weights: Weights) -> list[Scored]:
    """Weigh in, for one offence in one country, how much less of its signs a provision has than the best one."""
    decided = [item for item in scored if item.decided]
    best = max(decided, key=lambda item: (item.signs, item.odds, item.article), default=None)
    adjusted = []
    for item in scored:
        behind = best.signs - item.signs if best else 0.0
        if best and behind > 0:
            reason = phrase("match.standing", article=best.article[1])
            item = item.with_finding("standing", Finding("standing", behind, reason), weights)
        adjusted.append(item)
    return adjusted


def compare_lead(scored: Sequence[Scored], weights: Weights) -> list[Scored]:
    """Weigh in, for the best article of one offence in one country, by how much the next one is behind.

    Where two articles fit alike, each is less sure to be the one meant. The lead is
    counted up to five units of log-odds.
    """
    best: dict[tuple[str, str], float] = {}
    for item in scored:
        best[item.article] = max(best.get(item.article, item.odds), item.odds)
    order = sorted(best, key=lambda article: (-best[article], article))
    if len(order) < 2:
        return list(scored)
    lead = min(MOST_LEAD, best[order[0]] - best[order[1]])
    finding = Finding("lead", lead / MOST_LEAD, phrase("match.lead"))
    return [item.with_finding("lead", finding, weights) if item.article == order[0] else item for item in scored]
