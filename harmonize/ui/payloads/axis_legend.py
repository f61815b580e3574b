"""What the marks of the chart of penalties mean: of those that are drawn, a few words each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from harmonize.views.penalties.axis_scale import scale_of
from harmonize.views.penalties.axis_words import fails
from harmonize.views.penalties.penalty_axis import AxisRow, EndKind
from harmonize.views.penalties.penalty_lines import Line
from harmonize.views.words import Words

from .axis_bars import DOTTED, draw_form


def legend_payload(rows: Sequence[AxisRow], lines: Sequence[Line], words: Words) -> dict[str, Any]:
    """Return what the legend draws."""
    marks = [{"mark": mark, "text": words.say(f"penalties.legend.{mark}")} for mark in _drawn(rows, lines)]
    return {"title": words.say("penalties.legend_title"), "marks": marks}


def _drawn(rows: Sequence[AxisRow], lines: Sequence[Line]) -> Iterator[str]:
    scale = scale_of(rows, lines)
    ranges = [terms for row in rows for terms in row.ranges]
    forms = [draw_form(terms, scale, scale.edge) for terms in ranges]
    ends = {kind for form in forms for kind, _ in form.ends}
    yield "basic"
    if any(row.further for row in rows):
        yield "further"
    if any(row.aggravated for row in rows):
        yield "aggravated"
    if "disc" in ends:
        yield "disc"
    if any(fails(row, lines) for row in rows):
        yield "hollow"
    if "general" in ends:
        yield "general"
    if any(terms.prison and terms.high.kind is not EndKind.STATED for terms in ranges) and any(
        dash == DOTTED for form in forms for dash, _, _ in form.strokes
    ):
        yield "dotted"
    if "cut" in ends:
        yield "cut"
    if "life" in ends:
        yield "life"
