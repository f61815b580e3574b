"""The yardstick of a result as JSON, so that a result stays readable after the yardstick has changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from harmonize.model import (
    ElementRule,
    Narrowing,
    OffenceProfile,
    Reach,
    Requirement,
    Yardstick,
    YardstickOffence,
)

NAME = "yardstick.json"


def render_yardstick(yardstick: Yardstick) -> bytes:
    """Return the bytes of the file."""
    written = json.dumps(asdict(yardstick), ensure_ascii=False, indent=1, sort_keys=True)
    return f"{written}\n".encode()


def parse_yardstick(content: bytes) -> Yardstick:
    """Read the yardstick back; ValueError, KeyError or TypeError where it is not one."""
    return Yardstick(tuple(_offence(entry) for entry in json.loads(content.decode("utf-8"))["offences"]))


def _offence(entry: dict[str, Any]) -> YardstickOffence:
    profile = entry["profile"]
    return YardstickOffence(
        id=entry["id"],
        label=entry["label"],
        family=entry["family"],
        instruments=tuple(entry["instruments"]),
        requirements=tuple(_requirement(row) for row in entry["requirements"]),
        profile=OffenceProfile(
            names=tuple(profile["names"]),
            signs=tuple((str(name), float(weight)) for name, weight in profile["signs"]),
            decisive=tuple(tuple(group) for group in profile["decisive"]),
            against=tuple(profile["against"]),
            unpunished=bool(profile["unpunished"]),
        ),
        law_kinds=tuple(entry["law_kinds"]),
        optional=bool(entry["optional"]),
        narrowings=tuple(
            Narrowing(item["offence"], item["id"], _groups(item["alternatives"]), int(item["within"]), item["label"])
            for item in entry["narrowings"]
        ),
    )


def _requirement(row: dict[str, Any]) -> Requirement:
    rule = row["rule"]
    found = ElementRule(
        alternatives=_groups(rule["alternatives"]),
        reach=Reach(rule["reach"]),
        absence=bool(rule["absence"]),
        maximum=float(rule["maximum"]),
        without_means=bool(rule["without_means"]),
    )
    return Requirement(**{**row, "rule": found})


def _groups(groups: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group) for group in groups)
