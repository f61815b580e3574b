"""What the beginning of a text says of it: its title, and a date that may be that of its wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from harmonize.model import Because, Guess, Sure

LINES = 60
SURE_LINES = 15
"""So far into a text its own title stands; further down it may be another act's."""
OPENING = 2500
LONGEST_TITLE = 250
MARKS = "#*_>=-•· \t\"'“”„«»"
ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
FIGURES = re.compile(r"\b(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?((?:19|20)\d\d)\b")
BETWEEN = r"\s*\.?\s+(?:\w{1,3}\s+)?"
"""Between the parts of a written date stands at most a short word."""


def guess_title(text: str, names: Sequence[str]) -> Guess:
    """Return the first line that begins as titles of the country do, else the first heading, else the first line."""
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()][:LINES]
    plain = [(line, line.strip(MARKS)) for line in lines]
    titles = [
        (line, words) for line, words in plain if 3 <= len(words) <= LONGEST_TITLE and any(map(str.isalpha, words))
    ]
    low = tuple(name.casefold() for name in names)
    for number, (_, words) in enumerate(titles):
        if low and " " in words and words[0].isupper() and words.casefold().startswith(low):
            return Guess(words, Sure.LIKELY if number < SURE_LINES else Sure.OPEN, Because.OPENING)
    headed = next((words for line, words in titles if line.startswith("# ")), "")
    first = headed or (titles[0][1] if titles else "")
    return Guess(first, Sure.OPEN, Because.OPENING) if first else Guess()


def guess_date(text: str, language: str, today: date) -> Guess:
    """Return the latest date named near the beginning that is not to come; it may be the enactment's."""
    found = [day for day in _dates(text[:OPENING], language) if day <= today]
    return Guess(max(found).isoformat(), Sure.OPEN, Because.OPENING) if found else Guess()


def _dates(opening: str, language: str) -> Iterator[date]:
    spelt = [(int(y), int(m), int(d)) for y, m, d in ISO.findall(opening)]
    spelt += [(int(y), int(m), int(d)) for d, m, y in FIGURES.findall(opening)]
    months = _months(language)
    if months:
        pattern = rf"\b(\d{{1,2}})[ºª]?{BETWEEN}({'|'.join(map(re.escape, months))}){BETWEEN}((?:19|20)\d\d)\b"
        spelt += [(int(y), months[m], int(d)) for d, m, y in re.findall(pattern, opening.casefold())]
    for year, month, day in spelt:
        with suppress(ValueError):
            yield date(year, month, day)


@lru_cache(maxsize=32)
def _months(language: str) -> dict[str, int]:
    """Return the names of months in a language, as written in dates."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return {}
    return {name.casefold(): number for number, name in locale.months["format"]["wide"].items()}
