"""What a cell of the matrix can be asked: coverage, elements, penalty, how sure, treaties.

Every measure sorts the cells into a few bands. Where nothing was found and where the law was not loaded, a cell keeps
the band of its state in every measure, and where the wording is unclear in all but that of penalties, which an article
states or not; so no figure stands where nothing was read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from harmonize.model import Coverage, Gap

from ..lookup import Cell
from ..words import Words


class Measure(StrEnum):
    """What is asked of every cell, in the order of the choice."""

    COVERAGE = "coverage"
    ELEMENTS = "elements"
    PENALTY = "penalty"
    SURE = "sure"
    BOUND = "bound"


OWN_LOOK = (Coverage.NONE, Coverage.UNCLEAR, Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
"""States that look the same in every measure."""
ASIDE = "aside"
"""The look of a band that is no step of more or less."""
BELOW = "below"
"""The look of a band on the far side of a line."""
STEP = "step"


@dataclass(frozen=True, slots=True)
class Band:
    """A class of cells: ``look`` names its colours, ``symbol`` its drawing (empty: a figure), ``word`` says it."""

    id: str
    look: str
    symbol: str
    word: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a measure reads from one cell.

    ``band`` is the id of a band; ``text`` stands in the cell, ``brief`` in a narrow one (both empty: the symbol
    alone), ``said`` is read out and shown beside the band's word; ``beside`` is a second symbol.
    """

    band: str
    text: str = ""
    brief: str = ""
    said: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """All cells by one measure; ``lead`` is its sentence, with figures between double asterisks."""

    measure: Measure
    bands: tuple[Band, ...]
    readings: Mapping[Cell, Reading]
    lead: str


def state_bands(words: Words, states: Iterable[Coverage] = OWN_LOOK) -> tuple[Band, ...]:
    """Return the bands of states, with the looks that they have everywhere."""
    return tuple(Band(state.value, state.value, state.value, words.state(state)) for state in states)


def step(level: int) -> str:
    """Name the look of a step of the ramp, 1 (little) to 5 (much)."""
    return f"{STEP}{level}"


def count_bands(readings: Iterable[Reading]) -> Counter[str]:
    """Count the cells of each band."""
    return Counter(reading.band for reading in readings)


def always_named(measure: Measure, band: Band) -> bool:
    """True where a legend names a band that no cell has: every state of coverage, every step of another measure."""
    return measure is Measure.COVERAGE or band.look.startswith(STEP) or band.look == BELOW


def keeps_state(gap: Gap) -> bool:
    """True where a cell keeps the look of its state."""
    return gap.coverage in OWN_LOOK
