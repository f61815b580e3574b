"""Which cells of the matrix a reader asked to see."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace

from harmonize.model import Coverage, Gap

from ..search import names, terms
from .matrix import Matrix, MatrixColumn, MatrixRow

GAPS = (Coverage.PARTIAL, Coverage.NONE)
IN_SIGHT = ("states", "find")
"""Filters that the bar shows at all times."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asked for; empty means everything.

    ``instruments`` are those that ask for an offence, leading or not; ``review`` are cells that wait for a person;
    ``find`` is what was typed into the search box.
    """

    states: tuple[Coverage, ...] = ()
    find: str = ""
    review: bool = False
    regions: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    offences: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """True where something is filtered."""
        return bool(self.active)

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the filters that are set."""
        return tuple(f.name for f in fields(self) if (f.name != "find" or terms(self.find)) and getattr(self, f.name))

    @property
    def folded(self) -> int:
        """How many filters are set that the bar does not show."""
        return len([name for name in self.active if name not in IN_SIGHT])


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows and columns that hold a fitting cell; ``fits[row][column]`` says which cells these are."""

    matrix: Matrix
    fits: tuple[tuple[bool, ...], ...]

    @property
    def shown(self) -> int:
        """How many cells fit."""
        return sum(sum(row) for row in self.fits)


def select(matrix: Matrix, filters: Filters) -> Selection:
    """Leave out rows and columns without a fitting cell; the grid itself stays whole."""
    asked = terms(filters.find)
    rows = [number for number, row in enumerate(matrix.rows) if _row_fits(row, filters)]
    columns = [number for number, column in enumerate(matrix.columns) if _column_fits(column, filters)]
    in_rows = {number: _named(asked, (matrix.rows[number].label,)) for number in rows}
    in_columns = {number: _named(asked, _labels(matrix.columns[number])) for number in columns}
    fits = {
        (row, column)
        for row in rows
        for column in columns
        if in_rows[row] | in_columns[column] >= set(asked) and _cell_fits(matrix.cells[row][column], filters)
    }
    rows = [row for row in rows if any((row, column) in fits for column in columns)]
    columns = [column for column in columns if any((row, column) in fits for row in rows)]
    kept = take(matrix, rows, columns)
    return Selection(kept, tuple(tuple((row, column) in fits for column in columns) for row in rows))


def take(matrix: Matrix, rows: Collection[int], columns: Collection[int]) -> Matrix:
    """Return rows and columns of a matrix by number, in the order given."""
    return replace(
        matrix,
        rows=tuple(matrix.rows[row] for row in rows),
        columns=tuple(matrix.columns[column] for column in columns),
        cells=tuple(tuple(matrix.cells[row][column] for column in columns) for row in rows),
    )


def _row_fits(row: MatrixRow, filters: Filters) -> bool:
    return (
        _among(row.family, filters.families)
        and _among(row.id, filters.offences)
        and (not filters.instruments or not set(filters.instruments).isdisjoint(row.instruments))
    )


def _column_fits(column: MatrixColumn, filters: Filters) -> bool:
    return _among(column.region, filters.regions) and _among(column.code, filters.jurisdictions)


def _cell_fits(gap: Gap, filters: Filters) -> bool:
    return (not filters.states or gap.coverage in filters.states) and (gap.review or not filters.review)


def _among(value: str, asked: tuple[str, ...]) -> bool:
    return not asked or value in asked


def _labels(column: MatrixColumn) -> tuple[str, ...]:
    return column.name, column.brief, column.code


def _named(asked: tuple[str, ...], labels: tuple[str, ...]) -> set[str]:
    """Return which terms a row or a column answers."""
    return {term for term in asked if names(term, labels)}
