"""Finding offences and jurisdictions by what a reader types: beginnings of words, accents and case aside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from harmonize.lang.fold import shadow

WORD = re.compile(r"\w+")


def terms(asked: str) -> tuple[str, ...]:
    """Return the words of a search, folded."""
    return tuple(WORD.findall(shadow(asked)))


def names(term: str, labels: Iterable[str]) -> bool:
    """Say whether a word of any label begins with a term."""
    return any(word.startswith(term) for label in labels for word in _words(label))


@lru_cache(maxsize=4000)
def _words(label: str) -> tuple[str, ...]:
    return tuple(WORD.findall(shadow(label)))
