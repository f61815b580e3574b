"""Fold words for comparison: lower case, no accents; display always keeps the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

WORD = re.compile(r"\w+|[.;:]")


def fold(text: str, letters: Mapping[str, str] | None = None) -> str:
    """Return ``text`` in lower case, special ``letters`` replaced, accents taken off."""
    return _fold(text, tuple(sorted((letters or {}).items())))


@lru_cache(maxsize=200_000)
def _fold(text: str, letters: tuple[tuple[str, str], ...]) -> str:
    folded = text.lower()
    for letter, plain in letters:
        folded = folded.replace(letter, plain)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


MARKUP = frozenset("*_#>`\\|")


class _Shadow(dict[int, str]):
    """Translation table that fills itself: each character to one plain character."""

    def __init__(self, letters: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._letters = dict(letters)

    def __missing__(self, code: int) -> str:
        char = chr(code)
        low = char.lower()[:1]
        if low in self._letters:
            plain = self._letters[low]
        elif char.isspace() or char in MARKUP:
            plain = " "
        elif char in "đĐ":
            plain = "d"
        else:
            base = unicodedata.normalize("NFKD", low)[:1]
            plain = base if base.isprintable() and base else " "
        self[code] = plain
        return plain


@lru_cache(maxsize=32)
def _table(letters: tuple[tuple[str, str], ...]) -> _Shadow:
    return _Shadow(letters)


def shadow(text: str, letters: Mapping[str, str] | None = None) -> str:
    """Return a text of the same length for patterns: lower case, no accents, mark-up as blanks.

    ``letters`` stand for one other letter each. Because no character is added or lost, a match in
    the shadow has the same offsets in the text.
    """
    return text.translate(_table(tuple((letters or {}).items())))
