"""The list of a shelf's country folder: ``SOURCE.yaml`` as every reader of statutes understands it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from harmonize.model import SourceEntry, TextKind
from harmonize.sources import load_source_list

from .disk import put
from .names import one_line
from .refusal import Refused

NAME = "SOURCE.yaml"
TAKEN = "taken"
"""When the file was put on the shelf: only a file with this mark is ours to remove."""
TEXTS = ("title", "title_en", "language", "as_of", "source")


def read_listing(folder: Path) -> list[Any]:
    """Return the entries of a country folder; Refused where the list is there and cannot be read."""
    path = folder / NAME
    if not path.exists():
        return []
    try:
        return load_source_list(path)
    except (OSError, ValueError, yaml.YAMLError) as err:
        raise Refused("broken_list", file=f"{folder.name}/{NAME}") from err


def write_listing(folder: Path, entries: list[Any]) -> None:
    """Put a list in the place of the old one."""
    written = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=120)
    put(folder / NAME, written.encode("utf-8"))


def as_entry(name: str, entry: SourceEntry, taken: str) -> dict[str, str]:
    """Return what was confirmed of a file as an entry of the list; what is empty is left out."""
    values = {key: one_line(getattr(entry, key)) for key in TEXTS}
    known = {key: value for key, value in values.items() if value}
    return {"file": name, **known, "kind": entry.kind.value, TAKEN: taken}


def entries_by_file(entries: list[Any]) -> dict[str, tuple[SourceEntry, str]]:
    """Return what a list says of each file, and when it was taken ("" where others put it there)."""
    found = {}
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            values = {key: _line(entry.get(key)) for key in TEXTS}
            found[entry["file"]] = (SourceEntry(entry["file"], kind=_kind(entry), **values), _line(entry.get(TAKEN)))
    return found


def without(entries: list[Any], name: str) -> list[Any]:
    """Return a list without the entries of a file."""
    return [entry for entry in entries if not (isinstance(entry, dict) and entry.get("file") == name)]


def _kind(entry: dict[str, Any]) -> TextKind:
    kind = _line(entry.get("kind"))
    return TextKind(kind) if kind in list(TextKind) else TextKind.CONSOLIDATED


def _line(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
