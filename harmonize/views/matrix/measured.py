"""All cells of the matrix by the measure that a reader chose."""

from __future__ import annotations

from ..lookup import Lookup
from ..penalties.penalties import compare_penalties
from ..words import Words
from .measure_bound import measure_bound
from .measure_coverage import measure_coverage
from .measure_elements import measure_elements
from .measure_penalty import measure_penalty
from .measure_sure import measure_sure
from .measures import Measure, Measured


def measure_cells(lookup: Lookup, measure: Measure, words: Words) -> Measured:
    """Read every cell by one measure."""
    if measure is Measure.PENALTY:
        return measure_penalty(lookup, compare_penalties(lookup, words.code), words)
    by_gap = {
        Measure.COVERAGE: measure_coverage,
        Measure.ELEMENTS: measure_elements,
        Measure.SURE: measure_sure,
        Measure.BOUND: measure_bound,
    }
    return by_gap[measure](lookup, words)
