"""The minimum that a reader asks of both penalties, beside what treaties between the two ask."""

from __future__ import annotations

from enum import StrEnum

from harmonize.dual import DualCriminality, DualRow, DualVerdict, Met, Punishable
from harmonize.dual.sentences import maximum_words
from harmonize.dual.thresholds import both_reach, reaches_figure
from harmonize.lang.catalogue import RESULTS
from harmonize.lang.lengths import duration
from harmonize.lang.phrases import phrase

from ..words import Words


class Minimum(StrEnum):
    """What is asked of the penalties, in the order of the choice; the first one is usual."""

    TREATIES = "treaties"
    NONE = "none"
    HALF_YEAR = "6-months"
    ONE_YEAR = "1-year"
    TWO_YEARS = "2-years"
    SERIOUS = "4-years"


FIGURES = {Minimum.HALF_YEAR: 6, Minimum.ONE_YEAR: 12, Minimum.TWO_YEARS: 24, Minimum.SERIOUS: 48}
"""The longest term of the basic form, in months, that both laws must reach."""
REACHED = {Met.YES: DualVerdict.MET, Met.NO: DualVerdict.NOT_MET, Met.UNCLEAR: DualVerdict.UNCLEAR}


def verdict_under(row: DualRow, minimum: Minimum) -> DualVerdict:
    """Return what a row comes to under a minimum; MET says that it is reached, whatever treaties say.

    Where the act is not surely punishable in both, it is what it is under any.
    """
    if minimum is Minimum.TREATIES or row.punishable is not Punishable.YES:
        return row.verdict
    return REACHED[_reached(row, minimum)]


def reasons_under(dual: DualCriminality, row: DualRow, minimum: Minimum) -> tuple[str, ...]:
    """Return the reasons of a row, in which another minimum stands in the place of the treaties."""
    if minimum is Minimum.TREATIES or row.punishable is Punishable.NO:
        return row.reasons
    return (*row.facts, _sentence(dual, row, minimum))


def met_words(minimum: Minimum, verdict: DualVerdict, code: str = RESULTS) -> str:
    """Say a verdict under a minimum in words."""
    if minimum is Minimum.NONE and verdict is DualVerdict.MET:
        return phrase("dual.chosen_none", code=code)
    if minimum in FIGURES and verdict in (DualVerdict.MET, DualVerdict.NOT_MET):
        return phrase("dual.chosen_met" if verdict is DualVerdict.MET else "dual.chosen_not_met", code=code)
    return phrase(f"dual.verdict_{verdict.value}", code=code)


def minimum_words(minimum: Minimum, words: Words) -> str:
    """Name a minimum in words that can stand within a sentence."""
    if minimum not in FIGURES:
        return words.say("dual.minimum.treaties" if minimum is Minimum.TREATIES else "dual.minimum.none")
    term = duration(FIGURES[minimum], words.code)
    return words.say("dual.minimum.serious" if minimum is Minimum.SERIOUS else "dual.minimum.figure", term=term)


def _reached(row: DualRow, minimum: Minimum) -> Met:
    months = FIGURES.get(minimum)
    if months is None:
        return Met.YES
    one, other = row.requesting.prison, row.requested.prison
    return both_reach(reaches_figure(one, months), reaches_figure(other, months))


def _sentence(dual: DualCriminality, row: DualRow, minimum: Minimum) -> str:
    """Say what was asked and what the longest term on each side is."""
    code = dual.code
    if minimum not in FIGURES:
        return phrase("dual.minimum_none", code=code)
    return phrase(
        f"dual.minimum_{_reached(row, minimum).value}",
        code=code,
        asked=phrase("dual.asked_maximum", code=code, term=duration(FIGURES[minimum], code)),
        one=dual.name(row.requesting.jurisdiction),
        one_maximum=maximum_words(row.requesting.prison, code),
        other=dual.name(row.requested.jurisdiction),
        other_maximum=maximum_words(row.requested.prison, code),
    )
