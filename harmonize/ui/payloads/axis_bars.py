"""The strokes and ends of the chart of penalties: what each form of each row looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from harmonize.views.penalties.axis_scale import MONTHS_A_YEAR, Scale
from harmonize.views.penalties.penalty_axis import EndKind, FormRange

from .axis_layout import Layout, Placed
from .axis_trace import ink, strokes, trace

ASIDE = 14
"""Pixels between the basic form and the thin lines over and under it."""
STUB = 0.12
"""How far a stroke goes on towards a bound that is not known, as a share of the axis."""
BASIC, BELOW, FURTHER, AGGRAVATED = "basic", "below", "further", "aggravated"
STROKES = {BASIC: (9, 5), BELOW: (9, 5), FURTHER: (3, 3), AGGRAVATED: (2, 2)}
"""Width of a stroke, whole and dotted, by what it stands for."""
INKS = {BASIC: "primary", BELOW: "bad", FURTHER: "control", AGGRAVATED: "muted"}
SIZES = {BASIC: 14, BELOW: 13, FURTHER: 8, AGGRAVATED: 8}
DISC, GENERAL, CUT, LIFE = "disc", "general", "cut", "life"
SYMBOLS = {DISC: "circle", GENERAL: "line-ns", CUT: "triangle-right", LIFE: "diamond"}
SOLID, DOTTED = "solid", "dotted"
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A form of a row: strokes from year to year, and ends, at one height."""

    strokes: tuple[tuple[str, float, float], ...]
    ends: tuple[tuple[str, float], ...]


def draw_form(terms: FormRange, scale: Scale, life_at: float) -> Drawn:
    """Return what is drawn of a range, in years.

    Solid where the article gives the maximum; dotted where it does not, up to the bound for all offences or a little
    way. Life imprisonment is a diamond in its own band, joined to the term by a dotted stroke.
    """
    pieces: list[tuple[str, float, float]] = []
    ends: list[tuple[str, float]] = []
    last: float | None = None
    if terms.prison and (terms.low.months is not None or terms.high.months is not None):
        low = (terms.low.months or 0.0) / MONTHS_A_YEAR
        last = _upper(terms, low, scale)
        pieces.append((SOLID if terms.high.stated else DOTTED, low, last))
        if terms.low.kind is not EndKind.OPEN:
            ends.append((DISC if terms.low.stated else GENERAL, low))
        ends.append((_upper_end(terms, scale), last))
        if terms.more:
            pieces.append((DOTTED, last, beyond := min(last + scale.edge * STUB, scale.edge)))
            ends.append((CUT, beyond))
    if terms.life:
        ends.append((LIFE, life_at))
        if last is not None:
            pieces.append((DOTTED, last, life_at))
    return Drawn(tuple(pieces), tuple(ends))


def _upper(terms: FormRange, low: float, scale: Scale) -> float:
    if terms.high.months is None:
        return min(low + scale.edge * STUB, scale.edge)
    return min(terms.high.months / MONTHS_A_YEAR, scale.edge)


def _upper_end(terms: FormRange, scale: Scale) -> str:
    if terms.high.kind is EndKind.OPEN or scale.cuts(terms.high):
        return CUT
    return DISC if terms.high.stated else GENERAL


def bar_traces(layout: Layout, scale: Scale, life_at: float) -> list[dict[str, Any]]:
    """Return the traces of all rows, the thin lines first, so that the basic form lies on top."""
    lines: dict[tuple[str, str], list[tuple[float, float, float]]] = defaultdict(list)
    ends: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in layout.rows:
        for look, terms, height in _forms(row):
            drawn = draw_form(terms, scale, life_at)
            for dash, start, stop in drawn.strokes:
                lines[look, dash].append((start, stop, height))
            for kind, year in drawn.ends:
                ends[look, kind].append((year, height))
    found = []
    for look in (AGGRAVATED, FURTHER, BELOW, BASIC):
        found += [_stroke(look, dash, lines[look, dash]) for dash in (SOLID, DOTTED) if lines[look, dash]]
        found += [_points(look, kind, ends[look, kind]) for kind in SYMBOLS if ends[look, kind]]
    return found


def _forms(row: Placed) -> Iterator[tuple[str, FormRange, float]]:
    terms = row.row
    if terms.aggravated:
        yield AGGRAVATED, terms.aggravated, row.middle - ASIDE
    if terms.further:
        yield FURTHER, terms.further, row.middle + ASIDE
    if terms.basic:
        yield BELOW if row.fails else BASIC, terms.basic, row.middle


def _stroke(look: str, dash: str, pieces: list[tuple[float, float, float]]) -> dict[str, Any]:
    whole, dotted = STROKES[look]
    width, pattern = (whole, "solid") if dash == SOLID else (dotted, "dot")
    return strokes(f"{look}-{dash}", pieces, INKS[look], width=width, dash=pattern)


def _points(look: str, kind: str, points: list[Point]) -> dict[str, Any]:
    size = SIZES[look]
    inside = "page" if look == BELOW and kind != GENERAL else INKS[look]
    return trace(
        f"{look}-{kind}",
        [x for x, _ in points],
        [y for _, y in points],
        mode="markers",
        marker={
            "symbol": SYMBOLS[kind],
            "size": size,
            "opacity": 1,
            "color": ink(inside),
            "line": {"width": 3 if size > 9 else 2, "color": ink(INKS[look])},
        },
    )
