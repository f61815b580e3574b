"""The matrix: every offence in every jurisdiction, and beside it the cell that was chosen."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from harmonize.model import Comparison
from harmonize.views.filter_words import filter_line
from harmonize.views.matrix.arrangement import Grouping, arrange
from harmonize.views.matrix.region import region_beside
from harmonize.views.matrix.selection import select
from harmonize.views.texts.provenance import provenance
from harmonize.views.words import Words

from .. import result
from ..address.ask import ask_query, read_ask, write_ask
from ..address.place import JURISDICTION, MOST_BESIDE, OFFENCE, Place, known_place, read_place, write_place
from ..components import Picture, mount_card, mount_picture, opened, picture
from ..payloads.matrix import card_payload, grid_payload
from ..plain import plain
from ..shell import head
from .matrix_bar import draw_bar, draw_filtered

GRID = "grid"
WHOLE = "harmonize_matrix_whole"
"""True where the grid was not yet drawn in this run of the page, so that its picture must be sent."""
AHEAD = "harmonize_matrix_ahead"
"""True where a reader asked to go on from the chosen cell."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a run of the page shows."""

    comparison: Comparison
    words: Words
    beside: StreamlitPage
    papers: StreamlitPage


def draw(comparison: Comparison, words: Words, beside: StreamlitPage, papers: StreamlitPage) -> None:
    """Draw the page; ``beside`` shows a cell side by side, ``papers`` offers what is shown to take away."""
    head(words.say("matrix.title"), words, comparison)
    _draw_view(Shown(comparison, words, beside, papers))


@st.fragment
def _draw_view(shown: Shown) -> None:
    """Draw all below the title; a filter draws this again and not the frame around it."""
    words, matrix = shown.words, result.lookup(shown.comparison).matrix
    ask = read_ask(matrix)
    write_ask(ask)
    filters, measure, arrangement = ask.filters, ask.measure, ask.arrangement
    measured = result.measured(shown.comparison, measure, words)
    with st.container(horizontal=True, vertical_alignment="center", key="away"):
        st.markdown(f"{measured.lead} {plain(provenance(matrix, words))}")
        st.page_link(shown.papers, label=words.say("papers.away"), query_params=ask_query(ask))
    draw_bar(matrix, ask, words, "matrix")
    selection = select(matrix, filters)
    if arrangement.grouping is Grouping.INSTRUMENT:
        st.caption(plain(words.say("matrix.by_instrument")))
    draw_filtered(filter_line(selection, matrix, filters, words), words)
    if not selection.shown:
        st.text(words.say("matrix.no_cell"))
        return
    payload = grid_payload(arrange(selection, arrangement), measured, arrangement, words)
    st.session_state[WHOLE] = True
    _draw_split(shown, picture(payload))


@st.fragment
def _draw_split(shown: Shown, drawn: Picture) -> None:
    """Draw the grid and the panel; choosing a cell draws these two again and nothing else."""
    place = known_place(shown.comparison, read_place())
    words = shown.words
    ahead = {OFFENCE: place.cell[0], JURISDICTION: place.cell[1]} if place.cell else {}
    if st.session_state.pop(AHEAD, False) and ahead:
        st.switch_page(shown.beside, query_params=ahead)
    with st.container(key="split"):
        left, right = st.columns([0.735, 0.265], gap="medium")
    with left:
        whole = bool(st.session_state.pop(WHOLE, False))
        mount_picture(drawn, place.cell, key=GRID, whole=whole, on_open=_chosen, on_lost=_lost)
    with right:
        if place.cell is None:
            mount_card({"empty": words.say("panel.empty"), "hint": words.say("matrix.choose_hint")}, key="card")
            return
        write_place(Place(place.offence, place.jurisdictions[:1]))
        mount_card(card_payload(result.cell(shown.comparison, *place.cell, words), words), key="card")
        with st.container(key="open"):
            st.page_link(shown.beside, label=words.say("matrix.open"), query_params=ahead)
        region, codes = region_beside(result.matrix(shown.comparison), place.cell[1], MOST_BESIDE)
        if codes:
            with st.container(key="region"):
                query = [(OFFENCE, place.cell[0]), *((JURISDICTION, code) for code in codes)]
                st.page_link(
                    shown.beside, label=plain(words.say("matrix.open_region", region=region)), query_params=query
                )


def _lost() -> None:
    """Send the whole picture again to a grid that was drawn anew."""
    st.session_state[WHOLE] = True


def _chosen() -> None:
    """Take the choice in the callback, so that the grid is drawn with it."""
    choice = opened(GRID)
    if choice is not None:
        st.session_state[AHEAD] = choice.get("how") == "again"
        write_place(Place(choice["row"], (choice["col"],)) if choice["row"] else Place())
