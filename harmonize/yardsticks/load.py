"""Read the yardstick: offences, their requirements, and how both are recognised. All of it is data."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData
from harmonize.model import (
    NOT_JUDGED,
    ElementRule,
    Narrowing,
    OffenceProfile,
    Reach,
    Requirement,
    Yardstick,
    YardstickOffence,
)

FOLDER = Path(__file__).parent
NO_MEANS = ("no-means",)
"""What stands in a rule for a law that asks for no means."""


@dataclass(frozen=True, slots=True)
class LawKind:
    """A kind of law and the concepts whose frequency shows it.

    An instrument is of this kind where at least ``min_share`` of its articles mention one of them.
    """

    id: str
    label: str
    concepts: tuple[str, ...]
    min_share: float


@lru_cache(maxsize=1)
def load_yardstick() -> Yardstick:
    """Return the yardstick of the package; BrokenData where its files contradict each other."""
    rules = _rules()
    requirements: dict[str, list[Requirement]] = {}
    with (FOLDER / "elements.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            rule = rules.pop((row["offence"], row["element"]), NOT_JUDGED)
            requirements.setdefault(row["offence"], []).append(Requirement(**row, rule=rule))
    if rules:
        raise BrokenData(f"{sorted(rules)[0]} is no element of the yardstick.", where="yardsticks/element_rules.csv")
    narrowings = _narrowings()
    offences = [_offence(entry, requirements, narrowings) for entry in _toml("offences.toml")["offence"]]
    return Yardstick(tuple(offences))


@lru_cache(maxsize=1)
def load_law_kinds() -> tuple[LawKind, ...]:
    """Return the kinds of law; a kind without concepts is found by counting offences."""
    return tuple(
        LawKind(entry["id"], entry["label"], tuple(entry.get("concepts", [])), float(entry.get("min_share", 0)))
        for entry in _toml("law_kinds.toml")["law_kind"]
    )


def _rules() -> dict[tuple[str, str], ElementRule]:
    with (FOLDER / "element_rules.csv").open(encoding="utf-8", newline="") as handle:
        return {(row["offence"], row["element"]): make_rule(row) for row in csv.DictReader(handle)}


def make_rule(row: Mapping[str, str]) -> ElementRule:
    """Read how an element is found: ``concepts`` (``a; b+c``, or ``maximum>=48``), ``reach`` and ``absence``.

    ``no-means`` among the concepts: met as well by a law that asks for no means.
    """
    reach, absence = Reach(row["reach"]), row["absence"] == "yes"
    if reach is Reach.PENALTY:
        return ElementRule((), reach, absence, float(row["concepts"].removeprefix("maximum>=")))
    groups = _groups(row["concepts"])
    named = tuple(group for group in groups if group != NO_MEANS)
    return ElementRule(named, reach, absence, without_means=NO_MEANS in groups)


def _groups(concepts: str) -> tuple[tuple[str, ...], ...]:
    """Read ``a; b+c``: one of the alternatives, all concepts of an alternative."""
    return tuple(tuple(part.strip() for part in group.split("+")) for group in concepts.split(";") if group.strip())


def _narrowings() -> tuple[Narrowing, ...]:
    with (FOLDER / "narrowings.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(
            Narrowing(r["offence"], r["narrowing"], _groups(r["concepts"]), int(r["within"] or 0), r["label"])
            for r in csv.DictReader(handle)
        )


def _offence(
    entry: dict[str, Any], requirements: dict[str, list[Requirement]], narrowings: Sequence[Narrowing]
) -> YardstickOffence:
    offence = entry["id"]
    if offence not in requirements:
        raise BrokenData(f"offence '{offence}' has no requirements.", where="yardsticks/elements.csv")
    profile = entry["profile"]
    return YardstickOffence(
        id=offence,
        label=entry["label"],
        family=entry["family"],
        instruments=tuple(entry["instruments"]),
        requirements=tuple(requirements[offence]),
        profile=OffenceProfile(
            names=tuple(profile["names"]),
            signs=tuple((name, float(weight)) for name, weight in profile["signs"].items()),
            decisive=tuple(tuple(group) for group in profile["decisive"]),
            against=tuple(profile.get("against", [])),
            unpunished=bool(profile.get("unpunished", False)),
        ),
        law_kinds=tuple(entry["law_kinds"]),
        optional=bool(entry.get("optional", False)),
        narrowings=tuple(item for item in narrowings if item.offence == offence),
    )


def _toml(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as err:
        raise BrokenData(f"cannot be read: {err}.", where=f"yardsticks/{name}") from err
