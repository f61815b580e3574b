"""Gaps: what is missing, unclear or not loaded, as a list to work through and to take away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from harmonize.model import Comparison
from harmonize.views.gaps.gap_columns import GapColumn, GapOrder, sort_items
from harmonize.views.gaps.gap_file import GapFile, file_name, gap_file, made_from
from harmonize.views.gaps.gap_filters import at_place, filter_items
from harmonize.views.gaps.gap_lead import counts_line, filter_lines, order_line, step_counts, where
from harmonize.views.gaps.gap_list import GapItem
from harmonize.views.words import Words

from .. import result
from ..address.gap_filters import AT_ONCE, GapListAsk, kept_gap_list, read_gap_list, write_gap_list
from ..address.place import JURISDICTION, OFFENCE
from ..components import mount, mount_table
from ..gap_bar import draw_filters, draw_severities
from ..payloads.gaps import gaps_payload, rules_payload
from ..plain import plain
from ..shell import head

TABLE, GO = "gap_table", "harmonize_gap_go"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(comparison: Comparison, words: Words, beside: StreamlitPage) -> None:
    """Draw the page; ``beside`` is the page that shows a cell side by side."""
    if cell := st.session_state.pop(GO, None):
        st.switch_page(beside, query_params={OFFENCE: cell["offence"], JURISDICTION: cell["jurisdiction"]})
    items = result.gaps(comparison)
    ask = read_gap_list(comparison)
    write_gap_list(ask)
    head(words.say("gaps.title"), words, comparison)
    at = at_place(items, ask.filters)
    st.markdown(words.say("gaps.lead", where=plain(where(at, words)), counts=counts_line(at, words)))
    draw_filters(comparison, ask, words)
    draw_severities(items, ask, words)
    fit = sort_items(filter_items(items, ask.filters), ask.order)
    if not fit:
        _draw_nothing(ask, words)
    else:
        _draw_fitting(comparison, items, fit, ask, words, beside)
    with st.expander(words.say("gaps.rules")):
        mount_table(rules_payload(words), key="gap_rules")
        st.text(words.say("gaps.rules_note"))


def _draw_fitting(
    comparison: Comparison,
    items: tuple[GapItem, ...],
    fit: tuple[GapItem, ...],
    ask: GapListAsk,
    words: Words,
    beside: StreamlitPage,
) -> None:
    """Say how many rows there are and how, offer them as files, and draw as many as are asked for."""
    shown = fit[: ask.rows]
    with st.container(horizontal=True, vertical_alignment="center", key="take"):
        origin = made_from(comparison, {item.jurisdiction for item in fit}, words)
        st.markdown("  \n".join((plain(origin), plain(_told(comparison, fit, shown, ask, words)))))
        make = partial(gap_file, comparison, items, fit, ask.filters, ask.order, words)
        _draw_files(make, file_name(comparison, fit, ask.filters), words)
    payload = gaps_payload(shown, step_counts(fit), ask.order, beside.url_path, words)
    mount("gaps", payload, TABLE, on_sort_change=_sorted, on_go_change=_opened)
    if len(fit) > len(shown):
        with st.container(horizontal=True, key="further"):
            more = min(AT_ONCE, len(fit) - len(shown))
            st.button(words.say("gaps.show_more", n=words.number(more)), on_click=_show, args=(ask, ask.rows + AT_ONCE))
            if len(fit) > len(shown) + more:
                st.button(words.say("gaps.show_all", n=words.number(len(fit))), on_click=_show, args=(ask, len(fit)))


def _told(
    comparison: Comparison, fit: tuple[GapItem, ...], shown: tuple[GapItem, ...], ask: GapListAsk, words: Words
) -> str:
    """Say what of the list is seen, and by which filters."""
    rows, order = words.count("gaps.count_rows", len(fit)), order_line(ask.order, words)
    told = words.say("gaps.shown_all", rows=rows, order=order)
    if len(shown) < len(fit):
        told = words.say(
            "gaps.shown_part", shown=words.number(len(shown)), rows=rows, order=order, all=words.number(len(fit))
        )
    filtered = words.say("app.list").join(filter_lines(ask.filters, comparison, words))
    return " ".join((words.say("gaps.filtered", filters=filtered), told) if filtered else (told,))


def _draw_files(make: Callable[[], GapFile], name: str, words: Words) -> None:
    """Offer the rows as files, which are made when they are asked for."""
    st.download_button(
        words.say("gaps.excel"),
        partial(_workbook, make),
        f"{name}.xlsx",
        WORKBOOK,
        key="gap_excel",
        on_click="ignore",
        type="primary",
    )
    st.download_button(
        words.say("gaps.csv"), partial(_csv, make), f"{name}.csv", "text/csv", key="gap_csv", on_click="ignore"
    )


def _workbook(make: Callable[[], GapFile]) -> bytes:
    from harmonize.export.gap_list import render_gap_list  # late: openpyxl is slow to import

    return render_gap_list(make())


def _csv(make: Callable[[], GapFile]) -> bytes:
    from harmonize.export.gap_list import render_gap_csv

    return render_gap_csv(make())


def _draw_nothing(ask: GapListAsk, words: Words) -> None:
    st.text(words.say("gaps.nothing" if ask.filters.any else "gaps.no_gaps"))
    if ask.filters.any:
        st.button(words.say("gaps.clear"), on_click=write_gap_list, args=(GapListAsk(order=ask.order),))


def _show(ask: GapListAsk, rows: int) -> None:
    write_gap_list(replace(ask, rows=rows))


def _sorted() -> None:
    """Take the column in the callback, so that the table is drawn by it."""
    asked = (st.session_state.get(TABLE) or {}).get("sort")
    if asked and asked["column"] in set(GapColumn):
        order = GapOrder(GapColumn(asked["column"]), bool(asked["down"]))
        write_gap_list(replace(kept_gap_list(), order=order))


def _opened() -> None:
    """Remember the cell that was asked for; the page is left when it is drawn again."""
    cell = (st.session_state.get(TABLE) or {}).get("go")
    if cell:
        st.session_state[GO] = cell
