"""The chart of penalties as a plotly figure in plain data: lengths against jurisdictions, one pixel of height a unit.

All texts are escaped in ``axis_text``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harmonize.views.penalties.axis_scale import MONTHS_A_YEAR, Scale, scale_of
from harmonize.views.penalties.penalty_axis import AxisRow
from harmonize.views.penalties.penalty_lines import SERIOUS, Line, name_line
from harmonize.views.words import Words

from .axis_bars import bar_traces
from .axis_layout import Layout, lay_out
from .axis_text import BREAK, shown
from .axis_trace import ink, strokes, texts, trace

FONT = "Source Sans, sans-serif"
NAMES, WORDS_COLUMN, FOOT = 178, 262, 6
TICKS, LINE_WORDS = 24, 20
PAD = "\u2003"
"""An em beside the names and the figures, so that a disc at either end of the axis does not touch them."""
LIFE_BAND, LIFE_FROM = 0.11, 0.06
"""The band of life imprisonment: its width, and the gap before it, as shares of the axis."""


def axis_figure(
    rows: Sequence[AxisRow], lines: Sequence[Line], words: Words, *, by_region: bool = False
) -> dict[str, Any]:
    """Return the figure; ``by_region`` for rows that stand region by region."""
    scale = scale_of(rows, lines)
    layout = lay_out(rows, lines, words, by_region=by_region)
    return {
        "data": [
            *_grounds(layout, lines, scale),
            *bar_traces(layout, scale, life_at(scale)),
            *_texts(layout, scale),
            _targets(layout, scale),
        ],
        "layout": {**_frame(layout, lines, scale), "annotations": _heads(lines, scale, words)},
    }


def life_at(scale: Scale) -> float:
    """Return where the diamonds of life imprisonment stand, in years of the axis."""
    return scale.edge * (1 + LIFE_FROM + LIFE_BAND / 2)


def _right(scale: Scale) -> float:
    return scale.edge * (1 + LIFE_FROM + LIFE_BAND) if scale.life else scale.edge * 1.02


def _head(lines: Sequence[Line]) -> int:
    return TICKS + LINE_WORDS * len(lines) + 4


def _frame(layout: Layout, lines: Sequence[Line], scale: Scale) -> dict[str, Any]:
    band = {
        "type": "rect",
        "layer": "below",
        "line": {"width": 0},
        "fillcolor": ink("panel"),
        "x0": scale.edge * (1 + LIFE_FROM),
        "x1": _right(scale),
        "y0": 0,
        "y1": layout.height,
    }
    ticks = list(scale.ticks)
    return {
        "template": "none",
        "height": int(layout.height) + _head(lines) + FOOT,
        "margin": {"l": NAMES, "r": WORDS_COLUMN, "t": _head(lines), "b": FOOT, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 14, "color": ink("text")},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "y",
        "hoverdistance": -1,
        "hoverlabel": {
            "align": "left",
            "bgcolor": ink("panel"),
            "bordercolor": ink("control"),
            "font": {"family": FONT, "size": 13, "color": ink("text")},
        },
        "shapes": [band] if scale.life else [],
        "xaxis": {
            "range": [0, _right(scale)],
            "tickvals": ticks,
            "ticktext": [str(tick) for tick in ticks],
            "side": "top",
            "ticklen": 0,
            "showline": False,
            "tickfont": {"color": ink("muted")},
            "gridcolor": ink("hairline"),
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [layout.height, 0],
            "visible": False,
            "fixedrange": True,
        },
    }


def _grounds(layout: Layout, lines: Sequence[Line], scale: Scale) -> list[dict[str, Any]]:
    """Return what lies under the bars: a hairline over each row, and the lines."""
    right = _right(scale)
    found = [strokes("hairs", [(0, right, row.top) for row in layout.rows], "hairline", width=1)]
    for line in lines:
        years = line.months / MONTHS_A_YEAR
        look = {"color": ink(_ink(line)), "width": 2, "dash": "dash" if line.key == SERIOUS else "dashdot"}
        found.append(trace(f"line-{line.key}", [years] * 2, [0, layout.height], mode="lines", line=look))
    return found


def _ink(line: Line) -> str:
    return "bad" if line.key == SERIOUS else "muted"


def _texts(layout: Layout, scale: Scale) -> list[dict[str, Any]]:
    """Return names and regions at the left, figures at the right."""
    rows = layout.rows
    names = [(row.middle, _padded(row.name, after=True)) for row in rows]
    regions = [(at, f"<b>{name}</b>{PAD}") for name, at in layout.regions]
    figures = [(row.middle, _padded(row.figures, after=False)) for row in rows]
    return [
        texts("names", 0, names, "middle left", "text"),
        texts("regions", 0, regions, "middle left", "muted", size=12),
        texts("figures", _right(scale), figures, "middle right", "text"),
    ]


def _heads(lines: Sequence[Line], scale: Scale, words: Words) -> list[dict[str, Any]]:
    """Return what stands over the axis: its unit, the words of each line, and the head of the band of life."""
    found = [_head_word(0, shown(words.say("penalties.years_head")) + PAD, TICKS / 2, "muted", "right")]
    if scale.life:
        life = f"<b>{shown(words.say('penalties.life_head'))}</b>"
        found.append(_head_word(life_at(scale), life, TICKS / 2, "text", "center"))
    for number, line in enumerate(lines):
        over = TICKS + LINE_WORDS * (len(lines) - number - 0.5)
        name = f"<b>{shown(name_line(line, words))}</b>"
        found.append(_head_word(line.months / MONTHS_A_YEAR, name, over, _ink(line), "left"))
    return found


def _head_word(x: float, words: str, over: float, token: str, anchor: str) -> dict[str, Any]:
    return {
        "x": x,
        "y": 0,
        "xanchor": anchor,
        "yanchor": "middle",
        "yshift": over,
        "text": words,
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": 13, "color": ink(token)},
    }


def _padded(words: str, *, after: bool) -> str:
    return BREAK.join(f"{line}{PAD}" if after else f"{PAD}{line}" for line in words.split(BREAK))


def _end(row: AxisRow, scale: Scale) -> float:
    """Return where the bar of a row ends, for its tooltip to stand beside it."""
    months = (row.basic.high.months or row.basic.low.months or 0.0) if row.basic else 0.0
    return min(months / MONTHS_A_YEAR, scale.edge)


def _targets(layout: Layout, scale: Scale) -> dict[str, Any]:
    """Return one invisible point a row: where the pointer is nearest, its tooltip is shown, and a click means it."""
    rows = layout.rows
    found = trace(
        "targets",
        [_end(row.row, scale) for row in rows],
        [row.middle for row in rows],
        mode="markers",
        marker={"size": 12, "opacity": 0},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
    )
    return found | {
        "customdata": [row.row.jurisdiction for row in rows],
        "hovertext": [row.tip for row in rows],
        "hoverinfo": "text",
    }
