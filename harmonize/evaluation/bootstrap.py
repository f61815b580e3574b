"""How far a figure would move with other cells, or other countries: 95 % intervals by resampling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .figures import BALANCED, HALVES, CellCounts, figure_words

DRAWS = 4000
SEED = 20261126
LEVELS = (2.5, 97.5)
DECIMALS = 6
FEWEST = 2
"""Of fewer units nothing can be drawn anew."""
Interval = tuple[float, float]
Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Intervals:
    """Intervals by figure; a figure that too few units speak of has none."""

    by_cell: dict[str, Interval]
    """Cells drawn anew: other offences of the same countries."""
    by_jurisdiction: dict[str, Interval]
    """Whole countries drawn anew: what other countries would say, since the cells of one law go together."""


def bootstrap(cells: CellCounts, *, draws: int = DRAWS, seed: int = SEED) -> Intervals:
    """Return the percentile intervals of every figure; the same cells and seed give the same ones."""
    names = [name for words in figure_words() for name in (HALVES if words.name == BALANCED else (words.name,))]
    counts = np.array([[counts.get(name, (0, 0)) for name in names] for counts in cells.values()], dtype=float)
    counts = counts.reshape(len(cells), len(names), 2)
    codes = [code for code, _ in cells]
    by_code = np.array([counts[[c == code for c in codes]].sum(axis=0) for code in dict.fromkeys(codes)])
    by_code = by_code.reshape(-1, len(names), 2)
    return Intervals(_intervals(counts, names, draws, seed), _intervals(by_code, names, draws, seed))


def _intervals(units: Table, names: Sequence[str], draws: int, seed: int) -> dict[str, Interval]:
    """Draw units with replacement; ``units`` has a row for each, and by figure how often it was so and was asked."""
    if len(units) < FEWEST:
        return {}
    drawn = np.random.default_rng(seed).multinomial(len(units), np.full(len(units), 1 / len(units)), size=draws)
    so, asked = drawn @ units[:, :, 0], drawn @ units[:, :, 1]
    shares = np.divide(so, asked, out=np.full_like(so, np.nan), where=asked > 0)
    speaking = (units[:, :, 1] > 0).sum(axis=0)
    table = {name: shares[:, place] for place, name in enumerate(names) if speaking[place] >= FEWEST}
    if all(name in table for name in HALVES):
        table[BALANCED] = sum((table[name] for name in HALVES), np.zeros(draws)) / len(HALVES)
    found = {}
    for name, drawn_values in table.items():
        low, high = np.nanpercentile(drawn_values, LEVELS)
        found[name] = (round(float(low), DECIMALS), round(float(high), DECIMALS))
    return found
