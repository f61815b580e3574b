"""From findings to one probability: log-odds that add up, so that every score can be taken apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from harmonize.lang.phrases import phrase
from harmonize.model import Evidence, ProvisionReading
from harmonize.settings import Weights

from .comparisons import Comparison, Finding, Question


@dataclass(frozen=True, slots=True)
class Scored:
    """A provision weighed for one offence."""

    reading: ProvisionReading
    offence: str
    evidence: tuple[Evidence, ...]
    signs: float
    """Share of the offence's signs that it has: what it is compared by with others."""
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

    def with_finding(self, name: str, finding: Finding, weights: Weights) -> Scored:
        """Return the same with one more finding."""
        return replace(self, evidence=(*self.evidence, evidence_of(name, finding, weights)))


def weigh(
    reading: ProvisionReading, question: Question, comparisons: Mapping[str, Comparison], weights: Weights
) -> Scored:
    """Run every comparison on one provision and one offence."""
    evidence = [Evidence("start", 1.0, weights.start, phrase("match.start"), setting="start")]
    decided, signs = True, 0.0
    for name, comparison in comparisons.items():
        finding = comparison(reading, question)
        if finding is not None:
            evidence.append(evidence_of(name, finding, weights))
            decided = decided and finding.weight != "decisive_missing"
            signs = finding.value if finding.weight == "signs" else signs
    return Scored(reading, question.offence.id, tuple(evidence), signs, decided)


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
    """Weigh in, for one offence in one country, how much less a provision has of it than the best one."""
    ordered = sorted((item.signs for item in scored if item.decided), reverse=True)
    best, second = (*ordered, 0.0, 0.0)[:2]
    adjusted = []
    for item in scored:
        behind = max(0.0, best - item.signs)
        if behind or not item.decided:
            finding = Finding("standing", behind, phrase("match.standing"))
        else:
            finding = Finding("standing_best", best - second, phrase("match.standing_best"))
        adjusted.append(item.with_finding("standing", finding, weights))
    return adjusted


def evidence_of(name: str, finding: Finding, weights: Weights) -> Evidence:
    """Weigh a finding."""
    worth: float = getattr(weights, finding.weight)
    weight = round(worth * finding.value, 4)
    return Evidence(name, round(finding.value, 4), weight, finding.reason, finding.quotes, finding.weight)
