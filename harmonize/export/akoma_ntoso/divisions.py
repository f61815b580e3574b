"""Books, titles, chapters and sections: which element stands for a heading, and what number it prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from harmonize.lang import load_language, room_for_tag
from harmonize.lang.schema import DIVISIONS

ELEMENTS = frozenset({"book", "title", "chapter", "section"})
"""Divisions that Akoma Ntoso has an element for; others are an ``hcontainer`` with their name."""
BESIDE = frozenset({"provisions", "annex"})
"""Divisions that stand beside the highest."""
UNNUMBERED = "provisions"
"""Final and transitional provisions: their label is what they are called."""
LONGEST_NUMBER = 30
"""A longer label is a title of its own ("Act amending the Code"), and no number."""
LOWEST = len(DIVISIONS)


@dataclass(frozen=True, slots=True)
class Division:
    """``kind`` is one of the language rooms' divisions or ``division``, ``number`` as printed; 0 the highest level."""

    kind: str
    number: str
    level: int

    @property
    def element(self) -> str:
        """The name of its element."""
        return self.kind if self.kind in ELEMENTS else "hcontainer"


@lru_cache(maxsize=4096)
def find_division(name: str, language: str) -> Division:
    """Return what a heading opens, by the patterns of its language; a mere division where they know none."""
    for kind, pattern in _patterns(language):
        found = pattern.match(name)
        if found:
            number = found["label"] or ""
            if kind == UNNUMBERED or len(number) > LONGEST_NUMBER:
                number = ""
            return Division(kind, number, 0 if kind in BESIDE else DIVISIONS.index(kind))
    return Division("division", "", LOWEST)


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    room = room_for_tag(language) if language else None
    if room is None:
        return ()
    rules = load_language(room.code).headings.structure
    return tuple((rule.name, re.compile(rule.pattern)) for rule in rules)
