"""Article labels as numbers: what they are compared by, and where a text begins to count anew."""

from __future__ import annotations

import re
from collections.abc import Sequence

LEADING = re.compile(r"\d+")
SUFFIX = r"(?:\s?[-–]?\s?(?:bis|ter|[^\W\d_])\b|\.?[º°ª˚]|\.)?"
JOINED = r"(?:\s?[-–—]\s?|\s[^\W\d_]{1,10}\s(?:[^\W\d_]{1,3}\s)?)"
RANGE = re.compile(rf"(?:[^\W\d_]{{2,3}}\s)?(\d{{1,4}}){SUFFIX}{JOINED}(\d{{1,4}}){SUFFIX}")
"""Two numbers with a dash or a word or two between them, each with a letter or an ordinal sign behind it at most."""
LONGEST_RANGE = 60
RESTARTS_AT = 3
"""Numbering that begins anew begins at 1, or at 2 or 3 where the first articles changed other texts."""
COUNTED_BEFORE = 10
"""A text whose articles reached this number before is taken to begin anew."""
REPEATED = 0.6
"""Share of the labels after the restart that must have stood before it."""


def leading_number(label: str) -> int | None:
    """Return the number that a label begins with, or None (``I``, ``único``)."""
    found = LEADING.match(label)
    return int(found.group()) if found else None


def numbers_of(label: str) -> range:
    """Return the numbers that a label stands for: those of a range (``188–189``, ``18 i 19``), else its own."""
    found = RANGE.fullmatch(label)
    if found and 0 < int(found[2]) - int(found[1]) <= LONGEST_RANGE:
        return range(int(found[1]), int(found[2]) + 1)
    number = leading_number(label)
    return range(number, number + 1) if number is not None else range(0)


def find_restart(labels: Sequence[str], books: Sequence[str]) -> int | None:
    """Return the place from which on a text counts its articles anew to its end, or None.

    ``books`` names the highest division that each article stands in: a new book may count anew by
    right. Where the labels that follow have mostly been there before, they belong to another text,
    as a rule the final provisions of amending laws.
    """
    numbers = [leading_number(label) for label in labels]
    highest = 0
    seen: set[int] = set()
    spared: int | None = None
    for place, number in enumerate(numbers):
        if number is None:
            continue
        new_book = books[place] != books[place - 1] or (spared is not None and number == spared + 1)
        spared = number if new_book else None
        fresh = number <= RESTARTS_AT and highest >= COUNTED_BEFORE and not new_book
        if fresh and _repeats(numbers[place:], seen, highest):
            return place
        highest = max(highest, number)
        seen.add(number)
    return None


def _repeats(rest: Sequence[int | None], seen: set[int], highest: int) -> bool:
    counted = [number for number in rest if number is not None]
    return max(counted) < highest and sum(n in seen for n in counted) >= REPEATED * len(counted)
