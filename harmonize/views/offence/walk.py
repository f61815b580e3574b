"""The way through the matrix from a cell: the offences above and below, the jurisdictions left and right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..matrix.matrix import Matrix


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to go on to: the offence, the jurisdictions, and the name of what changes."""

    offence: str
    jurisdictions: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Walk:
    """Where one may go on to; None at the borders, and between jurisdictions where several are side by side."""

    previous_offence: Stop | None
    next_offence: Stop | None
    previous_jurisdiction: Stop | None
    next_jurisdiction: Stop | None


def walk(matrix: Matrix, offence: str, jurisdictions: Sequence[str]) -> Walk:
    """Return the neighbours of what is looked at, in the order of the matrix."""
    beside = tuple(jurisdictions)
    rows = [Stop(row.id, beside, row.label) for row in matrix.rows]
    above, below = _around(rows, [row.id for row in matrix.rows], offence)
    left = right = None
    if len(beside) == 1:
        columns = [Stop(offence, (column.code,), column.name) for column in matrix.columns]
        left, right = _around(columns, [column.code for column in matrix.columns], beside[0])
    return Walk(above, below, left, right)


def _around(stops: Sequence[Stop], names: Sequence[str], at: str) -> tuple[Stop | None, Stop | None]:
    if at not in names:
        return None, None
    place = names.index(at)
    return (stops[place - 1] if place else None), (stops[place + 1] if place + 1 < len(stops) else None)
