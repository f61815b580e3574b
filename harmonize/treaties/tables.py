"""Read the room's files; a fault names the file and the line."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from harmonize.errors import BrokenData

FOLDER = Path(__file__).parent
Kind = TypeVar("Kind", bound=StrEnum)


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each row with its place (file and line); BrokenData where the file cannot be read."""
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle, strict=True)
            for row in reader:
                place = f"treaties/{path.name}, line {reader.line_num}"
                if None in row or None in row.values():
                    raise BrokenData("has another number of cells than are named.", where=place)
                yield place, row
    except (OSError, UnicodeDecodeError, csv.Error) as err:
        raise BrokenData(f"cannot be read: {err}.", where=f"treaties/{path.name}") from err


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; BrokenData where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise BrokenData(f"cannot be read: {err}.", where=f"treaties/{path.name}") from err


def kind_of(kind: type[Kind], word: str, place: str) -> Kind:
    """Return one of the words that a cell may hold; BrokenData for another."""
    try:
        return kind(word)
    except ValueError as err:
        raise BrokenData(f"'{word}' is none of: {', '.join(kind)}.", where=place) from err
