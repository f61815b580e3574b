"""The sentences of the interface language, by key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from .load import ROOMS


@lru_cache(maxsize=8)
def _phrases(code: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((ROOMS / code / "phrases.toml").read_text(encoding="utf-8"))


def phrase(key: str, *, code: str = "en", **values: object) -> str:
    """Return the sentence ``section.name`` with its places filled; KeyError where there is none."""
    section, name = key.split(".")
    return _phrases(code)[section][name].format(**values)
