"""Side by side: what the treaty asks, and what up to five jurisdictions have of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from harmonize.model import Comparison, Coverage
from harmonize.views.closing.closing_page import closing_views
from harmonize.views.matrix.selection import Filters
from harmonize.views.offence.cell import CellView
from harmonize.views.offence.walk import walk
from harmonize.views.words import Words

from .. import result
from ..address.language import LANGUAGE
from ..address.place import JURISDICTION, MOST_BESIDE, OFFENCE, Place, known_place, read_place, write_place
from ..address.reading import VIEW, Reading, read_reading, write_reading
from ..address.version import DATA
from ..axis import draw_axis
from ..components import (
    mount_closing,
    mount_compare,
    mount_elements,
    mount_near,
    mount_walk,
    mount_why,
)
from ..paper import draw_one
from ..payloads.closing import closing_payload
from ..payloads.elements import elements_payload
from ..payloads.offence import compare_payload, near_payload, why_payload
from ..payloads.walk import walk_payload
from ..plain import plain
from ..shell import head

WALK = "walk"


def draw(comparison: Comparison, words: Words, matrix: StreamlitPage | None = None) -> None:
    """Draw the page; ``matrix`` is the page that a reader came from and goes back to."""
    asked_for = read_place()
    place = known_place(comparison, asked_for)
    unknown = place != asked_for
    offences = {offence.id: offence for offence in comparison.yardstick.offences}
    if not place.offence:
        place = Place(next(iter(offences)), place.jurisdictions)
    reading = read_reading()
    head(offences[place.offence].label, words, comparison)
    if unknown:
        st.text(words.say("offence.unknown"))
    _draw_way(comparison, place, words, matrix)
    _draw_choice(comparison, place, reading, words)
    if not place.jurisdictions:
        st.text(words.say("offence.nothing"))
        return
    write_place(place)
    write_reading(reading)
    cells = [result.cell(comparison, place.offence, code, words) for code in place.jurisdictions]
    if reading is Reading.ELEMENTS:
        mount_elements(elements_payload(cells, words, date.today()), key="elements")
    else:
        mount_compare(compare_payload(cells, words, date.today()), key="compare")
    draw_one(
        "document",
        comparison,
        Filters(jurisdictions=place.jurisdictions, offences=(place.offence,)),
        words,
        "papers.beside",
    )
    draw_axis(comparison, place.offence, place.jurisdictions, words)
    _draw_reasons([cell for cell in cells if cell.state is not Coverage.NOT_LOADED], words)
    _draw_closing(comparison, cells, words)


def _draw_way(comparison: Comparison, place: Place, words: Words, matrix: StreamlitPage | None) -> None:
    """Draw the way back to the matrix and on to the neighbouring cells."""
    way = walk(result.matrix(comparison), place.offence, place.jurisdictions)
    kept = {name: st.query_params[name] for name in (VIEW, LANGUAGE, DATA) if name in st.query_params}
    with st.container(horizontal=True, vertical_alignment="center", key="way"):
        if matrix is not None:
            back = {OFFENCE: place.offence, JURISDICTION: place.jurisdictions[0]} if place.jurisdictions else {}
            family = comparison.yardstick.offence(place.offence).family
            label = words.say("app.crumb").join((words.say("walk.matrix"), family))
            st.page_link(matrix, label=plain(label), query_params=back)
        mount_walk(walk_payload(way, kept, words), key=WALK, on_go=_went)


def _went() -> None:
    """Take the step in the callback, so that the page is drawn at the new place."""
    stop = (st.session_state.get(WALK) or {}).get("go")
    if stop:
        write_place(Place(stop["offence"], tuple(stop["jurisdictions"])))


def _draw_choice(comparison: Comparison, place: Place, reading: Reading, words: Words) -> None:
    """Draw the choice; the address is the truth, the widgets show it."""
    labels = {offence.id: offence.label for offence in comparison.yardstick.offences}
    names = {item.code: item.name for item in sorted(comparison.jurisdictions, key=lambda item: item.name)}
    ways = {way: words.say(f"offence.view_{way.value}") for way in Reading}
    state: Any = st.session_state
    state.update(choice_offence=place.offence, choice_beside=list(place.jurisdictions), choice_view=reading)
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        st.selectbox(
            words.say("offence.choose"),
            list(labels),
            format_func=lambda offence: labels[offence],
            key="choice_offence",
            on_change=_chosen,
            width=300,
        )
        st.multiselect(
            words.say("offence.jurisdictions", most=MOST_BESIDE),
            list(names),
            format_func=lambda code: names[code],
            key="choice_beside",
            on_change=_chosen,
            max_selections=MOST_BESIDE,
            placeholder=words.say("offence.placeholder", most=MOST_BESIDE),
            width=580,
        )
        st.segmented_control(
            words.say("offence.view"),
            list(Reading),
            format_func=lambda way: ways[way],
            required=True,
            key="choice_view",
            on_change=_read_so,
        )


def _chosen() -> None:
    state: Any = st.session_state
    write_place(Place(state.choice_offence, tuple(state.choice_beside)))


def _read_so() -> None:
    state: Any = st.session_state
    write_reading(Reading(state.choice_view))


def _draw_reasons(cells: list[CellView], words: Words) -> None:
    """Say why the articles were chosen and others were not; of a law that was not loaded there is nothing to say."""
    articles = [article for cell in cells for article in cell.articles]
    if articles:
        if all(article.review for article in articles):
            title = "why.title_open"
        else:
            title = "why.title_one" if len(articles) == 1 else "why.title_many"
        st.header(words.say(title), anchor=False)
        mount_why(why_payload(cells, words), key="why")
    if cells:
        st.header(words.say("offence.near_title"), anchor=False)
        mount_near(near_payload(cells, words), key="near")


def _draw_closing(comparison: Comparison, cells: list[CellView], words: Words) -> None:
    """Show how others word what is missing, where a cell says something about the law."""
    speaking = [cell for cell in cells if cell.claims]
    if not speaking:
        return
    lookup = result.lookup(comparison)
    st.header(words.say("offence.close_title"), anchor=False)
    pairs = [(cell, closing_views(lookup, cell.offence, cell.jurisdiction, words)) for cell in speaking]
    mount_closing(closing_payload(pairs, words), key="closing")
