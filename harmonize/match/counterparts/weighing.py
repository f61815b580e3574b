"""From signs to one probability for each pair that was let through; log-odds that add up."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import numpy.typing as npt

from harmonize.settings import PairWeights

from .findings import find_signs
from .profile import Profile
from .selection import select_pairs

Table = npt.NDArray[np.float64]
Ranks = npt.NDArray[np.intp]
MOST_LEAD = 5.0
"""A longer lead says no more; log-odds."""
DECIMALS = 4
SIGNS = tuple(field.name for field in fields(PairWeights) if field.name not in ("start", "lead"))
NOWHERE = -np.inf


@dataclass(frozen=True)
class Weighed:
    """The candidates of two jurisdictions: places in both profiles, signs (in the order of SIGNS), log-odds.

    ``ahead`` says by how much a pair is ahead of the next best of either of its provisions, -5 to 5.
    """

    a: Profile
    b: Profile
    rows: npt.NDArray[np.intp]
    columns: npt.NDArray[np.intp]
    signs: Table
    alone: Table
    """Log-odds without the other candidates."""
    ahead: Table
    odds: Table
    weights: PairWeights

    @cached_property
    def scores(self) -> Table:
        """Probabilities to four decimals."""
        return chances_of(self.odds)

    @property
    def lead(self) -> Table:
        """The mean lead of both provisions, -1 to 1."""
        return lead_of(self.ahead)

    @cached_property
    def mutual(self) -> npt.NDArray[np.bool_]:
        """Whether each is the other's best."""
        return is_mutual(self.ahead)

    @cached_property
    def ranks(self) -> tuple[Ranks, Ranks]:
        """Each candidate's place among those of its provision of ``a``, and of ``b``, from 1."""
        return _ranks(self.rows, self.columns, self.odds), _ranks(self.columns, self.rows, self.odds)

    def ahead_among(self, left: npt.NDArray[np.intp], side: int) -> Table:
        """Return the leads of some candidates of one provision (of ``a`` or ``b``: side 0 or 1) without its others.

        What is left out are candidates of this provision alone, so that the leads of the other side stay.
        """
        ahead = self.ahead[left].copy()
        ahead[:, side] = _ahead(self.alone[left][None, :])[0]
        return ahead

    def led_by(self, left: npt.NDArray[np.intp], ahead: Table) -> Table:
        """Return the probabilities of some candidates under other leads."""
        return chances_of(self.alone[left] + self.weights.lead * lead_of(ahead))

    @property
    def possible(self) -> int:
        """How many pairs there are."""
        return len(self.a.readings) * len(self.b.readings)


def chances_of(odds: Table) -> Table:
    """Return probabilities to four decimals."""
    chances: Table = np.round(1 / (1 + np.exp(-np.clip(odds, -60, 60))), DECIMALS)
    return chances


def weigh_pairs(a: Profile, b: Profile, weights: PairWeights) -> Weighed:
    """Weigh the candidates of two jurisdictions; nothing depends on any other."""
    found = find_signs(a, b)
    rows, columns = np.nonzero(select_pairs(found))
    signs = np.column_stack([found[name][rows, columns] for name in SIGNS]).round(DECIMALS).astype(float)
    nothing = np.zeros(len(rows))
    return reweigh(Weighed(a, b, rows, columns, signs, nothing, np.zeros((len(rows), 2)), nothing, weights), weights)


def reweigh(weighed: Weighed, weights: PairWeights) -> Weighed:
    """Return the same candidates under other weights."""
    worth = np.array([getattr(weights, name) for name in SIGNS])
    alone = np.round(weights.start + (weighed.signs * worth).sum(axis=1), DECIMALS)
    table = np.full((len(weighed.a.readings), len(weighed.b.readings)), NOWHERE)
    table[weighed.rows, weighed.columns] = alone
    there, back = _ahead(table), _ahead(table.T).T
    ahead = np.column_stack([side[weighed.rows, weighed.columns] for side in (there, back)])
    odds = np.round(alone + weights.lead * lead_of(ahead), DECIMALS)
    return Weighed(weighed.a, weighed.b, weighed.rows, weighed.columns, weighed.signs, alone, ahead, odds, weights)


def lead_of(ahead: Table) -> Table:
    """Return the mean lead of both sides, -1 to 1."""
    lead: Table = np.round(ahead.sum(axis=1) / (2 * MOST_LEAD), DECIMALS)
    return lead


def is_mutual(ahead: Table) -> npt.NDArray[np.bool_]:
    """Say of each pair whether it is ahead on both sides."""
    mutual: npt.NDArray[np.bool_] = np.asarray((ahead > 0).all(axis=1))
    return mutual


def _ahead(table: Table) -> Table:
    """Return how far each entry is ahead of the best other one in its row, -5 to 5."""
    if table.shape[1] < 2:
        return np.full(table.shape, MOST_LEAD)
    two = np.partition(table, -2, axis=1)[:, -2:]
    best, second = two[:, 1:], two[:, :1]
    other = np.where(table >= best, second, best)
    with np.errstate(invalid="ignore"):
        ahead: Table = np.clip(table - other, -MOST_LEAD, MOST_LEAD)
    return ahead


def _ranks(of: Ranks, among: Ranks, odds: npt.NDArray[np.float64]) -> Ranks:
    """Return each candidate's place among those of its provision, from 1; of equals the one that stands first."""
    order = np.lexsort((among, -odds, of))
    starts = np.r_[True, of[order][1:] != of[order][:-1]] if len(order) else np.zeros(0, dtype=bool)
    first = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    ranks = np.empty(len(order), dtype=np.intp)
    ranks[order] = np.arange(len(order)) - first + 1
    return ranks
