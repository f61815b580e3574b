"""Read language rooms: data files only, checked as they are read."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData
from harmonize.model import PenaltyKind

from .schema import (
    CHANGES,
    DIVISIONS,
    HeadingRules,
    LanguageRoom,
    Numerals,
    OffenceRules,
    PatternExample,
    PenaltyRules,
    RoomPattern,
    Term,
    Wording,
)
from .tables import read_table

ROOMS = Path(__file__).parent
FILES = {
    "language.toml",
    "headings.toml",
    "numerals.toml",
    "penalties.toml",
    "offences.toml",
    "lexicon.csv",
    "elements.csv",
    "wordings.toml",
    "phrases.toml",
}
NAMED = {
    "kinds": tuple(PenaltyKind),
    "references": ("other_act", "previous", "article", "same", "paragraph"),
    "not_penalties": ("before", "after"),
    "changes": CHANGES,
    "structure": DIVISIONS,
}
"""Patterns whose name says what they find: only these names mean something."""

LOOSE = "-"
"""Before a concept in ``elements.csv``: the lexicon's term finds offences, but says nothing of the element."""


@lru_cache(maxsize=1)
def room_codes() -> tuple[str, ...]:
    """Return the codes of all rooms in the package, sorted."""
    return tuple(sorted(path.parent.name for path in ROOMS.glob("*/language.toml")))


@lru_cache(maxsize=64)
def load_language(code: str) -> LanguageRoom:
    """Return the room of this code; BrokenData where there is none or a file is not well formed."""
    folder = ROOMS / code
    if code not in room_codes():
        raise BrokenData(
            f"there is no language room '{code}'.",
            where=str(folder.name),
            remedy=f"Rooms at hand: {', '.join(room_codes())}.",
        )
    about = read_table(folder / "language.toml")
    headings = _table(folder / "headings.toml", _names(HeadingRules))
    penalties = _table(folder / "penalties.toml", _names(PenaltyRules))
    offences = _table(folder / "offences.toml", _names(OffenceRules))
    numerals = _table(folder / "numerals.toml", _names(Numerals))
    elements = _lexicon(folder / "elements.csv")
    return LanguageRoom(
        code=code,
        name=about["name"],
        tags=tuple(about.get("tags", [code])),
        detector=tuple(about.get("detector", [])),
        spacy=about.get("spacy", "xx"),
        scripts=tuple(about.get("scripts", ["Latn"])),
        letters=dict(about.get("fold", {})),
        shadow_letters=dict(about.get("shadow", {})),
        digraphs=dict(about.get("digraphs", {})),
        family=about.get("family", ""),
        romanised=dict(about.get("romanised", {})),
        short=about.get("short", about["name"]),
        headings=HeadingRules(
            **{kind: _patterns(headings, kind, folder) for kind in _names(HeadingRules) if kind != "name_position"},
            name_position=headings.get("name_position", "beside"),
        ),
        numerals=Numerals(
            words=dict(numerals.get("words", {})),
            joiners=tuple(numerals.get("joiners", [])),
            fractions={words: Fraction(value) for words, value in numerals.get("fractions", {}).items()},
        ),
        penalties=PenaltyRules(
            units=dict(penalties.get("units", {})),
            connectives=dict(penalties.get("connectives", {})),
            **{
                kind: _patterns(penalties, kind, folder)
                for kind in _names(PenaltyRules)
                if kind not in ("units", "connectives")
            },
        ),
        offences=OffenceRules(**{kind: _patterns(offences, kind, folder) for kind in _names(OffenceRules)}),
        lexicon=_lexicon(folder / "lexicon.csv"),
        elements=tuple(term for term in elements if not term.concept.startswith(LOOSE)),
        elements_checked=bool(about.get("elements_checked", False)),
        loose=frozenset((t.concept.removeprefix(LOOSE), t.term) for t in elements if t.concept.startswith(LOOSE)),
        wordings=_wordings(read_table(folder / "wordings.toml")),
        reads_statutes=bool(headings.get("article")) and bool(penalties.get("ranges")),
    )


@lru_cache(maxsize=256)
def room_for_tag(tag: str) -> LanguageRoom | None:
    """Return the room that answers for a BCP 47 tag (``sr-Latn-ME``), or None."""
    primary = tag.lower().split("-")[0]
    for code in room_codes():
        room = load_language(code)
        if primary in room.tags:
            return room
    return None


def _names(rules: type) -> tuple[str, ...]:
    return tuple(rules.__dataclass_fields__)  # type: ignore[attr-defined]


def _table(path: Path, known: Sequence[str]) -> dict[str, Any]:
    """Read a file of a room and refuse tables that mean nothing: a misspelt name would pass in silence."""
    table = read_table(path)
    strange = [name for name in table if name not in known]
    if strange:
        raise BrokenData(
            f"[{strange[0]}] is no part of this file.",
            where=f"{path.parent.name}/{path.name}",
            remedy=f"Its parts are: {', '.join(known)}.",
        )
    return table


def _patterns(table: dict[str, Any], kind: str, folder: Path) -> tuple[RoomPattern, ...]:
    found = []
    entries = table.get(kind, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BrokenData(
            f"[{kind}] must be a list of patterns.",
            where=f"lang/{folder.name}",
            remedy=f"Write [[{kind}]] above each pattern, and [[{kind}.example]] below it.",
        )
    for number, entry in enumerate(entries):
        name = entry.get("name", f"{kind}-{number + 1}")
        if kind in NAMED and name not in NAMED[kind]:
            raise BrokenData(
                f"'{name}' is no name for a pattern of this kind.",
                where=f"lang/{folder.name} [{kind}]",
                remedy=f"Use one of: {', '.join(NAMED[kind])}.",
            )
        try:
            re.compile(entry["pattern"])
        except (re.error, KeyError) as err:
            raise BrokenData(f"pattern '{name}' cannot be used: {err}.", where=f"lang/{folder.name} [{kind}]") from err
        examples = [PatternExample(e["text"], e.get("gives", {})) for e in entry.get("example", [])]
        examples += [PatternExample(e["text"], None) for e in entry.get("not_example", [])]
        found.append(RoomPattern(name, entry["pattern"], tuple(examples)))
    return tuple(found)


def _lexicon(path: Path) -> tuple[Term, ...]:
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as handle:
        rows = csv.DictReader(handle)
        return tuple(_term(row, rows.line_num, path) for row in rows)


def _term(row: dict[str | Any, str | Any], line: int, path: Path) -> Term:
    if None in row or not row.get("concept") or not row.get("term"):
        raise BrokenData(
            "the row has no concept or term, or more than four fields.",
            where=f"{path.parent.name}/{path.name}:{line}",
            remedy="Put a field that holds a comma between quotation marks.",
        )
    return Term(row["concept"], row["term"], row.get("example") or "", row.get("not_example") or "")


def _wordings(table: dict[str, Any]) -> dict[str, Wording]:
    return {name: Wording(tuple(entry["names"]), entry["text"]) for name, entry in table.items()}
