"""In which order rows and columns of the matrix stand, and under which heads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from harmonize.lang.fold import fold
from harmonize.model import Gap

from .matrix import Matrix, MatrixRow
from .selection import GAPS, Selection, take


class Grouping(StrEnum):
    """Under which heads the offences stand."""

    FAMILY = "family"
    INSTRUMENT = "instrument"
    FLAT = "flat"


class RowOrder(StrEnum):
    """How offences follow one another within a head."""

    YARDSTICK = "yardstick"
    GAPS = "gaps"
    NAME = "name"


class ColumnOrder(StrEnum):
    """How jurisdictions follow one another; by region alone they stand under regions."""

    REGION = "region"
    GAPS = "gaps"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a reader asked for."""

    grouping: Grouping = Grouping.FAMILY
    rows: RowOrder = RowOrder.YARDSTICK
    columns: ColumnOrder = ColumnOrder.REGION


@dataclass(frozen=True, slots=True)
class Arranged:
    """A selection in order; ``row_groups`` and ``column_groups`` name the head of each, empty where there is none.

    Row groups are families or ids of instruments: an offence stands once, under the first instrument that asks for it.
    """

    selection: Selection
    row_groups: tuple[str, ...]
    column_groups: tuple[str, ...]

    @property
    def matrix(self) -> Matrix:
        """The rows, columns and cells in order."""
        return self.selection.matrix


def arrange(selection: Selection, arrangement: Arrangement) -> Arranged:
    """Put a selection in order; rows of one head stay together."""
    matrix = selection.matrix
    rows = _ordered_rows(matrix, arrangement)
    columns = _ordered_columns(matrix, arrangement.columns)
    fits = tuple(tuple(selection.fits[row][column] for column in columns) for row in rows)
    by_region = arrangement.columns is ColumnOrder.REGION
    return Arranged(
        Selection(take(matrix, rows, columns), fits),
        tuple(group_of(matrix.rows[row], arrangement.grouping) for row in rows),
        tuple(matrix.columns[column].region if by_region else "" for column in columns),
    )


def as_chosen(arranged: Arranged, codes: Sequence[str]) -> Arranged:
    """Put the jurisdictions in the order in which they were chosen, under no heads; those not named come last."""
    matrix, places = arranged.matrix, {code: place for place, code in enumerate(codes)}
    rows = range(len(matrix.rows))
    columns = sorted(range(len(matrix.columns)), key=lambda at: places.get(matrix.columns[at].code, len(places)))
    fits = tuple(tuple(arranged.selection.fits[row][column] for column in columns) for row in rows)
    return Arranged(Selection(take(matrix, rows, columns), fits), arranged.row_groups, ("",) * len(columns))


def group_of(row: MatrixRow, grouping: Grouping) -> str:
    """Return the head of a row: its family, its leading instrument, or none."""
    if grouping is Grouping.FAMILY:
        return row.family
    return row.instruments[0] if grouping is Grouping.INSTRUMENT and row.instruments else ""


def _ordered_rows(matrix: Matrix, arrangement: Arrangement) -> list[int]:
    """Order rows within their heads, and the heads by their first row."""
    keys: dict[RowOrder, Callable[[int], tuple[int | str, int]]] = {
        RowOrder.YARDSTICK: lambda row: (row, row),
        RowOrder.GAPS: lambda row: (-_gaps(matrix.cells[row]), row),
        RowOrder.NAME: lambda row: (fold(matrix.rows[row].label), row),
    }
    ordered = sorted(range(len(matrix.rows)), key=keys[arrangement.rows])
    heads = _firsts(group_of(matrix.rows[row], arrangement.grouping) for row in ordered)
    return sorted(ordered, key=lambda row: heads.index(group_of(matrix.rows[row], arrangement.grouping)))


def _ordered_columns(matrix: Matrix, order: ColumnOrder) -> list[int]:
    numbers = range(len(matrix.columns))
    if order is ColumnOrder.GAPS:
        return sorted(numbers, key=lambda column: (-_gaps([line[column] for line in matrix.cells]), column))
    if order is ColumnOrder.NAME:
        return sorted(numbers, key=lambda column: fold(matrix.columns[column].name))
    return list(numbers)


def _gaps(cells: Iterable[Gap]) -> int:
    return sum(gap.coverage in GAPS for gap in cells)


def _firsts(groups: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(groups))
