"""Read the rooms of jurisdictions: ``country.toml`` and, where penalties need it, ``penalties.toml``."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData
from harmonize.lang.tables import read_table

from .schema import CountryFacts, DegreeExample, Degrees, GeneralBounds, InstrumentKind, PenaltyScale

ROOMS = Path(__file__).parent
FILES = {"country.toml", "penalties.toml"}
DEGREES = ("lowest", "middle", "highest")


@lru_cache(maxsize=1)
def jurisdiction_rooms() -> tuple[str, ...]:
    """Return the codes of the jurisdictions of which something is known, sorted."""
    return tuple(sorted(path.parent.name for path in ROOMS.glob("*/country.toml")))


@lru_cache(maxsize=300)
def country_facts(code: str) -> CountryFacts:
    """Return what is known of a jurisdiction; empty facts where it has no room.

    Raises BrokenData where a file of the room is not well formed.
    """
    if code not in jurisdiction_rooms():
        return CountryFacts()
    about, penalties = read_table(ROOMS / code / "country.toml"), read_table(ROOMS / code / "penalties.toml")
    labels = about.get("labels", {})
    _check(labels.get("pattern", ""), code)
    bounds = about.get("general_bounds")
    return CountryFacts(
        languages=tuple(about["languages"]),
        places=tuple(about.get("places", [])),
        labels=labels.get("pattern", ""),
        label_examples=tuple(labels.get("examples", [])),
        label_counter_examples=tuple(labels.get("not_examples", [])),
        instruments=tuple(InstrumentKind(i["kind"], tuple(i["names"])) for i in about.get("instrument", [])),
        general_bounds=GeneralBounds(
            bounds.get("min_months"), bounds.get("max_months"), bounds["article"], bounds.get("note", "")
        )
        if bounds
        else None,
        degree_up=penalties.get("steps", {}).get("up"),
        degree_down=penalties.get("steps", {}).get("down"),
        degrees=_degrees(penalties, code),
    )


def _degrees(table: dict[str, Any], code: str) -> Degrees | None:
    if "degrees" not in table:
        return None
    rules = table["degrees"]
    for pattern in (rules["clause"], rules["join"], rules["or"], *(scale["pattern"] for scale in table["scale"])):
        _check(pattern, code)
    examples = [DegreeExample(e["text"], e["gives"]) for e in rules.get("example", [])]
    examples += [DegreeExample(e["text"], None) for e in rules.get("not_example", [])]
    return Degrees(
        clause=rules["clause"],
        join=rules["join"],
        either=rules["or"],
        names=dict(rules["names"]),
        scales=tuple(_scale(scale) for scale in table["scale"]),
        examples=tuple(examples),
    )


def _scale(table: dict[str, Any]) -> PenaltyScale:
    degrees = {name: (float(table[name][0]), float(table[name][1])) for name in DEGREES if name in table}
    return PenaltyScale(table["name"], table["pattern"], table["kind"], degrees, bool(table.get("bare", True)))


def _check(pattern: str, code: str) -> None:
    try:
        re.compile(pattern)
    except re.error as err:
        raise BrokenData(f"a pattern cannot be used: {err}.", where=f"jurisdictions/{code}") from err


def instrument_kind(code: str, title: str) -> str:
    """Return the kind of instrument that a title names in this jurisdiction (``code``, ``act``), or ""."""
    low = title.casefold()
    named = [
        (name, i.kind) for i in country_facts(code).instruments for name in i.names if low.startswith(name.casefold())
    ]
    return max(named, key=lambda pair: len(pair[0]))[1] if named else ""
