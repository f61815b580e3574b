"""Lengths of time and ranges of penalties in words, for results, pages and reports alike."""

from __future__ import annotations

from harmonize.model import Penalty

from .phrases import phrase


def duration(months: float) -> str:
    """Say a length of time in years, months and days (a month is 30 of them): "2 years 8 months", "5 years 1 day".

    Less than a year that is no whole number of months is said in days ("61 days").
    """
    days = round(months * 30)
    if days < 360 and days % 30:
        return _counted(days, "penalty.day", "penalty.days")
    years, days = divmod(days, 360)
    whole_months, days = divmod(days, 30)
    parts = [
        _counted(count, one, many)
        for count, one, many in (
            (years, "penalty.year", "penalty.years"),
            (whole_months, "penalty.month", "penalty.months"),
            (days, "penalty.day", "penalty.days"),
        )
        if count
    ]
    return " ".join(parts) or phrase("penalty.days", n=0)


def _counted(count: int, one: str, many: str) -> str:
    return phrase(one) if count == 1 else phrase(many, n=count)


def penalty_range(penalty: Penalty) -> str:
    """Say the bounds of a term of imprisonment; a bound that the text leaves out is named as left out."""
    low, high = penalty.min_months, penalty.max_months
    if low is not None and high is not None:
        return phrase("penalty.range", low=duration(low), high=duration(high))
    if low is not None:
        return phrase("penalty.from", low=duration(low))
    if high is not None:
        return phrase("penalty.up_to", high=duration(high))
    if penalty.by_reference:
        return phrase("penalty.reference", article=penalty.by_reference)
    return phrase("penalty.unknown")
