"""The bar above the matrix and its papers: the measure, the search and the coverage in sight, the rest folded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from harmonize.model import Coverage
from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping, RowOrder
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask
from harmonize.views.words import Words

from ..address.arrangement import write_arrangement
from ..address.filters import write_filters
from ..plain import plain

LONGEST_SEARCH = 80
TYPING_PAUSE = "250ms"
SHOWN_ON = "harmonize_bar_page"
"""The page that drew the bar last."""


def draw_bar(matrix: Matrix, ask: Ask, words: Words, page: str) -> None:
    """Draw the bar on a page; the address is the truth, the widgets show it."""
    filters = ask.filters
    _show(ask, page)
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        _segments("measure", Measure, "measure.by", words, _arranged)
        st.text_input(
            words.say("matrix.find"),
            key="filter_find",
            type="search",
            live=TYPING_PAUSE,
            max_chars=LONGEST_SEARCH,
            placeholder=words.say("matrix.find_hint"),
            on_change=_filtered,
            width=200,
        )
        states = {state.value: words.state(state) for state in Coverage}
        _several("states", states, words, words.say("matrix.all_states"), width=190)
        label = words.say("matrix.more_active", n=filters.folded) if filters.folded else words.say("matrix.more")
        with st.popover(label, key="more_filters"):
            _draw_more(matrix, words)
        with st.popover(words.say("matrix.order"), key="order"):
            _segments("grouping", Grouping, "matrix.grouping_by", words, _arranged)
            _segments("row_order", RowOrder, "matrix.row_order_by", words, _arranged)
            _segments("column_order", ColumnOrder, "matrix.column_order_by", words, _arranged)


def draw_filtered(filtered: str, words: Words) -> None:
    """Say what is filtered, with the way back; nothing where nothing is."""
    if filtered:
        with st.container(horizontal=True, vertical_alignment="center", key="filtered"):
            st.caption(plain(filtered))
            st.button(words.say("matrix.clear"), on_click=write_filters, args=(Filters(),), key="filter_clear")


def _draw_more(matrix: Matrix, words: Words) -> None:
    regions = {column.region: column.region for column in matrix.columns}
    jurisdictions = {column.code: column.name for column in matrix.columns}
    instruments = {name: words.instrument(name) for row in matrix.rows for name in row.instruments}
    families = {row.family: row.family for row in matrix.rows}
    offences = {row.id: row.label for row in matrix.rows}
    _several("regions", regions, words, words.say("matrix.all_regions"))
    _several("jurisdictions", jurisdictions, words, words.say("matrix.all_jurisdictions", n=len(jurisdictions)))
    _several("instruments", instruments, words, words.say("matrix.all_instruments"))
    _several("families", families, words, words.say("matrix.all_families"))
    _several("offences", offences, words, words.say("matrix.all_offences", n=len(offences)))
    st.checkbox(words.say("matrix.review_only"), key="filter_review", on_change=_filtered)


def _several(name: str, options: Mapping[str, str], words: Words, everything: str, width: int = 420) -> None:
    st.multiselect(
        words.say(f"matrix.{name}"),
        list(options),
        format_func=lambda option: options[option],
        key=f"filter_{name}",
        on_change=_filtered,
        placeholder=everything,
        select_all=False,
        width=width,
    )


def _segments(name: str, kind: type[Any], section: str, words: Words, changed: Any) -> None:
    named = words.table(section)
    st.segmented_control(
        words.say(f"matrix.{name}"),
        [choice.value for choice in kind],
        format_func=lambda choice: named[choice],
        required=True,
        key=f"shown_{name}",
        on_change=changed,
    )


def _show(ask: Ask, page: str) -> None:
    """Let the widgets show what the address says; one that shows it already is not touched, since a reader may type.

    The same widgets on another page are new ones to the browser, and show nothing until they are told.
    """
    filters, arrangement = ask.filters, ask.arrangement
    wanted: dict[str, object] = {
        "filter_find": filters.find,
        "filter_states": [state.value for state in filters.states],
        "filter_review": filters.review,
        "filter_regions": list(filters.regions),
        "filter_jurisdictions": list(filters.jurisdictions),
        "filter_instruments": list(filters.instruments),
        "filter_families": list(filters.families),
        "filter_offences": list(filters.offences),
        "shown_measure": ask.measure.value,
        "shown_grouping": arrangement.grouping.value,
        "shown_row_order": arrangement.rows.value,
        "shown_column_order": arrangement.columns.value,
    }
    state: Any = st.session_state
    moved = state.get(SHOWN_ON) != page
    state[SHOWN_ON] = page
    for key, value in wanted.items():
        if moved or key not in state or state[key] != value:
            state[key] = value


def _filtered() -> None:
    state: Any = st.session_state
    write_filters(
        Filters(
            states=tuple(Coverage(value) for value in state.filter_states),
            find=state.filter_find or "",
            review=bool(state.filter_review),
            regions=tuple(state.filter_regions),
            jurisdictions=tuple(state.filter_jurisdictions),
            instruments=tuple(state.filter_instruments),
            families=tuple(state.filter_families),
            offences=tuple(state.filter_offences),
        )
    )


def _arranged() -> None:
    state: Any = st.session_state
    write_arrangement(
        Measure(state.shown_measure),
        Arrangement(
            Grouping(state.shown_grouping), RowOrder(state.shown_row_order), ColumnOrder(state.shown_column_order)
        ),
    )
