"""Which rows of the axis a reader wants to see, in which order, and with which lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .penalty_axis import AxisRow, Says
from .penalty_lines import SERIOUS, Line


class Order(StrEnum):
    """How the rows follow each other."""

    MATRIX = "matrix"
    MAXIMUM = "maximum"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader asked for; ``region`` and ``among`` empty mean all, ``lines`` empty means none."""

    order: Order = Order.MATRIX
    lines: tuple[str, ...] = (SERIOUS,)
    region: str = ""
    among: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """True where jurisdictions are left out."""
        return bool(self.region or self.among)


def chosen_lines(lines: Sequence[Line], choice: Choice) -> tuple[Line, ...]:
    """Return the lines that the reader asked for, as far as they mean something here."""
    return tuple(line for line in lines if line.key in choice.lines)


def arrange(rows: Sequence[AxisRow], choice: Choice) -> tuple[AxisRow, ...]:
    """Return the rows asked for; rows of equal length stay in the order of the matrix.

    By length: the highest first, life imprisonment above all terms; then terms of which that end is not known, then
    what threatens no imprisonment, and at last what has no article.
    """
    kept = [
        row
        for row in rows
        if (not choice.region or row.region == choice.region) and (not choice.among or row.jurisdiction in choice.among)
    ]
    if choice.order is Order.MATRIX:
        return tuple(kept)
    measure = _highest if choice.order is Order.MAXIMUM else _lowest
    return tuple(sorted(kept, key=_by(measure)))


def _by(measure: Callable[[AxisRow], float | None]) -> Callable[[AxisRow], tuple[int, float]]:
    def key(row: AxisRow) -> tuple[int, float]:
        months = measure(row)
        if months is not None:
            return 0, -months
        last = {Says.TERM: 1, Says.LIFE: 1, Says.NO_ARTICLE: 3}
        return last.get(row.says, 2), 0.0

    return key


def _highest(row: AxisRow) -> float | None:
    if row.basic is None:
        return None
    return math.inf if row.basic.life else row.basic.high.months


def _lowest(row: AxisRow) -> float | None:
    if row.basic is None:
        return None
    return row.basic.low.months if row.basic.prison else math.inf
