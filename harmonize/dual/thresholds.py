"""Whether a penalty reaches a treaty's figure."""

from __future__ import annotations

from harmonize.treaties import ExtraditionRule, Measure

from .schema import Met, PrisonRange


def reaches(prison: PrisonRange | None, rule: ExtraditionRule) -> Met:
    """Say whether a penalty reaches a rule's figure; where the rule names none, any term of prison does.

    What is only fined is unclear where there is no figure.
    """
    if rule.months is None:
        return Met.UNCLEAR if prison is not None and prison.none else Met.YES
    return reaches_figure(prison, rule.months, rule.measure)


def reaches_figure(prison: PrisonRange | None, months: float, measure: Measure = Measure.MAXIMUM) -> Met:
    """Say whether a penalty reaches a figure.

    Life imprisonment is longer than any figure. Where it is not settled which end of a range is measured, a range
    that begins below the figure and ends above it is unclear.
    """
    if prison is None:
        return Met.UNCLEAR
    if prison.none:
        return Met.NO
    low, high = prison.min_months, prison.max_months
    sure = low if measure is Measure.UNSETTLED else high
    if sure is not None and sure >= months:
        return Met.YES
    if prison.life:
        whole = low is None and high is None  # life alone: no shorter term stands beside it
        return Met.YES if whole or measure is Measure.MAXIMUM else Met.UNCLEAR
    return Met.NO if high is not None and high < months else Met.UNCLEAR


def both_reach(one: Met, other: Met) -> Met:
    """Join what holds under two laws."""
    if Met.NO in (one, other):
        return Met.NO
    return Met.UNCLEAR if Met.UNCLEAR in (one, other) else Met.YES


def just_reaches(prison: PrisonRange | None, rule: ExtraditionRule) -> bool:
    """Say whether the longest term is the figure and no more: then "at least" and "more than" part."""
    return prison is not None and not prison.life and rule.months is not None and prison.max_months == rule.months
