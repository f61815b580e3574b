"""From findings to one probability: log-odds that add up, so that every score can be taken apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from harmonize.lang.phrases import phrase
from harmonize.model import Evidence, ProvisionReading
from harmonize.settings import Weights

from .comparisons import Comparison, Finding, Question


@dataclass(frozen=True, slots=True)
class Scored:
    """A provision weighed for one offence, before other offences have a say."""

    reading: ProvisionReading
    offence: str
    evidence: tuple[Evidence, ...]
    decided: bool
    """False where something without which it cannot be the offence is missing."""

    @property
    def odds(self) -> float:
        """The log-odds, rounded so that sums in another order rank the same."""
        return round(sum(item.weight for item in self.evidence), 6)

    @property
    def score(self) -> float:
        """The probability, 0 to 1, to four decimals."""
        return round(1 / (1 + exp(-max(-60.0, min(60.0, self.odds)))), 4)


def weigh(
    reading: ProvisionReading, question: Question, comparisons: Mapping[str, Comparison], weights: Weights
) -> Scored:
    """Run every comparison on one provision and one offence."""
    evidence = [Evidence("start", 1.0, weights.start, phrase("match.start"))]
    decided = True
    for name, comparison in comparisons.items():
        finding = comparison(reading, question)
        if finding is not None:
            evidence.append(_evidence(name, finding, weights))
            decided = decided and finding.weight != "decisive_missing"
    return Scored(reading, question.offence.id, tuple(evidence), decided)


def with_rivals(scored: Sequence[Scored], labels: Mapping[str, str], weights: Weights) -> list[Scored]:
    """Weigh in, for one provision, by how much another offence of the yardstick fits it better."""
    adjusted = []
    for item in scored:
        others = [other for other in scored if other.offence != item.offence]
        best = max(others, key=lambda other: (other.odds, other.offence), default=None)
        lead = 0.0 if best is None else min(4.0, best.odds - item.odds)
        if best is None or lead <= 0 or best.score < 0.5:
            adjusted.append(item)
            continue
        reason = phrase("match.rival", offence=labels[best.offence])
        rival = Evidence("rival", round(lead / 4, 4), round(weights.rival * lead, 4), reason)
        adjusted.append(Scored(item.reading, item.offence, (*item.evidence, rival), item.decided))
    return adjusted


def _evidence(name: str, finding: Finding, weights: Weights) -> Evidence:
    worth: float = getattr(weights, finding.weight)
    return Evidence(name, round(finding.value, 4), round(worth * finding.value, 4), finding.reason, finding.quotes)
