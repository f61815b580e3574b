"""Traces of the chart of penalties: strokes, points and texts, each in one colour of the tokens.

Colours are those of the light theme; ``look.chart_css`` puts the token in their place in the drawing, so that it
follows the theme at once and prints in dark ink on white.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from harmonize.views.colours import SURFACES

GAP = None
"""Between two strokes of one trace."""


def ink(token: str) -> str:
    """Return the colour that stands for a token in the drawing."""
    return SURFACES[token][0]


def trace(name: str, x: Sequence[float | None], y: Sequence[float | None], **look: Any) -> dict[str, Any]:
    """Return a trace that says nothing under the pointer and stays as it is after a click on another."""
    return {
        "type": "scatter",
        "name": name,
        "x": list(x),
        "y": list(y),
        "hoverinfo": "skip",
        "cliponaxis": False,
        "connectgaps": False,
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        **look,
    }


def strokes(
    name: str, pieces: Sequence[tuple[float, float, float]], token: str, *, width: float, dash: str = "solid"
) -> dict[str, Any]:
    """Return level strokes, each from ``start`` to ``stop`` at a height."""
    return trace(
        name,
        [at for start, stop, _ in pieces for at in (start, stop, GAP)],
        [at for _, _, height in pieces for at in (height, height, GAP)],
        mode="lines",
        line={"color": ink(token), "width": width, "dash": dash},
    )


def texts(
    name: str, x: float, at: Sequence[tuple[float, str]], position: str, token: str, *, size: int = 14
) -> dict[str, Any]:
    """Return texts that are fit for the chart, each at its height."""
    return trace(
        name,
        [x] * len(at),
        [y for y, _ in at],
        mode="text",
        text=[words for _, words in at],
        textposition=position,
        textfont={"size": size, "color": ink(token)},
    )
