"""Rows of a CSV file that somebody else wrote; every fault names the file, the row and the column."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from harmonize.errors import WrongUse

LONGEST_CELL = 2**31 - 1
"""Python reads no cells over 131,072 characters unless told so; lists of articles may be longer."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the line it ends on."""

    file: Path
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def one_of(self, column: str, allowed: Collection[str]) -> str:
        """Return one of the words that a column may hold."""
        if self[column] not in allowed:
            raise self.fault(column, f"must be {', '.join(sorted(allowed))}")
        return self[column]

    def whole(self, column: str) -> int:
        """Return a whole number."""
        try:
            return int(self[column])
        except ValueError as err:
            raise self.fault(column, "must be a whole number") from err

    def number(self, column: str) -> float | None:
        """Return a number, or None for an empty cell."""
        try:
            return float(self[column]) if self[column].strip() else None
        except ValueError as err:
            raise self.fault(column, "must be a number") from err

    def fault(self, column: str, what: str) -> WrongUse:
        """Return a fault in one cell of this row."""
        said = f"column {column} {what}, not '{self[column][:60]}'."
        return WrongUse(said, where=f"{self.file}, line {self.line}", remedy="Mend the row.")


def read_table(path: Path, columns: Sequence[str], remedy: str) -> list[Row]:
    """Read a CSV file that must have these columns; WrongUse with ``remedy`` where it is missing or no such file."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
        rows = [Row(path, reader.line_num, _filled(cells)) for cells in reader]
    except FileNotFoundError as err:
        raise WrongUse("is not there.", where=str(path), remedy=remedy) from err
    except (OSError, UnicodeDecodeError, csv.Error) as err:
        raise WrongUse(f"cannot be read: {err}.", where=str(path), remedy=remedy) from err
    finally:
        csv.field_size_limit(before)
    missing = [column for column in columns if column not in (reader.fieldnames or ())]
    if missing:
        raise WrongUse(f"has no column {', '.join(missing)}.", where=f"{path}, line 1", remedy=remedy)
    return rows


def _filled(cells: dict[str | None, str | list[str] | None]) -> dict[str, str]:
    """Leave out what stands beyond the header, and fill what a short row lacks."""
    return {name: value if isinstance(value, str) else "" for name, value in cells.items() if name is not None}
