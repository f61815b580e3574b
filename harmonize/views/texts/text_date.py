"""The date of a text: how exactly it is known, in words, and whether the text is an old one."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from ..words import Words

OLD = 2
"""A text more than so many years old may have been amended since."""
BEGINS = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?![\w/-])")
"""A date counts where the entry begins with it: further on it may be that of a repository, or be called wrong."""


@dataclass(frozen=True, slots=True)
class TextDate:
    """``said`` is the entry of the list of texts; the text is of a day from ``first`` to ``last``, None if not known.

    ``exact`` names what is known: ``day``, ``month``, ``year``, or nothing.
    """

    said: str
    first: date | None = None
    last: date | None = None
    exact: str = ""


def read_date(said: str) -> TextDate:
    """Read the date that an entry begins with: ``2026-02-13``, ``2024-11 (through ...)``, ``2018``."""
    found = BEGINS.match(said.strip())
    if found is None:
        return TextDate(said)
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return TextDate(said)
    return TextDate(said, first, last, "day" if day else "month" if month else "year")


def date_in_words(at: TextDate, words: Words) -> str:
    """Return the date as the language writes it (``13 February 2026``); empty where it is not known."""
    if at.first is None:
        return ""
    return str(format_date(at.first, words.say(f"date.{at.exact}"), locale=words.locale))


def age_note(at: TextDate, today: date, words: Words) -> str:
    """Warn of a text that is old or of no known date; empty where it is of the last two years."""
    if not at.said.strip():
        return words.say("date.not_known")
    if at.first is None or at.last is None or at.first > today:
        return words.say("date.not_plain", said=at.said)
    if not is_old(at, today):
        return ""
    return words.say("date.old", date=date_in_words(at, words))


def is_old(at: TextDate, today: date) -> bool:
    """Say whether a text is of a day more than two years ago; False where its day is not known."""
    return at.first is not None and at.last is not None and at.first <= today and at.last < _years_before(today, OLD)


def _years_before(today: date, years: int) -> date:
    day = min(today.day, monthrange(today.year - years, today.month)[1])
    return today.replace(year=today.year - years, day=day)
