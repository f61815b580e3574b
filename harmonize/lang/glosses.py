"""Language-neutral concepts: what each stands for, in words for readers."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from functools import lru_cache

from .catalogue import FOLDER, RESULTS, catalogue
from .load import ROOMS

FILE = "glosses.csv"


@lru_cache(maxsize=16)
def load_glosses(tag: str = RESULTS) -> Mapping[str, str]:
    """Return concept -> gloss in an interface language; in that of the results where it has none."""
    table = tomllib.loads((ROOMS / "concepts.toml").read_text(encoding="utf-8"))
    glosses = {entry["id"]: entry["gloss"] for entry in table["concept"]}
    found = catalogue(tag)
    path = found.room / FOLDER / FILE
    if tag != RESULTS and path.exists():
        with path.open(encoding="utf-8", newline="") as handle:
            glosses |= {row["concept"]: found.spelt(row["gloss"]) for row in csv.DictReader(handle)}
    return glosses


@lru_cache(maxsize=1)
def load_kinds() -> Mapping[str, str]:
    """Return concept -> its kind: ``act``, ``object``, ``purpose``, ``offence-name`` ..."""
    table = tomllib.loads((ROOMS / "concepts.toml").read_text(encoding="utf-8"))
    return {entry["id"]: entry["kind"] for entry in table["concept"]}


def gloss(concept: str) -> str:
    """Return a concept in words; its id where it has no gloss."""
    return load_glosses().get(concept, concept.replace("-", " "))
