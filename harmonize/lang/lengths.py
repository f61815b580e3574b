"""Lengths of time and ranges of penalties in words, for results, pages and reports alike."""

from __future__ import annotations

from harmonize.model import Penalty

from .phrases import phrase


def duration(months: float) -> str:
    """Say a length of time: whole years, else whole months, else days (a month is 30 of them)."""
    if months >= 12 and months % 12 == 0:
        years = int(months // 12)
        return phrase("penalty.year") if years == 1 else phrase("penalty.years", n=years)
    if months == int(months) and months >= 1:
        return phrase("penalty.month") if months == 1 else phrase("penalty.months", n=int(months))
    return phrase("penalty.days", n=round(months * 30))


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
