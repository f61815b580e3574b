"""The order of a treaty's articles: 9 before 10, (i) before (iv), and Roman numbers of articles as numbers."""

from __future__ import annotations

import re
from itertools import pairwise

TOKEN = re.compile(r"\d+|[A-Za-z]+")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
TOGETHER = ", "
"""Joins articles that are cited together, such as ``3(a), 6(1)(a)``."""


def citation_key(article: str) -> tuple[tuple[int, str], ...]:
    """Return what citations such as ``5(1)(a)(ii)`` are sorted by."""
    tokens = TOKEN.findall(article)
    return tuple(_key(token, tokens[:number]) for number, token in enumerate(tokens))


def parts_of(article: str) -> tuple[str, ...]:
    """Return the articles that are cited together, each once."""
    return tuple(dict.fromkeys(part for part in article.split(TOGETHER) if part[:1].isdigit() or part[:1].isupper()))


def _key(token: str, before: list[str]) -> tuple[int, str]:
    if token.isdigit():
        return int(token), ""
    small = token.lower()
    points = bool(before) and len(before[-1]) == 1 and before[-1].isalpha()
    if set(small) <= ROMAN.keys() and (not before or points):
        return _roman(small), ""
    return 0, small


def _roman(small: str) -> int:
    values = [ROMAN[sign] for sign in small]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))
