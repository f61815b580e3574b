"""Words in another script, letter by letter, by a table of a language room."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACE = re.compile(r"(\{[^{}]*\})")
"""A place in a template, which the program fills in by its name."""


def spell(words: str, letters: Mapping[str, str]) -> str:
    """Return ``words`` with each letter as the table has it; places in braces are left alone.

    The table holds small letters. One that becomes two ("љ": "lj") is written "Lj" at the head of a word and "LJ"
    among capitals.
    """
    pieces = PLACE.split(words)
    return "".join(piece if number % 2 else _spelt(piece, letters) for number, piece in enumerate(pieces))


def _spelt(words: str, letters: Mapping[str, str]) -> str:
    return "".join(_letter(words, at, letters) for at in range(len(words)))


def _letter(words: str, at: int, letters: Mapping[str, str]) -> str:
    sign = words[at]
    if sign in letters:
        return letters[sign]
    small = letters.get(sign.lower(), "")
    if not small:
        return sign
    if len(small) == 1:
        return small.upper()
    after, before = words[at + 1 : at + 2], words[at - 1 : at] if at else ""
    capitals = after.isupper() or (not after.isalpha() and before.isupper())
    return small.upper() if capitals else small.capitalize()
