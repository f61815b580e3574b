"""Names in results that are no sentences: offences, families, regions, kinds of law, in an interface language.

Results hold them in one language. ``interface/names.csv`` of a room gives them in another: ``kind,id,words``. What it
does not give stays as it is in the result.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache

from harmonize.errors import BrokenData

from .catalogue import FOLDER, RESULTS, catalogue

FILE = "names.csv"
KINDS = (
    "offence",
    "family",
    "region",
    "element",
    "narrowing",
    "law_kind",
    "treaty",
    "reservation",
    "condition",
    "note",
    "language",
    "brief",
    "change",
)
"""What names are of; ``docs/add-a-language.md`` says what identifies each."""


@lru_cache(maxsize=16)
def load_names(tag: str) -> Mapping[tuple[str, str], str]:
    """Return (kind, id) -> words; empty for the language of results. BrokenData for a row of no known kind."""
    found = catalogue(tag)
    path = found.room / FOLDER / FILE
    if tag == RESULTS or not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as handle:
        rows = csv.DictReader(handle)
        names = {}
        for row in rows:
            if row["kind"] not in KINDS or None in row or not row["words"]:
                where = f"lang/{found.room.name}/{FOLDER}/{FILE}:{rows.line_num}"
                raise BrokenData(f"'{row['kind']}' is no kind of name, or the row is not whole.", where=where)
            names[row["kind"], row["id"]] = found.spelt(row["words"])
    return names


def named(tag: str, kind: str, name: str, otherwise: str = "") -> str:
    """Return a name in an interface language; ``otherwise`` (else the name itself) where the language has none."""
    return load_names(tag).get((kind, name), otherwise or name)
