"""How a cell of the matrix is named on every sheet of a report."""

from __future__ import annotations

from harmonize.model import Coverage, Gap

from ..lookup import Cell, Lookup
from ..words import Words


def number_cells(lookup: Lookup) -> dict[Cell, int]:
    """Number the cells of a report from 1, in the order of the matrix."""
    return {(gap.offence, gap.jurisdiction): number for number, gap in enumerate(lookup.gaps, 1)}


def jurisdiction_words(lookup: Lookup, code: str, words: Words) -> str:
    """Name a jurisdiction with its code."""
    return words.say("report.gaps.jurisdiction_cell", name=lookup.jurisdictions[code].name, code=code.upper())


def state_words(gap: Gap, words: Words) -> str:
    """Say the state of a cell in full; the words of the state come first."""
    state = words.state(gap.coverage)
    if gap.coverage is not Coverage.PARTIAL:
        return state
    return words.say("report.gaps.partial", state=state, found=gap.found, asked=gap.asked)


def share_words(gap: Gap, words: Words) -> str:
    """Say found of asked (``3/4``); empty where nothing was asked, or the law was not loaded."""
    if not gap.asked or gap.coverage is Coverage.NOT_LOADED:
        return ""
    return words.say("measure.share", n=gap.found, m=gap.asked)
