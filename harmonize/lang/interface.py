"""The words that people see: those of the pages in the folder ``interface`` of a language room, those of papers in
``report``.

Each file of a folder holds the words of one page, or of one paper; together they are one catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from harmonize.errors import BrokenData

from .catalogue import FOLDER, LANGUAGE, LETTERS, REPORT, RESULTS, catalogue, catalogues
from .load import ROOMS

ABOUT = (LANGUAGE, LETTERS)
"""Sections that say something of the language and hold no words for readers."""


def interface_languages() -> Mapping[str, str]:
    """Return the tag of every interface language with its own name for itself, that of the results first."""
    return {tag: found.name for tag, found in catalogues().items()}


@lru_cache(maxsize=16)
def load_interface(tag: str) -> Mapping[str, Any]:
    """Return the words of the pages in an interface language as nested tables; BrokenData where there is none."""
    merged = _merged(tag, FOLDER)
    return {section: words for section, words in merged.items() if section not in ABOUT}


@lru_cache(maxsize=16)
def load_papers(tag: str) -> Mapping[str, Any]:
    """Return the words that papers have beside those of the pages; BrokenData where there is no such language."""
    return _merged(tag, REPORT)


def _merged(tag: str, folder: str) -> dict[str, Any]:
    """Lay the files of a folder beside each other; no two of them may hold the same section."""
    found = catalogue(tag)
    merged: dict[str, Any] = {}
    rooms = (found.room, ROOMS / RESULTS)
    for name in sorted({path.name for room in rooms for path in (room / folder).glob("*.toml")}):
        for section, words in found.table(f"{folder}/{name}").items():
            if section in merged:
                where = f"lang/{found.room.name}/{folder}/{name}"
                raise BrokenData(f"[{section}] stands in another file of the catalogue too.", where=where)
            merged[section] = words
    return merged
