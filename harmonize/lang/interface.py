"""The interface catalogues: the words that people see, in the folder ``interface`` of a language room.

Each file of the folder holds the words of one page; together they are one catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from harmonize.errors import BrokenData

from .catalogue import FOLDER, LANGUAGE, LETTERS, RESULTS, catalogue, catalogues
from .load import ROOMS

ABOUT = (LANGUAGE, LETTERS)
"""Sections that say something of the language and hold no words for readers."""


def interface_languages() -> Mapping[str, str]:
    """Return the tag of every interface language with its own name for itself, that of the results first."""
    return {tag: found.name for tag, found in catalogues().items()}


@lru_cache(maxsize=16)
def load_interface(tag: str) -> Mapping[str, Any]:
    """Return the catalogue of an interface language as nested tables; BrokenData where there is none."""
    found = catalogue(tag)
    merged: dict[str, Any] = {}
    rooms = (found.room, ROOMS / RESULTS)
    for name in sorted({path.name for room in rooms for path in (room / FOLDER).glob("*.toml")}):
        for section, words in found.table(f"{FOLDER}/{name}").items():
            if section in merged:
                where = f"lang/{found.room.name}/{FOLDER}/{name}"
                raise BrokenData(f"[{section}] stands in another file of the catalogue too.", where=where)
            merged[section] = words
    return {section: words for section, words in merged.items() if section not in ABOUT}
