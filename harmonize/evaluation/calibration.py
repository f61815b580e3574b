"""Does a probability mean what it says? Of the articles scored 0.8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .answers import Answers
from .gold import Gold

BINS = 10
Pair = tuple[float, bool]
"""A probability and whether it came true."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Probabilities from ``low`` up to ``high`` (the last bin holds 1): how many, their mean, how many came true."""

    low: float
    high: float
    count: int
    mean: float
    share: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Bins that hold anything, and the expected calibration error; ``error`` is None without any pair."""

    bins: tuple[Bin, ...]
    error: float | None
    n: int


def calibrate(pairs: Sequence[Pair], bins: int = BINS) -> Calibration:
    """Sort pairs into bins of equal width.

    The error is the mean distance between the mean probability of a bin and the share that came true, bins
    weighed by how many pairs they hold. ValueError where a probability is not between 0 and 1.
    """
    sorted_in: list[list[Pair]] = [[] for _ in range(bins)]
    for chance, outcome in pairs:
        if not 0 <= chance <= 1:
            raise ValueError(f"{chance} is no probability")
        sorted_in[min(int(chance * bins), bins - 1)].append((chance, outcome))
    found = tuple(_bin(place, inside, bins) for place, inside in enumerate(sorted_in) if inside)
    whole = len(pairs)
    error = sum(item.count * abs(item.mean - item.share) for item in found) / whole if whole else None
    return Calibration(found, error, whole)


def scored_pairs(answers: Answers, gold: Gold, verdicts: Iterable[str] = ()) -> list[Pair]:
    """Return the scores of the rows in cells of gold with whether gold lists the article as ``yes``.

    Rows that gold lists as ``partial`` are left out: they are neither right nor wrong. ``verdicts`` narrows the
    rows to some verdicts; rows without a score are left out.
    """
    wanted = frozenset(verdicts)
    pairs = []
    for cell, known in gold.cells.items():
        for item in answers.proposals.get(cell, ()):
            answer = known.answer(item.place)
            if item.score is not None and answer != "partial" and (not wanted or item.verdict in wanted):
                pairs.append((item.score, answer == "yes"))
    return pairs


def _bin(place: int, inside: Sequence[Pair], bins: int) -> Bin:
    count = len(inside)
    mean = sum(chance for chance, _ in inside) / count
    return Bin(place / bins, (place + 1) / bins, count, mean, sum(outcome for _, outcome in inside) / count)
