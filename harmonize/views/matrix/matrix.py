"""The cross-country matrix: offences by jurisdictions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from harmonize.lang.fold import fold
from harmonize.model import Comparison, Coverage, Gap, TextKind


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An offence of the yardstick."""

    id: str
    label: str
    family: str
    instruments: tuple[str, ...] = ()
    """Ids of those that ask for it, the leading one first."""


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A jurisdiction; ``kinds`` are the kinds of its texts, so that a digest is never taken for the law."""

    code: str
    name: str
    brief: str
    region: str
    kinds: tuple[TextKind, ...]

    @property
    def digest_only(self) -> bool:
        """True where nothing but our own digests was read."""
        return bool(self.kinds) and set(self.kinds) == {TextKind.DIGEST}


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows by columns; ``cells[row][column]`` is the gap object of that cell."""

    rows: tuple[MatrixRow, ...]
    columns: tuple[MatrixColumn, ...]
    cells: tuple[tuple[Gap, ...], ...]

    @property
    def size(self) -> int:
        """How many cells there are."""
        return len(self.rows) * len(self.columns)

    @property
    def counts(self) -> dict[Coverage, int]:
        """How many cells are in each state, in the order of the legend."""
        found = Counter(gap.coverage for row in self.cells for gap in row)
        return {state: found.get(state, 0) for state in Coverage}


def build_matrix(comparison: Comparison) -> Matrix:
    """Arrange the cells: offences in yardstick order, jurisdictions by region and name."""
    gaps = {(gap.offence, gap.jurisdiction): gap for gap in comparison.gaps}
    kinds: dict[str, set[TextKind]] = {}
    for instrument in comparison.instruments:
        kinds.setdefault(instrument.jurisdiction, set()).add(instrument.kind)
    columns = tuple(
        MatrixColumn(j.code, j.name, j.brief, j.region, tuple(sorted(kinds.get(j.code, set()))))
        for j in sorted(comparison.jurisdictions, key=lambda j: (j.region, fold(j.name)))
    )
    rows = tuple(MatrixRow(o.id, o.label, o.family, o.instruments) for o in comparison.yardstick.offences)
    cells = tuple(tuple(gaps[row.id, column.code] for column in columns) for row in rows)
    return Matrix(rows, columns, cells)
