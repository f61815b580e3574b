"""Which jurisdiction is party to which treaty."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from harmonize.errors import BrokenData

from .instruments import treaties
from .schema import Basis, PartyStatus, Standing, Treaty
from .tables import FOLDER, kind_of, read_rows

FILE = FOLDER / "parties.csv"
CODE = re.compile(r"[a-z]{2}")
SINCE = re.compile(r"(\d{4}(-\d{2}-\d{2})?)?")


def party_status(jurisdiction: str, instrument: str) -> PartyStatus:
    """Return how a jurisdiction stands to an instrument; ``unknown`` where the table has no row for it.

    Raises KeyError for an instrument that is not among the treaties.
    """
    found = _parties().get((jurisdiction, instrument))
    return found or PartyStatus(
        *(jurisdiction, instrument, Standing.UNKNOWN, "", Basis.GENERAL_KNOWLEDGE, ""),
        note="not in the table",
        as_of=treaties()[instrument].as_of,
    )


@lru_cache(maxsize=1)
def _parties() -> Mapping[tuple[str, str], PartyStatus]:
    return read_parties(FILE, treaties())


def read_parties(path: Path, known: Mapping[str, Treaty]) -> Mapping[tuple[str, str], PartyStatus]:
    """Read a table of parties by (jurisdiction, instrument).

    Raises BrokenData for an unknown instrument or word, a row that stands twice, or a date without a Party.
    """
    found: dict[tuple[str, str], PartyStatus] = {}
    for place, row in read_rows(path):
        key = row["jurisdiction"], row["instrument"]
        if row["instrument"] not in known:
            raise BrokenData(f"'{row['instrument']}' is no instrument of instruments.toml.", where=place)
        if not CODE.fullmatch(row["jurisdiction"]):
            raise BrokenData(f"'{row['jurisdiction']}' is no code of a jurisdiction.", where=place)
        if key in found:
            raise BrokenData(f"{' '.join(key)} stands twice.", where=place)
        standing = kind_of(Standing, row["status"], place)
        if not SINCE.fullmatch(row["since"]) or (row["since"] and standing is not Standing.PARTY):
            raise BrokenData(f"'{row['since']}' cannot stand in column since.", where=place)
        found[key] = PartyStatus(
            *key,
            standing,
            row["since"],
            kind_of(Basis, row["basis"], place),
            row["source"],
            row["note"],
            known[row["instrument"]].as_of,
        )
    return MappingProxyType(found)
