"""Figures from counts: each cell says of each figure how often it was asked and how often it was so."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .places import Cell

DATA = Path(__file__).parent / "figures.toml"
HALVES = ("present-found", "absent-found")
"""``balanced`` is the mean of these two."""
BALANCED = "balanced"
Counts = dict[str, tuple[float, int]]
"""Figure -> how often it was so, how often it was asked. A program that guesses is right by fractions."""
CellCounts = Mapping[Cell, Counts]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A figure's name, what it says, and whether small is good."""

    name: str
    meaning: str
    lower: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure over some cells; ``value`` is None where nothing was asked (``n`` is 0)."""

    value: float | None
    n: int


@lru_cache(maxsize=1)
def figure_words() -> tuple[FigureWords, ...]:
    """Return all figures in the order in which they are shown."""
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return tuple(FigureWords(row["name"], row["meaning"], row.get("lower", False)) for row in table["figure"])


def add(counts: Counts, figure: str, so: float, asked: int = 1) -> None:
    """Count into ``counts``."""
    done, of = counts.get(figure, (0, 0))
    counts[figure] = (done + so, of + asked)


def total(counts: Iterable[Counts]) -> Counts:
    """Add up the counts of several cells."""
    whole: Counts = {}
    for one in counts:
        for figure, (so, asked) in one.items():
            add(whole, figure, so, asked)
    return whole


def figures_of(cells: CellCounts, jurisdiction: str = "") -> dict[str, Figure]:
    """Return every figure by name, over all cells or those of one country (in capitals)."""
    whole = total(counts for (code, _), counts in cells.items() if jurisdiction in ("", code))
    found = {}
    for words in figure_words():
        so, asked = whole.get(words.name, (0, 0))
        found[words.name] = Figure(so / asked if asked else None, asked)
    halves = [whole.get(name, (0, 0)) for name in HALVES]
    if all(asked for _, asked in halves):
        balanced = sum(so / asked for so, asked in halves) / len(halves)
        found[BALANCED] = Figure(balanced, sum(asked for _, asked in halves))
    return found
