"""Finding what a reader types: beginnings of words; accents, case and script aside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from harmonize.lang import load_language, room_codes
from harmonize.lang.fold import shadow

WORD = re.compile(r"\w+")


def terms(asked: str) -> tuple[str, ...]:
    """Return the words of a search, folded."""
    return tuple(WORD.findall(plain(asked)))


@lru_cache(maxsize=4000)
def plain(text: str) -> str:
    """Return a text in small Latin letters without accents, whatever script it is written in."""
    return shadow(text.lower().translate(_letters()))


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    """Return the letters of other scripts, as the rooms of their languages write them in Latin ones."""
    return {
        ord(letter): room.romanised.get(sign, sign)
        for code in room_codes()
        for room in (load_language(code),)
        for letter, sign in room.shadow_letters.items()
        if not letter.isascii()
    }


def names(term: str, labels: Iterable[str]) -> bool:
    """Say whether a word of any label begins with a term."""
    return any(word.startswith(term) for label in labels for word in _words(label))


@lru_cache(maxsize=4000)
def _words(label: str) -> tuple[str, ...]:
    return tuple(WORD.findall(plain(label)))
