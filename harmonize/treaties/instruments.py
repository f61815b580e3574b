"""The treaties by id, and what they say on extradition."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from harmonize.errors import BrokenData

from .schema import Basis, ExtraditionRule, Measure, Treaty
from .tables import FOLDER, kind_of, read_toml

FILE = FOLDER / "instruments.toml"


@lru_cache(maxsize=1)
def treaties() -> Mapping[str, Treaty]:
    """Return the treaties by id, in the order of the file."""
    return read_treaties(FILE)


@lru_cache(maxsize=1)
def other_texts() -> tuple[str, ...]:
    """Return how citations begin that are of no treaty in the data."""
    return tuple(entry["begins"] for entry in read_toml(FILE).get("other_text", []))


@lru_cache(maxsize=1)
def extradition_rules() -> tuple[ExtraditionRule, ...]:
    """Return what the treaties say on extradition: those with a figure first, as they stand in the file."""
    return read_extradition(FILE, treaties())


def read_treaties(path: Path) -> Mapping[str, Treaty]:
    """Read the treaties of a file; BrokenData where an id or a short name stands twice."""
    found: dict[str, Treaty] = {}
    cited: set[str] = set()
    for entry in read_toml(path).get("instrument", []):
        treaty = _treaty(entry, path)
        if treaty.id in found or not cited.isdisjoint(treaty.cited_as):
            raise BrokenData(f"'{treaty.id}' or a short name of it stands twice.", where=f"treaties/{path.name}")
        found[treaty.id] = treaty
        cited.update(treaty.cited_as)
    return MappingProxyType(found)


def read_extradition(path: Path, known: Mapping[str, Treaty]) -> tuple[ExtraditionRule, ...]:
    """Read the rules of a file; BrokenData where one names an instrument that is not known."""
    return tuple(_rule(entry, known, path) for entry in read_toml(path).get("extradition", []))


def _treaty(entry: dict[str, Any], path: Path) -> Treaty:
    try:
        return Treaty(
            entry["id"],
            entry["name"],
            entry["brief"],
            tuple(entry["cited_as"]),
            entry["as_of"],
            {"some": True, "none": False}[entry["declarations"]],
        )
    except KeyError as err:
        named = entry.get("id", "without an id")
        raise BrokenData(f"instrument {named}: {err} is missing or unknown.", where=f"treaties/{path.name}") from err


def _rule(entry: dict[str, Any], known: Mapping[str, Treaty], path: Path) -> ExtraditionRule:
    place = f"treaties/{path.name}"
    named = (entry.get("instrument", ""), *entry.get("offences_of", []))
    if unknown := [name for name in named if name not in known]:
        raise BrokenData(f"extradition: '{', '.join(unknown)}' is no instrument of this file.", where=place)
    months = entry.get("months")
    return ExtraditionRule(
        instrument=entry["instrument"],
        article=str(entry.get("article", "")),
        months=None if months is None else float(months),
        measure=kind_of(Measure, entry.get("measure", Measure.MAXIMUM.value), place),
        offences_of=tuple(entry.get("offences_of", [])),
        only_offences=tuple(entry.get("only_offences", [])),
        not_offences=tuple(entry.get("not_offences", [])),
        subsidiary=bool(entry.get("subsidiary", False)),
        condition=entry.get("condition", ""),
        conditions=MappingProxyType(dict(entry.get("conditions", {}))),
        basis=kind_of(Basis, entry.get("basis", ""), place),
        source=entry.get("source", ""),
    )
