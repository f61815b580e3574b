"""What States reserved or declared, as far as it was read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from harmonize.errors import BrokenData

from .instruments import treaties
from .parties import CODE
from .schema import Basis, Effect, Reservation, Treaty
from .tables import FOLDER, kind_of, read_rows

FILE = FOLDER / "reservations.csv"


@lru_cache(maxsize=4000)
def reservations(jurisdiction: str, instrument: str) -> tuple[Reservation, ...]:
    """Return the known reservations and declarations; none says nothing where declarations were not read."""
    return tuple(r for r in _all() if r.jurisdiction == jurisdiction and r.instrument == instrument)


@lru_cache(maxsize=1)
def _all() -> tuple[Reservation, ...]:
    return read_reservations(FILE, treaties())


def read_reservations(path: Path, known: Mapping[str, Treaty]) -> tuple[Reservation, ...]:
    """Read a table of reservations; BrokenData for an unknown instrument or word, or elements without an offence."""
    found = []
    for place, row in read_rows(path):
        elements = tuple(part.strip() for part in row["elements"].split(";") if part.strip())
        if row["instrument"] not in known:
            raise BrokenData(f"'{row['instrument']}' is no instrument of instruments.toml.", where=place)
        if not CODE.fullmatch(row["jurisdiction"]):
            raise BrokenData(f"'{row['jurisdiction']}' is no code of a jurisdiction.", where=place)
        if (elements and not row["offence"]) or not row["says"]:
            raise BrokenData("names elements without an offence, or says nothing.", where=place)
        found.append(
            Reservation(
                *(row["jurisdiction"], row["instrument"], row["article"], row["offence"], elements),
                kind_of(Effect, row["effect"], place),
                row["says"],
                kind_of(Basis, row["basis"], place),
                row["source"],
            )
        )
    return tuple(found)
