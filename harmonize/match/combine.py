"""From findings to one probability: log-odds that add up, so that every score can be taken apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from math import exp

from harmonize.lang.phrases import phrase
from harmonize.model import Evidence, ProvisionReading
from harmonize.settings import Weights

from .comparisons import Comparison, Finding, Question

RULED_OUT = ("decisive_missing", "general_part")
"""Findings with which a provision cannot be a match, however much speaks for it."""


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
    decisive: tuple[tuple[str, ...], ...] = ()
    """Groups of concepts without any of which it cannot be the offence."""

    @property
    def article(self) -> tuple[str, str]:
        """File and label: an article that stands twice in a file is one."""
        return self.reading.provision.file, self.reading.provision.article

    @property
    def odds(self) -> float:
        """The log-odds, rounded so that sums in another order rank the same."""
        return round(sum(item.weight for item in self.evidence), 6)

    @property
    def score(self) -> float:
        """The probability, 0 to 1, to four decimals."""
        return round(1 / (1 + exp(-max(-60.0, min(60.0, self.odds)))), 4)

    def without(self, comparisons: Collection[str]) -> Scored:
        """Return the same without what these comparisons found."""
        return replace(self, evidence=tuple(e for e in self.evidence if e.comparison not in comparisons))

    def reweighed(self, weights: Weights) -> Scored:
        """Return the same findings under other weights."""
        return replace(self, evidence=tuple(_reweighed(item, weights) for item in self.evidence))

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
            decided = decided and finding.weight not in RULED_OUT
            signs = finding.value if finding.weight == "signs" else signs
    return Scored(reading, question.offence.id, tuple(evidence), signs, decided, question.offence.profile.decisive)


def evidence_of(name: str, finding: Finding, weights: Weights) -> Evidence:
    """Weigh a finding."""
    worth: float = getattr(weights, finding.weight)
    weight = round(worth * finding.value, 4)
    words = finding.reason, finding.quotes, finding.other_side
    return Evidence(name, round(finding.value, 4), weight, *words, setting=finding.weight)


def _reweighed(item: Evidence, weights: Weights) -> Evidence:
    worth: float = getattr(weights, item.setting)
    weight = round(worth * item.value, 4)  # spelt out: done for millions of findings, and replace() is slow
    return Evidence(
        item.comparison, item.value, weight, item.reason, item.quotes, item.other_side, setting=item.setting
    )
