"""Lengths of time and ranges in the words of the interface, short enough to stand at a bar."""

from __future__ import annotations

from ..words import Words

DAYS_A_MONTH, MONTHS_A_YEAR = 30, 12
DAYS_A_YEAR = DAYS_A_MONTH * MONTHS_A_YEAR


def say_length(months: float, words: Words) -> str:
    """Say a length in years, months and days (a month is 30 of them): "2 years 8 months", "5 years 1 day"."""
    days = round(months * DAYS_A_MONTH)
    years, rest = divmod(days, DAYS_A_YEAR)
    whole_months, rest = divmod(rest, DAYS_A_MONTH)
    if rest and days < DAYS_A_YEAR:
        return words.count("penalties.day", days)
    parts = [
        words.count(key, n)
        for key, n in (("penalties.year", years), ("penalties.month", whole_months), ("penalties.day", rest))
        if n
    ]
    return words.say("penalties.length_join").join(parts) or words.count("penalties.day", 0)


def say_span(low: float, high: float, words: Words) -> str:
    """Say a range; the unit once, where both ends are whole years or whole months below a year."""
    if low == high:
        return say_length(low, words)
    if low > 0 and not low % MONTHS_A_YEAR and not high % MONTHS_A_YEAR:
        return words.count("penalties.years_span", int(high) // MONTHS_A_YEAR, low=int(low) // MONTHS_A_YEAR)
    if low > 0 and high < MONTHS_A_YEAR and low == int(low) and high == int(high):
        return words.count("penalties.months_span", int(high), low=int(low))
    return words.say("penalties.span", low=say_length(low, words), high=say_length(high, words))
