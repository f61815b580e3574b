"""What a cell of the matrix says on paper, where no drawing and no tooltip helps, and what its colours mean."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Coverage, Gap

from ..words import Words
from .measures import Measured, always_named, count_bands, state_bands

STATES = tuple(state.value for state in Coverage)


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A band: the name of its look, its word, how many cells are in it, and what it says beyond that."""

    look: str
    word: str
    cells: int
    meaning: str


def cell_look(gap: Gap, measured: Measured) -> str:
    """Name the look of a cell: that of its band."""
    band = measured.readings[gap.offence, gap.jurisdiction].band
    return next((found.look for found in measured.bands if found.id == band), band)


def cell_words(gap: Gap, measured: Measured, words: Words) -> str:
    """Say what a measure reads from a cell (``partial 2/3``, ``8 y``), starred where a person must look."""
    reading = measured.readings[gap.offence, gap.jurisdiction]
    named = (band.word for band in measured.bands if band.id == reading.band)
    said = next(named, "") or words.state(Coverage(reading.band))
    if reading.text:
        stated = reading.band in STATES
        said = words.say("report.matrix.figure", word=said, figure=reading.text) if stated else reading.text
    if reading.beside:
        said = words.say("report.matrix.both", word=said, more=_beside(reading.beside, measured, words))
    return words.say("report.matrix.look", state=said) if gap.review else said


def legend_rows(measured: Measured, words: Words) -> tuple[LegendRow, ...]:
    """Return the bands that a legend names, in the order of the screen; then states that a measure does not name."""
    counts = count_bands(measured.readings.values())
    known = {band.id for band in measured.bands}
    others = state_bands(words, (state for state in Coverage if counts[state.value] and state.value not in known))
    return tuple(
        LegendRow(band.look, band.word, counts[band.id], words.explain(Coverage(band.id)) if band.id in STATES else "")
        for band in (*measured.bands, *others)
        if counts[band.id] or always_named(measured.measure, band)
    )


def _beside(symbol: str, measured: Measured, words: Words) -> str:
    """Say the second symbol of a cell: a band's drawing, or a state."""
    named = (band.word for band in measured.bands if band.symbol == symbol)
    return next(named, "") or words.state(Coverage(symbol))
