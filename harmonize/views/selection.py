"""Which cells of the matrix a reader asked to see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from harmonize.model import Coverage, Gap

from .matrix import Matrix

GAPS = (Coverage.PARTIAL, Coverage.NONE)


class Show(StrEnum):
    """Which states a reader asked for."""

    ALL = "all"
    GAPS = "gaps"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader asked for; empty means everything."""

    show: Show = Show.ALL
    family: str = ""
    jurisdictions: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """True where something is filtered."""
        return self != Filters()


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
    columns = [
        number
        for number, column in enumerate(matrix.columns)
        if not filters.jurisdictions or column.code in filters.jurisdictions
    ]
    rows = [
        number
        for number, row in enumerate(matrix.rows)
        if (not filters.family or row.family == filters.family)
        and any(_fits(matrix.cells[number][column], filters.show) for column in columns)
    ]
    columns = [c for c in columns if any(_fits(matrix.cells[row][c], filters.show) for row in rows)]
    kept = replace(
        matrix,
        rows=tuple(matrix.rows[row] for row in rows),
        columns=tuple(matrix.columns[column] for column in columns),
        cells=tuple(tuple(matrix.cells[row][column] for column in columns) for row in rows),
    )
    return Selection(kept, tuple(tuple(_fits(gap, filters.show) for gap in line) for line in kept.cells))


def _fits(gap: Gap, show: Show) -> bool:
    if show is Show.GAPS:
        return gap.coverage in GAPS
    return gap.review if show is Show.REVIEW else True
