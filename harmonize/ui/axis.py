"""Drawing of the axis of penalties: on its own page for all jurisdictions, on others for a few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.penalties.axis_words import figures
from harmonize.views.penalties.penalty_axis import AxisRow, axis_rows
from harmonize.views.penalties.penalty_lines import SERIOUS, Line, lines_for
from harmonize.views.words import Words

from . import result
from .components import mount
from .payloads.axis import axis_figure
from .payloads.axis_legend import legend_payload

LINKS, FEW = "axis_links", "axis_few"
CONFIG = {"displayModeBar": False, "doubleClick": False, "scrollZoom": False, "displaylogo": False}


def draw_axis(comparison: Comparison, offence: str, jurisdictions: Sequence[str], words: Words) -> None:
    """Draw, under a heading, what up to five jurisdictions threaten for an offence, with the serious-crime line.

    Nothing is drawn where no article of theirs that stands without a reviewer threatens imprisonment.
    """
    asked = next(item for item in comparison.yardstick.offences if item.id == offence)
    lines = tuple(line for line in lines_for(asked) if line.key == SERIOUS)
    found = axis_rows(result.lookup(comparison), offence, lines, words, jurisdictions)
    if not any(row.ranges for row in found):
        return
    rows = sorted(found, key=lambda row: list(jurisdictions).index(row.jurisdiction))
    said = (words.say("penalties.alt_row", name=row.name, figures=figures(row, words)) for row in rows)
    st.header(words.say("penalties.beside"), anchor=False)
    alt = words.say("penalties.alt_short", offence=asked.label, rows=words.say("app.list").join(said))
    with st.container(key=FEW):
        st.plotly_chart(axis_figure(rows, lines, words), theme=None, config=CONFIG, key="axis_chart_few", alt=alt)
    mount("axis", legend_payload(rows, lines, words), "axis_legend_few")


def draw_whole(
    rows: Sequence[AxisRow],
    lines: Sequence[Line],
    words: Words,
    *,
    alt: str,
    by_region: bool,
    on_pick: Callable[[], None],
) -> None:
    """Draw the rows of a page; ``on_pick`` runs when a reader clicks on a row, see ``picked``."""
    with st.container(key=LINKS):
        st.plotly_chart(
            axis_figure(rows, lines, words, by_region=by_region),
            theme=None,
            config=CONFIG,
            key="axis_chart",
            alt=alt,
            on_select=on_pick,
            selection_mode="points",
        )
    mount("axis", legend_payload(rows, lines, words), "axis_legend")


def picked(codes: Collection[str]) -> str:
    """Return the jurisdiction of the row that was clicked on; empty where there is none of ``codes``."""
    state: Any = st.session_state.get("axis_chart") or {}
    points = (state.get("selection") or {}).get("points") or []
    return next((code for point in points if (code := _code(point)) in codes), "")


def _code(point: Any) -> str:
    found = point.get("customdata")
    if isinstance(found, list):
        found = found[0] if found else ""
    return found if isinstance(found, str) else ""
