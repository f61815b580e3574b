"""Names of sheets: at most 31 characters, none twice, none of the characters that a workbook refuses."""

from __future__ import annotations

import re

from harmonize.lang.names import named
from harmonize.treaties import treaties

from ..words import Words

LONGEST = 31
REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")
JOINT = " - "


class SheetNames:
    """Gives out names, each once; capital and small letters are the same to a workbook."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """Return a name that was not given out before."""
        clean = REFUSED.sub(" ", name).strip() or "?"
        found, number = clean[:LONGEST].strip(), 1
        while found.casefold() in self._taken:
            number += 1
            tail = f" {number}"
            found = clean[: LONGEST - len(tail)].strip() + tail
        self._taken.add(found.casefold())
        return found

    def pair(self, jurisdiction: str, instrument: str) -> tuple[str, str]:
        """Return the names of a sheet from a treaty to national law (``UNTOC - ME``) and of the one back."""
        code = jurisdiction.upper()
        room = LONGEST - len(JOINT) - len(code)
        brief = _short(named(self._words.code, "treaty", instrument, treaties()[instrument].brief), room)
        return self.take(f"{brief}{JOINT}{code}"), self.take(f"{code}{JOINT}{brief}")


def _short(name: str, room: int) -> str:
    """Cut a name at a blank, so that it fits."""
    return name if len(name) <= room else name[: room + 1].rsplit(" ", 1)[0][:room].strip()
