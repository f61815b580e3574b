"""The languages that readers may choose: which room holds a language's words, and in which letters they are shown.

A language with a folder ``interface`` in its room is offered, so that adding one touches no code. A room may offer its
words in another script too: they are spelt from the same files by a table of letters, never written twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

from harmonize.errors import BrokenData

from .letters import spell
from .load import ROOMS
from .tables import read_table

FOLDER = "interface"
REPORT = "report"
"""Folder of a room that holds the words of papers: the workbook, slides, forms."""
ABOUT = "app.toml"
LANGUAGE = "language"
LETTERS = "transliterate"
FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""Plural forms by their CLDR names; a table that holds nothing else is one sentence."""
RESULTS = "en"
"""The language that results are written in."""


@dataclass(frozen=True)
class Catalogue:
    """The words of one interface language: its BCP 47 tag, its name for itself and the folder of its room."""

    tag: str
    name: str
    room: Path
    date: str = ""
    """How dates are written, as a CLDR pattern; empty for the language's usual long form."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """What each small letter of the files becomes; empty where the words are shown as written."""

    def spelt(self, words: str) -> str:
        """Return words of the room's files in the letters of this catalogue."""
        return spell(words, self.letters) if self.letters else words

    def table(self, file: str) -> dict[str, Any]:
        """Return a TOML file of the room with its words in the letters of this catalogue.

        Words that it lacks are those of the language of results: a new page is never blank, and a test names them.
        """
        own = read_table(self.room / file)
        if self.letters:
            own = {name: self._spelt(value) for name, value in own.items()}
        return own if self.tag == RESULTS else _laid_over(own, read_table(ROOMS / RESULTS / file))

    def _spelt(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {name: self._spelt(inner) for name, inner in value.items()}
        return self.spelt(value) if isinstance(value, str) else value


def _laid_over(own: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table with what it lacks, or fills in otherwise, taken from another one."""
    merged = {**below}
    for name, value in own.items():
        under = below.get(name, value)
        if isinstance(value, Mapping) and isinstance(under, Mapping) and not value.keys() <= FORMS:
            merged[name] = _laid_over(value, under)
        elif (_is_said(value) == _is_said(under)) and _places(value) <= _places(under):
            merged[name] = value
    return merged


def _is_said(value: Any) -> bool:
    """Say whether an entry is one sentence, in one form or several, and no section."""
    return not isinstance(value, Mapping) or value.keys() <= FORMS


def _places(words: Any) -> set[str]:
    """Name the places of a sentence, or of its plural forms, that the program fills in."""
    said = words.values() if isinstance(words, Mapping) else [words]
    parsed = (Formatter().parse(one) for one in said if isinstance(one, str))
    return {place for one in parsed for _, place, _, _ in one if place is not None}


@lru_cache(maxsize=1)
def catalogues() -> Mapping[str, Catalogue]:
    """Return the catalogues by tag, that of the results first."""
    found: dict[str, Catalogue] = {}
    for path in sorted(ROOMS.glob(f"*/{FOLDER}/{ABOUT}")):
        table, room = read_table(path), path.parent.parent
        about = table[LANGUAGE]
        date = about.get("date", "")
        found[about["tag"]] = Catalogue(about["tag"], about["name"], room, date)
        for other in about.get("also", ()):
            found[other["tag"]] = Catalogue(other["tag"], other["name"], room, date, table.get(LETTERS, {}))
    return dict(sorted(found.items(), key=lambda item: (item[0] != RESULTS, item[0])))


def catalogue(tag: str) -> Catalogue:
    """Return the catalogue of an interface language; BrokenData where there is none."""
    if tag not in catalogues():
        raise BrokenData(
            f"there is no interface in the language '{tag}'.",
            where="lang",
            remedy=f"Interfaces at hand: {', '.join(catalogues())}.",
        )
    return catalogues()[tag]
