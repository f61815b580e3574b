"""Lengths of time and ranges of penalties in words, for results, pages and reports alike."""

from __future__ import annotations

from harmonize.model import Penalty

from .catalogue import RESULTS
from .names import load_names
from .phrases import phrase
from .templates import take_apart

CHANGE = "change"
"""The kind of name that says how a penalty is changed; what identifies it is a sentence with places."""
SHARE = frozenset("0123456789/")


def duration(months: float, code: str = RESULTS) -> str:
    """Say a length of time in years, months and days (a month is 30 of them): "2 years 8 months", "5 years 1 day".

    Less than a year that is no whole number of months is said in days ("61 days"). ``code`` is an interface language.
    """
    days = round(months * 30)
    if days < 360 and days % 30:
        return _counted(days, "penalty.day", "penalty.days", code)
    years, days = divmod(days, 360)
    whole_months, days = divmod(days, 30)
    parts = [
        _counted(count, one, many, code)
        for count, one, many in (
            (years, "penalty.year", "penalty.years"),
            (whole_months, "penalty.month", "penalty.months"),
            (days, "penalty.day", "penalty.days"),
        )
        if count
    ]
    return " ".join(parts) or phrase("penalty.days", code=code, n=0)


def _counted(count: int, one: str, many: str, code: str) -> str:
    return phrase(one, code=code) if count == 1 else phrase(many, code=code, n=count)


def penalty_range(penalty: Penalty, code: str = RESULTS) -> str:
    """Say the bounds of a term of imprisonment; a bound that the text leaves out is named as left out."""
    low, high = penalty.min_months, penalty.max_months
    if low is not None and high is not None:
        return phrase("penalty.range", code=code, low=duration(low, code), high=duration(high, code))
    if low is not None:
        return phrase("penalty.from", code=code, low=duration(low, code))
    if high is not None:
        return phrase("penalty.up_to", code=code, high=duration(high, code))
    if penalty.by_reference:
        return phrase("penalty.reference", code=code, article=penalty.by_reference)
    return phrase("penalty.unknown", code=code)


def change_words(label: str, code: str = RESULTS) -> str:
    """Say how a penalty is raised or lowered, as its label in a result does ("raised 1/3 to 1/2"), in a language."""
    for (kind, sentence), words in load_names(code).items():
        if kind == CHANGE:
            values = take_apart(sentence, sentence).values(label, _is_share)
            if values is not None:
                return words.format(**values)
    return label


def _is_share(_: str, value: str) -> bool:
    return bool(value) and SHARE.issuperset(value)
