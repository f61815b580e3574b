"""Rows of a result's CSV file as they are read back; every fault names the file and the line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from harmonize.errors import WrongUse
from harmonize.model import Span

from .cells import NO, YES, split_list
from .csv_files import parse

Kind = TypeVar("Kind", bound=StrEnum)
Value = TypeVar("Value")


def fault(what: str, where: Path, line: int = 0) -> WrongUse:
    """Return a fault of a result's file, with its line where one is known."""
    place = f"{where}, line {line}" if line else str(where)
    return WrongUse(what, where=place, remedy=f"Run again: harmonize compare --out {where.parent}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a cell that is not what its column holds raises WrongUse."""

    file: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def whole(self, column: str) -> int:
        """Return a whole number."""
        return self._read(column, int)

    def number(self, column: str) -> float:
        """Return a number."""
        return self._read(column, float)

    def bound(self, column: str) -> float | None:
        """Return a number, or None for an empty cell."""
        return self._read(column, float) if self.cells[column] else None

    def truth(self, column: str) -> bool:
        """Return whether the cell says yes."""
        return self._read(column, {YES: True, NO: False}.__getitem__)

    def kind(self, column: str, kind: type[Kind]) -> Kind:
        """Return one of the words that a column may hold."""
        return self._read(column, kind)

    def items(self, column: str) -> tuple[str, ...]:
        """Return the items of a list."""
        return split_list(self.cells[column])

    def span(self, start: str = "start", end: str = "end") -> Span:
        """Return the place that two columns name."""
        return span_of(self, self.cells[start], self.cells[end])

    def fault(self, what: str) -> WrongUse:
        """Return a fault at this row."""
        return fault(what, self.file, self.line)

    def _read(self, column: str, read: Callable[[str], Value]) -> Value:
        try:
            return read(self.cells[column])
        except (KeyError, ValueError) as err:
            raise self.fault(f"'{self.cells[column][:80]}' cannot stand in column {column}.") from err


def span_of(row: Row, start: str, end: str) -> Span:
    """Return the place between two offsets as written in a row."""
    try:
        return Span(int(start), int(end))
    except ValueError as err:
        raise row.fault(f"'{start[:20]}-{end[:20]}' is no place in a text.") from err


def read_rows(path: Path, columns: Sequence[str], shown: Path) -> list[Row]:
    """Read a CSV file that must have these columns; ``shown`` is its path in messages."""
    try:
        lines = parse(path.read_bytes())
    except FileNotFoundError as err:
        raise fault("is not there.", shown) from err
    except (OSError, UnicodeDecodeError, csv.Error) as err:
        raise fault(f"cannot be read: {err}.", shown) from err
    header = lines[0][1] if lines else []
    missing = [column for column in columns if column not in header]
    if missing:
        named = ", ".join(missing)
        raise fault(f"has no column {named}; it is of another program or another version.", shown)
    rows = []
    for line, cells in lines[1:]:
        if len(cells) != len(header):
            raise Row(shown, line, {}).fault(f"has {len(cells)} cells where {len(header)} are named.")
        rows.append(Row(shown, line, dict(zip(header, cells, strict=True))))
    return rows
