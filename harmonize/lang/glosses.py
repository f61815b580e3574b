"""Language-neutral concepts: what each stands for, in words for readers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from .load import ROOMS


@lru_cache(maxsize=1)
def load_glosses() -> Mapping[str, str]:
    """Return concept -> gloss in English."""
    table = tomllib.loads((ROOMS / "concepts.toml").read_text(encoding="utf-8"))
    return {entry["id"]: entry["gloss"] for entry in table["concept"]}


@lru_cache(maxsize=1)
def load_kinds() -> Mapping[str, str]:
    """Return concept -> its kind: ``act``, ``object``, ``purpose``, ``offence-name`` ..."""
    table = tomllib.loads((ROOMS / "concepts.toml").read_text(encoding="utf-8"))
    return {entry["id"]: entry["kind"] for entry in table["concept"]}


def gloss(concept: str) -> str:
    """Return a concept in words; its id where it has no gloss."""
    return load_glosses().get(concept, concept.replace("-", " "))
