"""The first measure: how far national law meets what is asked."""

from __future__ import annotations

from harmonize.model import Coverage, Gap

from ..lookup import Lookup
from ..words import Words
from .matrix import Matrix
from .measures import Measure, Measured, Reading, state_bands

COUNTED = (Coverage.FULL, Coverage.PARTIAL, Coverage.UNCLEAR)


def measure_coverage(lookup: Lookup, words: Words) -> Measured:
    """Read the state of every cell."""
    readings = {(gap.offence, gap.jurisdiction): _reading(gap, words) for gap in lookup.gaps}
    return Measured(Measure.COVERAGE, state_bands(words, Coverage), readings, coverage_lead(lookup.matrix, words))


def stands(gap: Gap) -> bool:
    """True where elements were counted: an article stands, though what is open may make the cell unclear."""
    return gap.coverage in COUNTED and gap.asked > 0 and (gap.coverage is not Coverage.UNCLEAR or gap.found > 0)


def coverage_lead(matrix: Matrix, words: Words) -> str:
    """Say the whole matrix in one sentence."""
    counts = matrix.counts
    review = sum(gap.review for row in matrix.cells for gap in row)
    said = words.say(
        "matrix.lead",
        jurisdictions=words.count("matrix.count_jurisdictions", len(matrix.columns)),
        offences=words.count("matrix.count_offences", len(matrix.rows)),
        full=words.number(counts[Coverage.FULL]),
        cells=words.count("matrix.count_cells", matrix.size),
        none=words.count("matrix.count_none", counts[Coverage.NONE]),
        review=words.count("matrix.count_review", review),
    )
    unread = counts[Coverage.NOT_LOADED]
    return f"{said} {words.say('matrix.lead_not_loaded', n=words.number(unread))}" if unread else said


def _reading(gap: Gap, words: Words) -> Reading:
    said = words.say("matrix.elements", n=gap.found, m=gap.asked) if stands(gap) else ""
    text = words.say("measure.share", n=gap.found, m=gap.asked) if gap.coverage is Coverage.PARTIAL else ""
    return Reading(gap.coverage.value, text, "", said)
