"""The matrix: every offence in every jurisdiction, and beside it the cell that was chosen."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from harmonize.model import Comparison, Coverage, TextKind
from harmonize.views.cell import build_cell
from harmonize.views.matrix import Matrix, build_matrix
from harmonize.views.selection import Filters, Selection, Show, select
from harmonize.views.words import Words

from ..address.filters import read_filters, write_filters
from ..address.place import JURISDICTION, OFFENCE, Place, known_place, read_place, write_place
from ..components import mount_card, mount_grid, opened
from ..payloads.matrix import card_payload, grid_payload
from ..plain import plain
from ..shell import head

GRID = "grid"


def draw(comparison: Comparison, words: Words, beside: StreamlitPage) -> None:
    """Draw the page; ``beside`` is the page that shows a cell side by side."""
    matrix = build_matrix(comparison)
    head(words.say("matrix.title"), words, comparison)
    st.markdown(lead(matrix, words))
    filters = read_filters(comparison)
    _draw_filters(matrix, filters, words)
    selection = select(matrix, filters)
    st.markdown(plain(origin(matrix, words)))
    if not selection.shown:
        st.text(words.say("matrix.no_cell"))
        st.button(words.say("matrix.clear"), on_click=write_filters, args=(Filters(),))
        return
    if filters.any:
        st.caption(words.say("matrix.filtered", shown=selection.shown, all=_cells(matrix)))
    _draw_split(comparison, selection, words, beside)


def lead(matrix: Matrix, words: Words) -> str:
    """Say the whole matrix in one sentence."""
    counts = matrix.counts
    review = sum(gap.review for row in matrix.cells for gap in row)
    said = words.say(
        "matrix.lead",
        jurisdictions=words.count("matrix.count_jurisdictions", len(matrix.columns)),
        offences=words.count("matrix.count_offences", len(matrix.rows)),
        full=words.number(counts[Coverage.FULL]),
        cells=words.count("matrix.count_cells", _cells(matrix)),
        none=words.count("matrix.count_none", counts[Coverage.NONE]),
        review=words.count("matrix.count_review", review),
    )
    unread = counts[Coverage.NOT_LOADED]
    return f"{said} {words.say('matrix.lead_not_loaded', n=unread)}" if unread else said


def origin(matrix: Matrix, words: Words) -> str:
    """Say whether the cells rest on the texts of the laws or on digests."""
    read = [column for column in matrix.columns if column.kinds]
    digests = [column for column in read if column.digest_only]
    partly = [column for column in read if TextKind.DIGEST in column.kinds]
    if read and len(digests) == len(read):
        return words.say("matrix.digests_only")
    if not partly:
        return words.say("matrix.texts_only")
    names = words.say("app.join").join(column.name for column in partly)
    return words.say("matrix.mixed", names=names)


def _cells(matrix: Matrix) -> int:
    return len(matrix.rows) * len(matrix.columns)


def _draw_filters(matrix: Matrix, filters: Filters, words: Words) -> None:
    """Draw the filters; the address is the truth, the widgets show it."""
    names = {column.code: column.name for column in matrix.columns}
    families = ["", *dict.fromkeys(row.family for row in matrix.rows)]
    shows = {show: words.say(f"matrix.show_{show.value}") for show in Show}
    st.session_state.update(
        filter_show=filters.show, filter_family=filters.family, filter_among=list(filters.jurisdictions)
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        st.segmented_control(
            words.say("matrix.show"),
            list(Show),
            format_func=lambda show: shows[show],
            required=True,
            key="filter_show",
            on_change=_filtered,
        )
        st.selectbox(
            words.say("matrix.families"),
            families,
            format_func=lambda family: family or words.say("matrix.all_families"),
            key="filter_family",
            on_change=_filtered,
            width=240,
        )
        st.multiselect(
            words.say("matrix.jurisdictions"),
            list(names),
            format_func=lambda code: names[code],
            key="filter_among",
            on_change=_filtered,
            placeholder=words.say("matrix.all_jurisdictions", n=len(names)),
            width=360,
        )


def _filtered() -> None:
    state: Any = st.session_state
    write_filters(Filters(Show(state.filter_show), state.filter_family, tuple(state.filter_among)))


@st.fragment
def _draw_split(comparison: Comparison, selection: Selection, words: Words, beside: StreamlitPage) -> None:
    """Draw the grid and the panel; choosing a cell draws these two again and nothing else."""
    place = known_place(comparison, read_place())
    with st.container(key="split"):
        left, right = st.columns([0.735, 0.265], gap="medium")
    with left:
        mount_grid(grid_payload(selection, place.cell, words), key=GRID, on_open=_chosen)
    with right:
        if place.cell is None:
            mount_card({"empty": words.say("panel.empty"), "hint": words.say("panel.empty_hint")}, key="card")
            return
        write_place(Place(place.offence, place.jurisdictions[:1]))
        mount_card(card_payload(build_cell(comparison, *place.cell, words), words), key="card")
        with st.container(key="open"):
            st.page_link(
                beside,
                label=words.say("matrix.open"),
                query_params={OFFENCE: place.cell[0], JURISDICTION: place.cell[1]},
            )


def _chosen() -> None:
    """Take the choice in the callback, so that the grid is drawn with it."""
    choice = opened(GRID)
    if choice is not None:
        write_place(Place(choice["row"], (choice["col"],)) if choice["row"] else Place())
