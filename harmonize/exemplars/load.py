"""Read the exemplars that ship with the program; written by ``benchmarks/learn_exemplars.py``."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from harmonize.errors import BrokenData
from harmonize.model import Exemplar

FOLDER = Path(__file__).parent
INDEX = "exemplars.csv"
FIGURES = "figures.csv"


@lru_cache(maxsize=1)
def load_exemplars() -> tuple[Exemplar, ...]:
    """Return all exemplars by offence and jurisdiction; BrokenData where the two files contradict each other."""
    figures: dict[tuple[str, str, str], dict[str, dict[str, float]]] = defaultdict(lambda: {"word": {}, "concept": {}})
    for line, row in _rows(FIGURES):
        try:
            key = row["origin"], row["jurisdiction"], row["offence"]
            figures[key][row["kind"]][row["term"]] = float(row["weight"])
        except (KeyError, TypeError, ValueError) as err:
            raise BrokenData("the row is not well formed.", where=f"exemplars/{FIGURES}:{line}") from err
    found = []
    for line, row in _rows(INDEX):
        key = row["origin"], row["jurisdiction"], row["offence"]
        if key not in figures:
            raise BrokenData("has no figures.", where=f"exemplars/{INDEX}:{line}")
        found.append(
            Exemplar(
                offence=row["offence"],
                jurisdiction=row["jurisdiction"],
                family=row["family"],
                origin=row["origin"],
                articles=tuple(row["articles"].split("; ")),
                words=figures[key]["word"],
                concepts=figures[key]["concept"],
            )
        )
    return tuple(sorted(found, key=lambda e: (e.offence, e.jurisdiction, e.origin)))


def _rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        for row in reader:
            yield reader.line_num, row
