"""How many of the required elements were found; what is unclear is counted apart, not as absent."""

from __future__ import annotations

from harmonize.model import Coverage, Gap

from ..lookup import Lookup
from ..words import Words
from .measure_coverage import stands
from .measures import Band, Measure, Measured, Reading, count_bands, keeps_state, state_bands, step

BANDS = (("all", 5, "full"), ("most", 3, "quarters"), ("half", 2, "partial"), ("few", 1, "quarter"))
"""Name, step of the ramp and drawing of each band."""
MOST, HALF = 0.75, 0.5
"""The lowest share of the two middle bands."""


def measure_elements(lookup: Lookup, words: Words) -> Measured:
    """Read the share of every cell."""
    readings = {(gap.offence, gap.jurisdiction): read_share(gap, words) for gap in lookup.gaps}
    bands = tuple(Band(name, step(level), symbol, words.say(f"measure.{name}")) for name, level, symbol in BANDS)
    counts = count_bands(readings.values())
    lead = words.say(
        "measure.lead_elements",
        cells=words.count("matrix.count_cells", len(readings)),
        all=words.number(counts["all"]),
        most=words.number(counts["most"]),
        fewer=words.number(counts["half"] + counts["few"]),
        unclear=words.count("measure.count_unclear", counts[Coverage.UNCLEAR.value]),
    )
    return Measured(Measure.ELEMENTS, (*bands, *state_bands(words)), readings, lead)


def read_share(gap: Gap, words: Words) -> Reading:
    """Read one cell: it is unclear as well where what is open would put it into another band."""
    if not stands(gap):
        return Reading(gap.coverage.value)
    found, asked, unclear = gap.found, gap.asked, gap.asked - gap.found - len(gap.missing)
    key = "measure.share_open" if unclear else "measure.share"
    band = share_band(found, asked)
    if keeps_state(gap):
        band = gap.coverage.value
    elif band != share_band(found + unclear, asked):
        band = Coverage.UNCLEAR.value
    said = words.say("matrix.elements", n=found, m=asked)
    if unclear:
        said = words.say("measure.and_unclear", said=said, unclear=unclear)
    text = words.say(key, n=found, m=asked)
    return Reading(band, text, "", said)


def share_band(found: int, asked: int) -> str:
    """Name the band of a share."""
    if found >= asked:
        return "all"
    share = found / asked
    return "most" if share >= MOST else "half" if share >= HALF else "few"
