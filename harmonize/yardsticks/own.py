"""A yardstick of the user's own: offences from a TOML file, beside those of the package or in their place."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData
from harmonize.lang.glosses import load_glosses
from harmonize.model import OWN_YARDSTICK, OffenceProfile, Reach, Requirement, Yardstick, YardstickOffence

from .load import load_law_kinds, load_yardstick, make_rule

LARGEST = 1_000_000
"""A yardstick is a few pages; so many bytes are refused."""
TYPES = ("conduct", "means", "purpose", "object", "mental", "circumstance", "aggravation", "penalty", "exemption")
FORCES = ("M", "M/s", "M/r", "M-alt", "O", "P", "D", "GK", "-")
PARTS = ("core", "scope", "general", "other")


def read_yardstick(path: Path) -> Yardstick:
    """Return the package's yardstick with the offences of a file added; one with a known id takes its place.

    An offence with a known id may leave out what the package knows of it (label, family, signs, kinds of law).
    Raises BrokenData, naming the offence and what is wrong with it.
    """
    base = load_yardstick()
    known = {offence.id: offence for offence in base.offences}
    own = [_offence(entry, known, path) for entry in _entries(path)]
    replaced = {offence.id: offence for offence in own}
    kept = [replaced.pop(offence.id, offence) for offence in base.offences]
    return Yardstick((*kept, *replaced.values()))


def _entries(path: Path) -> list[dict[str, Any]]:
    try:
        content = path.read_bytes()
        if len(content) > LARGEST:
            raise BrokenData(f"is larger than {LARGEST} bytes.", where=str(path), remedy="Split it.")
        table = tomllib.loads(content.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise BrokenData(f"cannot be read: {err}.", where=str(path), remedy="See docs/yardsticks.md.") from err
    entries = table.get("offence")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise BrokenData(
            "names no offence.", where=str(path), remedy="Write [[offence]] above each (docs/yardsticks.md)."
        )
    return entries


def _offence(entry: Mapping[str, Any], known: Mapping[str, YardstickOffence], path: Path) -> YardstickOffence:
    name = str(entry.get("id", ""))
    where = f"{path.name} [{name or 'an offence without id'}]"
    base = known.get(name)
    profile = _profile(entry, base, where)
    kinds = tuple(entry.get("law_kinds", base.law_kinds if base else ("code",)))
    _only(kinds, [kind.id for kind in load_law_kinds()], "law_kinds", where)
    elements = entry.get("element", [])
    if not name or not isinstance(elements, list) or not elements:
        raise BrokenData("has no id or no element.", where=where, remedy="Give both (docs/yardsticks.md).")
    rows = tuple(_requirement(name, element, where) for element in elements)
    twice = {row.element for row in rows if sum(other.element == row.element for other in rows) > 1}
    if twice:
        raise BrokenData(f"has the element '{sorted(twice)[0]}' twice.", where=where)
    return YardstickOffence(
        id=name,
        label=str(entry.get("label", base.label if base else name)),
        family=str(entry.get("family", base.family if base else "Own yardstick")),
        instruments=tuple(map(str, entry.get("instruments", ("own yardstick",)))),
        requirements=rows,
        profile=profile,
        law_kinds=kinds,
        optional=bool(entry.get("optional", False)),
    )


def _profile(entry: Mapping[str, Any], base: YardstickOffence | None, where: str) -> OffenceProfile:
    table = entry.get("profile")
    if table is None and base is not None:
        return base.profile
    if not isinstance(table, dict) or not table.get("signs") or not table.get("decisive"):
        raise BrokenData(
            "does not say how its provisions are recognised.",
            where=where,
            remedy="Give [offence.profile] with names, decisive and [offence.profile.signs] (docs/yardsticks.md).",
        )
    try:
        profile = OffenceProfile(
            names=tuple(map(str, table.get("names", ()))),
            signs=tuple((str(sign), float(weight)) for sign, weight in table["signs"].items()),
            decisive=tuple(tuple(map(str, group)) for group in table["decisive"]),
            against=tuple(map(str, table.get("against", ()))),
        )
    except (AttributeError, TypeError, ValueError) as err:
        raise BrokenData(f"has a profile that cannot be used: {err}.", where=where) from err
    concepts = {*profile.names, *(sign for sign, _ in profile.signs), *profile.against}
    _only({*concepts, *(c for group in profile.decisive for c in group)}, load_glosses(), "profile", where)
    return profile


def _requirement(offence: str, element: Any, where: str) -> Requirement:
    if not isinstance(element, dict) or not element.get("id") or not element.get("description"):
        raise BrokenData("has an element without id or description.", where=where)
    place = f"{where} {element['id']}"
    for column, allowed, usual in (("type", TYPES, "conduct"), ("force", FORCES, "M"), ("part", PARTS, "core")):
        _only([str(element.get(column, usual))], allowed, column, place)
    reach, concepts = str(element.get("reach", "own")), str(element.get("concepts", ""))
    _only([reach], list(Reach), "reach", place)
    try:
        absence = "yes" if element.get("absence", True) else "no"
        rule = make_rule({"concepts": concepts, "reach": reach, "absence": absence})
    except ValueError as err:
        raise BrokenData(f"'{concepts}' is no penalty to reach.", where=place, remedy="Write maximum>=48.") from err
    _only({concept for group in rule.alternatives for concept in group}, load_glosses(), "concepts", place)
    return Requirement(
        offence=offence,
        element=str(element["id"]),
        type=str(element.get("type", "conduct")),
        force=str(element.get("force", "M")),
        description=str(element["description"]),
        article=str(element.get("article", "")),
        basis=OWN_YARDSTICK,
        part=str(element.get("part", "core")),
        description_es=str(element.get("description_es", "")),
        rule=rule,
    )


def _only(found: Collection[str], allowed: Collection[str], what: str, where: str) -> None:
    strange = sorted(set(found) - set(allowed))
    if strange:
        some = ", ".join(list(allowed)[:12])
        raise BrokenData(f"'{strange[0]}' is no {what} that is known.", where=where, remedy=f"Use one of: {some} ...")
