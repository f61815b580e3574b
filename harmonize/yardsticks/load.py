"""Read the yardstick: offences, their requirements, and how both are recognised. All of it is data."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData
from harmonize.model import OffenceProfile, Requirement, Yardstick, YardstickOffence

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class LawKind:
    """A kind of law and the concepts whose frequency shows it.

    An instrument is of this kind where at least ``min_share`` of its articles mention one of them.
    """

    id: str
    label: str
    concepts: tuple[str, ...]
    min_share: float


class Reach(StrEnum):
    """Where an element may stand."""

    OWN = "own"
    """In the matched provisions."""
    DEFINITION = "definition"
    """There, or in a definition elsewhere that speaks of the same thing."""
    LAW = "law"
    """In any provision of the jurisdiction."""
    GENERAL = "general"
    """In the matched provisions, or as a rule that holds for all offences."""
    PENALTY = "penalty"
    """In the penalty: the maximum in months is compared."""
    NONE = "none"
    """Nowhere: it is not judged."""


@dataclass(frozen=True, slots=True)
class ElementRule:
    """How an element is found: one of the alternatives, each a group of concepts in one paragraph.

    ``absence``: not finding any of them means that the law does not name it, if the law was understood.
    ``maximum``: for an element that is a penalty, the maximum in months from which it is met.
    """

    alternatives: tuple[tuple[str, ...], ...]
    reach: Reach = Reach.OWN
    absence: bool = False
    maximum: float = 0.0


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A condition that national law may add and no instrument permits.

    ``within``: so many characters at most between it and the conduct that it narrows; 0 for anywhere in the paragraph.
    """

    offence: str
    id: str
    alternatives: tuple[tuple[str, ...], ...]
    within: int
    label: str


@lru_cache(maxsize=1)
def load_yardstick() -> Yardstick:
    """Return the yardstick of the package; BrokenData where its files contradict each other."""
    requirements: dict[str, list[Requirement]] = {}
    with (FOLDER / "elements.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            requirements.setdefault(row["offence"], []).append(Requirement(**row))
    offences = [_offence(entry, requirements) for entry in _toml("offences.toml")["offence"]]
    return Yardstick(tuple(offences))


@lru_cache(maxsize=1)
def load_law_kinds() -> tuple[LawKind, ...]:
    """Return the kinds of law; a kind without concepts is found by counting offences."""
    return tuple(
        LawKind(entry["id"], entry["label"], tuple(entry.get("concepts", [])), float(entry.get("min_share", 0)))
        for entry in _toml("law_kinds.toml")["law_kind"]
    )


@lru_cache(maxsize=1)
def load_element_rules() -> Mapping[tuple[str, str], ElementRule]:
    """Return the rules by (offence, element)."""
    with (FOLDER / "element_rules.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return {(row["offence"], row["element"]): _rule(row) for row in rows}


def _rule(row: Mapping[str, str]) -> ElementRule:
    reach, absence = Reach(row["reach"]), row["absence"] == "yes"
    if reach is Reach.PENALTY:
        return ElementRule((), reach, absence, float(row["concepts"].removeprefix("maximum>=")))
    return ElementRule(_groups(row["concepts"]), reach, absence)


def _groups(concepts: str) -> tuple[tuple[str, ...], ...]:
    """Read ``a; b+c``: one of the alternatives, all concepts of an alternative."""
    return tuple(tuple(part.strip() for part in group.split("+")) for group in concepts.split(";") if group.strip())


@lru_cache(maxsize=1)
def load_narrowings() -> tuple[Narrowing, ...]:
    """Return the conditions that narrow an offence beyond what its instruments permit."""
    with (FOLDER / "narrowings.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(
            Narrowing(r["offence"], r["narrowing"], _groups(r["concepts"]), int(r["within"] or 0), r["label"])
            for r in csv.DictReader(handle)
        )


def _offence(entry: dict[str, Any], requirements: dict[str, list[Requirement]]) -> YardstickOffence:
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
    )


def _toml(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as err:
        raise BrokenData(f"cannot be read: {err}.", where=f"yardsticks/{name}") from err
