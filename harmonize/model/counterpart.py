"""Provisions of two jurisdictions beside each other, and provisions without counterpart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .match import Relation, Verdict
from .text import Quote


@dataclass(frozen=True, slots=True)
class ProvisionKey:
    """Where an article stands."""

    jurisdiction: str
    file: str
    article: str


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Two provisions proposed for each other; ``score`` is a probability, 0 to 1.

    ``rank`` is the place of ``b`` among what the other jurisdiction has for ``a``, ``rank_back`` that of ``a`` for
    ``b``. ``relation`` says how ``a`` stands to ``b``. ``shared`` names what both have, in words; ``quotes_a`` and
    ``quotes_b`` are words of each that say so.
    """

    a: ProvisionKey
    b: ProvisionKey
    rank: int
    rank_back: int
    score: float
    verdict: Verdict
    relation: Relation
    reasons: tuple[str, ...]
    shared: tuple[str, ...]
    quotes_a: tuple[Quote, ...]
    quotes_b: tuple[Quote, ...]


class AloneFinding(StrEnum):
    """What can be said of a jurisdiction that has nothing for a provision."""

    NO_COUNTERPART = "no_counterpart"
    NOT_LOADED = "not_loaded"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Alone:
    """A punishing provision without counterpart anywhere, beside one other jurisdiction.

    ``nearest`` is what comes nearest there (None where nothing does), with its ``score``; ``reason`` says why it falls
    short, or why nothing can be said.
    """

    provision: ProvisionKey
    heading: str
    other: str
    finding: AloneFinding
    nearest: ProvisionKey | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class PairResult:
    """What comparing jurisdictions with each other gave.

    ``possible`` counts all pairs of provisions, ``weighed`` those that were let through to be weighed.
    """

    jurisdictions: tuple[str, ...]
    counterparts: tuple[Counterpart, ...]
    alone: tuple[Alone, ...]
    possible: int
    weighed: int

    @property
    def counts(self) -> Mapping[str, int]:
        """Return the figures of the run's record."""
        return {
            "possible": self.possible,
            "weighed": self.weighed,
            "matches": sum(item.verdict is Verdict.MATCH for item in self.counterparts),
            "reviews": sum(item.verdict is Verdict.REVIEW for item in self.counterparts),
            "alone": len({item.provision for item in self.alone}),
        }
