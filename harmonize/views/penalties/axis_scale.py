"""How far the axis of penalties reaches, and where its ticks stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .penalty_axis import AxisRow, End, EndKind
from .penalty_lines import Line

MONTHS_A_YEAR = 12
EDGES = (6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100)
"""Years at which an axis may end."""
STEPS = ((8, 1), (15, 2), (40, 5), (60, 10))
ROOM = 1.25
"""An axis is at least this much longer than its last line, so that the words of the line have room."""
GENERAL_REACH = 2.0
"""A bound for all offences beyond this many times the longest stated one is cut: it would press all else together."""


@dataclass(frozen=True, slots=True)
class Scale:
    """``edge`` is the last year of the axis, ``ticks`` are years; ``life`` says whether its band is needed."""

    edge: float
    ticks: tuple[int, ...]
    life: bool

    def cuts(self, end: End) -> bool:
        """Return True where an end lies beyond the axis."""
        return end.months is not None and end.months > self.edge * MONTHS_A_YEAR


def scale_of(rows: Sequence[AxisRow], lines: Sequence[Line]) -> Scale:
    """Choose the axis for what is drawn on it."""
    ends = [end for row in rows for terms in row.ranges for end in (terms.low, terms.high) if end.months is not None]
    stated = [end.months or 0.0 for end in ends if end.stated]
    longest = max([*stated, *(line.months * ROOM for line in lines)], default=0.0)
    general = [end.months or 0.0 for end in ends if end.kind is EndKind.GENERAL]
    within = [months for months in general if months <= longest * GENERAL_REACH] if stated else general
    years = max([longest, *within]) / MONTHS_A_YEAR
    edge = next((edge for edge in EDGES if edge >= years), 20 * -(-int(years + 1) // 20))
    step = next((step for most, step in STEPS if edge <= most), 20)
    life = any(terms.life for row in rows for terms in row.ranges)
    return Scale(edge, tuple(range(0, int(edge) + 1, step)), life)
