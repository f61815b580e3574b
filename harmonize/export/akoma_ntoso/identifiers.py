"""Identifiers of elements by the naming convention of Akoma Ntoso: ``art_129-A__para_2__point_b``."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from harmonize.lang import load_language
from harmonize.lang.letters import spell

PREFIXES = {"article": "art", "chapter": "chp", "section": "sec", "paragraph": "para", "wrapUp": "wrapup"}
"""Elements whose part of an identifier is not their name."""
ORDINAL = re.compile("[º°ª˚]")
SEPARATION = re.compile(r"[^\w]+|_+")
LOOK_ALIKE = str.maketrans("\u0425\u0421\u041c\u0406", "XCMI")
ROMAN = re.compile("[IVXLCDM\u0425\u0421\u041c\u0406]+")
"""Roman numerals, some of whose letters are often typed in Cyrillic."""
CYRILLIC = "hbs"
"""The room whose table spells Cyrillic letters in Latin ones."""


def number_of(label: str) -> str:
    """Return a printed number as identifiers have it: no blanks, no stops at its ends, hyphens for those inside.

    Ordinal signs go, raised figures and letters without accent come in the place of others, and a letter that has
    none is named by its number (``u0416``).
    """
    plain = SEPARATION.sub("-", ORDINAL.sub("", "".join(label.split())))
    if ROMAN.fullmatch(plain):
        plain = plain.translate(LOOK_ALIKE)
    return SEPARATION.sub("-", "".join(map(_plain, spell(plain, _latin())))).strip("-")


@lru_cache(maxsize=1)
def _latin() -> dict[str, str]:
    return {letter: plain for letter, plain in load_language(CYRILLIC).letters.items() if len(letter) == 1}


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    bare = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    if bare.isascii() and bare.isalnum():
        return f"-{bare}" if unicodedata.category(sign) == "No" else bare
    return f"u{ord(sign):04X}" if sign.isalnum() else "-"


class Identifiers:
    """Gives each element of a document an identifier of its own, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._unnumbered: Counter[str] = Counter()

    def give(self, element: str, label: str = "", within: str = "") -> str:
        """Return the identifier of an element with a printed number, or counted where it has none.

        A number that stands twice within one element gets ``_2``, ``_3`` behind it.
        """
        stem, number = self._stem(element, within), number_of(label)
        if not number:
            self._unnumbered[stem] += 1
            number = f"nn_{self._unnumbered[stem]}"
        return self._once(f"{stem}_{number}")

    def plain(self, element: str, number: str) -> str:
        """Return the identifier of an element whose number, as ``number_of`` gives it, counts in the whole document."""
        return self._once(f"{self._stem(element, '')}_{number}")

    def only(self, element: str, within: str) -> str:
        """Return the identifier of an element that stands once in another (``content``, ``intro``)."""
        return self._once(self._stem(element, within))

    @staticmethod
    def _stem(element: str, within: str) -> str:
        return f"{within}__{PREFIXES.get(element, element)}" if within else PREFIXES.get(element, element)

    def _once(self, wanted: str) -> str:
        found, number = wanted, 1
        while found in self._given:
            number += 1
            found = f"{wanted}_{number}"
        self._given.add(found)
        return found
