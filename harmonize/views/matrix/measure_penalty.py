"""The longest prison term that the basic form threatens, where an article stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from harmonize.lang.lengths import duration
from harmonize.model import SERIOUS_CRIME_MONTHS

from ..lookup import Lookup
from ..penalties.penalties import PenaltyRow
from ..penalties.penalty_questions import Answer
from ..words import Words
from .measures import ASIDE, BELOW, Band, Measure, Measured, Reading, state_bands, step

BANDS = (
    ("below", BELOW, "below_line"),
    ("to8", step(2), ""),
    ("to15", step(3), ""),
    ("from15", step(4), ""),
    ("life", step(5), "life"),
    ("fine", ASIDE, "fine"),
    ("open", ASIDE, "open_end"),
    ("unstated", ASIDE, "unstated"),
)
"""Name, look and drawing of each band; the first lies below the line of serious crime."""
LONG, LONGER = 96, 180
"""Months from which a maximum is in the second and in the third band above the line."""


def measure_penalty(lookup: Lookup, rows: Sequence[PenaltyRow], words: Words) -> Measured:
    """Read the maximum of every cell; ``rows`` are those of ``compare_penalties``."""
    by_cell = {(row.offence, row.jurisdiction): row for row in rows}
    readings = {}
    for gap in lookup.gaps:
        cell = gap.offence, gap.jurisdiction
        readings[cell] = read_maximum(by_cell[cell], words) if cell in by_cell else Reading(gap.coverage.value)
    bands = tuple(Band(name, look, symbol, words.say(f"measure.{name}")) for name, look, symbol in BANDS)
    answers = Counter(row.serious.answer for row in rows)
    lead = words.say(
        "measure.lead_penalty",
        cells=words.count("matrix.count_cells", len(readings)),
        standing=words.number(len(rows)),
        yes=words.number(answers[Answer.YES]),
        no=words.number(answers[Answer.NO]),
        open=words.count("measure.count_serious_open", answers[Answer.UNCLEAR]),
    )
    return Measured(Measure.PENALTY, (*bands, *state_bands(words)), readings, lead)


def read_maximum(row: PenaltyRow, words: Words) -> Reading:
    """Read one cell; where forms differ in reaching the line of serious crime, the figure is marked as open."""
    basic = row.basic
    if basic.life:
        return Reading("life", words.say("measure.life_brief"), "", words.say("measure.life"))
    if basic.high is None:
        if basic.open_high:
            return Reading("open", said=words.say("measure.open"))
        fine = row.fine_alone.answer is Answer.YES
        return Reading("fine" if fine else "unstated", said=words.say("measure.fine" if fine else "measure.unstated"))
    months = basic.high.months
    doubtful = row.serious.answer is Answer.UNCLEAR
    said = words.say("measure.maximum", length=duration(months, words.code))
    if doubtful:
        said = words.say("measure.maximum_doubtful", said=said)
    return Reading(maximum_band(months), _text(months, words, doubtful=doubtful), _years(months, words), said)


def maximum_band(months: float) -> str:
    """Name the band of a maximum in months."""
    if months < SERIOUS_CRIME_MONTHS:
        return "below"
    return "to8" if months < LONG else "to15" if months < LONGER else "from15"


def _text(months: float, words: Words, *, doubtful: bool) -> str:
    whole = months >= 12 and months % 12 == 0
    figure = _years(months, words) if whole else words.number(round(months, 1))
    said = words.say("measure.years_brief" if whole else "measure.months_brief", n=figure)
    return words.say("measure.doubtful", said=said) if doubtful else said


def _years(months: float, words: Words) -> str:
    return words.number(round(months / 12, 1))
