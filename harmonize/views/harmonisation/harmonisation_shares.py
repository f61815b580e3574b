"""How much of what is asked a cell has: the share found, and how far the unclear could raise it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from harmonize.model import Coverage, Gap, YardstickOffence
from harmonize.settings import IndexWeights

ALTERNATIVE = "M-alt"


@dataclass(frozen=True, slots=True)
class Share:
    """A cell that counts: shares of its core elements from 0 to 1, and the weight of its offence."""

    offence: str
    jurisdiction: str
    weight: float
    found: float
    highest: float
    """The share where all that is unclear is there; ``found`` is that where none of it is."""


@dataclass(frozen=True, slots=True)
class Mean:
    """The weighted mean of shares."""

    found: float
    highest: float


def cell_share(offence: YardstickOffence, gap: Gap, weights: IndexWeights) -> Share | None:
    """Return the share of a cell; None where it says nothing about the law, or nothing in it has weight."""
    weight = weights.of_family(offence.family)
    each = {row.element: weights.of_force(row.force) for row in offence.core}
    whole = sum(weights.of_force(force) for _, force in asked_elements(offence))
    if gap.coverage in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE) or whole * weight == 0:
        return None
    if gap.coverage is Coverage.NONE:
        return Share(gap.offence, gap.jurisdiction, weight, 0.0, 0.0)
    if not gap.found and not gap.missing and not gap.unclear:
        return Share(gap.offence, gap.jurisdiction, weight, 0.0, 1.0)
    missing = sum(each.get(name, 0.0) for name in gap.missing)
    unclear = sum(each.get(name, 0.0) for name in gap.unclear)
    return Share(gap.offence, gap.jurisdiction, weight, (whole - missing - unclear) / whole, (whole - missing) / whole)


def asked_elements(offence: YardstickOffence) -> list[tuple[str, str]]:
    """Return the core elements with their force; of alternative models, which count as one, the first."""
    models = [row for row in offence.core if row.force == ALTERNATIVE]
    return [(row.element, row.force) for row in offence.core if row.force != ALTERNATIVE or row is models[0]]


def mean(shares: Iterable[Share]) -> Mean | None:
    """Return the weighted mean to four decimals, so that ranks do not hang on the last bit; None for nothing."""
    shares = tuple(shares)
    whole = sum(share.weight for share in shares)
    if not whole:
        return None
    return Mean(
        round(sum(share.weight * share.found for share in shares) / whole, 4),
        round(sum(share.weight * share.highest for share in shares) / whole, 4),
    )
