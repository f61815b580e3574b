"""The interface catalogues: the words that people see, in the folder ``interface`` of a language room.

Each file of the folder holds the words of one page; together they are one catalogue. A language with such a folder is
offered to readers, so that adding one touches no code.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData

from .load import ROOMS
from .tables import read_table

FOLDER = "interface"
LANGUAGE = "language"


@lru_cache(maxsize=1)
def interface_languages() -> Mapping[str, str]:
    """Return the tag of every interface language with its own name for itself, English first."""
    found = {}
    for path in sorted(ROOMS.glob(f"*/{FOLDER}/app.toml")):
        about = read_table(path)[LANGUAGE]
        found[about["tag"]] = about["name"]
    return dict(sorted(found.items(), key=lambda item: (item[0] != "en", item[0])))


@lru_cache(maxsize=16)
def load_interface(tag: str) -> Mapping[str, Any]:
    """Return the catalogue of an interface language as nested tables; BrokenData where there is none."""
    merged: dict[str, Any] = {}
    for path in sorted(_folder(tag).glob("*.toml")):
        for section, words in read_table(path).items():
            if section in merged:
                where = f"lang/{path.parent.parent.name}/{FOLDER}/{path.name}"
                raise BrokenData(f"[{section}] stands in another file of the catalogue too.", where=where)
            merged[section] = words
    return merged


@lru_cache(maxsize=16)
def _folder(tag: str) -> Path:
    for path in ROOMS.glob(f"*/{FOLDER}/app.toml"):
        if read_table(path)[LANGUAGE]["tag"] == tag:
            return path.parent
    raise BrokenData(
        f"there is no interface in the language '{tag}'.",
        where="lang",
        remedy=f"Interfaces at hand: {', '.join(interface_languages())}.",
    )
