"""The names in a result in the reader's language: offences, their elements, jurisdictions, treaties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache

from babel import Locale

from harmonize.jurisdictions import load_jurisdiction
from harmonize.lang.catalogue import catalogues
from harmonize.lang.glosses import load_glosses
from harmonize.lang.load import load_language, room_codes
from harmonize.lang.names import load_names, named
from harmonize.model import Jurisdiction, Requirement, Yardstick, YardstickOffence
from harmonize.treaties import treaties
from harmonize.yardsticks import load_law_kinds, load_yardstick

DESCRIBED = {"es": "description_es"}
"""Languages for which the yardstick itself describes each element, by the field that does."""


def restated_yardstick(yardstick: Yardstick, tag: str) -> Yardstick:
    """Return the yardstick with its labels, families and descriptions in an interface language.

    What a user's own yardstick says otherwise than the package's is the user's, and stays as it is.
    """
    known = {offence.id: offence for offence in load_yardstick().offences}
    return Yardstick(tuple(_offence(offence, known.get(offence.id), tag) for offence in yardstick.offences))


def restated_jurisdiction(jurisdiction: Jurisdiction, tag: str) -> Jurisdiction:
    """Return a jurisdiction with the names that its language has for it; a name of the user's own stays."""
    code = jurisdiction.code
    try:
        usual = load_jurisdiction(code)
    except KeyError:
        usual = replace(jurisdiction, name="", brief="")
    name = jurisdiction.name
    if name == usual.name:
        name = Locale.parse(tag, sep="-").territories.get(code.upper(), name)
    brief = jurisdiction.brief
    if brief in (usual.brief, usual.name, jurisdiction.name):
        brief = named(tag, "brief", code, name)
    return Jurisdiction(code, name, brief, named(tag, "region", jurisdiction.region))


def result_names(tag: str, yardstick: Yardstick, told: Yardstick) -> Mapping[str, Mapping[str, str]]:
    """Return the names that sentences of results hold: by kind, as they stand there and in an interface language.

    ``told`` is the same yardstick in that language.
    """
    pairs = zip(yardstick.offences, told.offences, strict=True)
    return {**_fixed_names(tag), "offence": {old.label: new.label for old, new in pairs}}


def element_names(offence: YardstickOffence, told: YardstickOffence) -> Mapping[str, str]:
    """Return descriptions of an offence's elements, and of conditions, as they stand in a result and as told."""
    rows = zip(offence.requirements, told.requirements, strict=True)
    conditions = zip(offence.narrowings, told.narrowings, strict=True)
    return {**{a.description: b.description for a, b in rows}, **{a.label: b.label for a, b in conditions}}


def name_here(kind: str, asked: str, here: Collection[str]) -> str:
    """Return which of the names ``here`` a name of that kind in any interface language means; empty for none.

    So a link keeps its meaning where its reader reads in another language than the one who made it.
    """
    if not asked or asked in here:
        return asked
    said: dict[str, set[str]] = defaultdict(set)
    for tag in catalogues():
        for (known, name), words in load_names(tag).items():
            if known == kind:
                said[name] |= {name, words}
    return next((name for names in said.values() if asked in names for name in names & set(here)), "")


@lru_cache(maxsize=8)
def _fixed_names(tag: str) -> Mapping[str, Mapping[str, str]]:
    glosses, rooms = load_glosses(tag), [load_language(code) for code in room_codes()]
    says = {name: words for (kind, name), words in load_names(tag).items() if kind == "reservation"}
    return {
        "gloss": {usual: glosses[concept] for concept, usual in load_glosses().items()},
        "law_kind": {kind.label: named(tag, "law_kind", kind.id, kind.label) for kind in load_law_kinds()},
        "treaty": {treaty.brief: named(tag, "treaty", treaty.id, treaty.brief) for treaty in treaties().values()},
        "language": {room.short: named(tag, "language", room.code, room.short) for room in rooms},
        "reservation": says,
    }


def _offence(offence: YardstickOffence, usual: YardstickOffence | None, tag: str) -> YardstickOffence:
    label = named(tag, "offence", offence.id, offence.label)
    labels = {item.id: item.label for item in usual.narrowings} if usual else {}
    rows = {row.element: row.description for row in usual.requirements} if usual else {}
    return replace(
        offence,
        label=label if usual and usual.label == offence.label else offence.label,
        family=named(tag, "family", offence.family),
        requirements=tuple(_requirement(row, rows.get(row.element, ""), tag) for row in offence.requirements),
        narrowings=tuple(
            replace(item, label=named(tag, "narrowing", f"{offence.id}/{item.id}", item.label))
            if labels.get(item.id) == item.label
            else item
            for item in offence.narrowings
        ),
    )


def _requirement(row: Requirement, usual: str, tag: str) -> Requirement:
    own = getattr(row, DESCRIBED.get(tag.split("-")[0], ""), "")
    if own:
        return replace(row, description=own)
    if row.description != usual:
        return row
    return replace(row, description=named(tag, "element", f"{row.offence}/{row.element}", row.description))
