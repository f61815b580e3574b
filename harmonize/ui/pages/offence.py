"""Side by side: what the treaty asks, and the articles of up to three jurisdictions."""

from __future__ import annotations

from typing import Any

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.cell import CellView, build_cell
from harmonize.views.closing_page import closing_views
from harmonize.views.words import Words

from .. import result
from ..address.place import MOST_BESIDE, Place, known_place, read_place, write_place
from ..components import mount_closing, mount_compare, mount_near, mount_why
from ..payloads.closing import closing_payload
from ..payloads.offence import compare_payload, near_payload, why_payload
from ..plain import plain
from ..shell import head


def draw(comparison: Comparison, words: Words) -> None:
    """Draw the page."""
    asked_for = read_place()
    place = known_place(comparison, asked_for)
    unknown = place != asked_for
    offences = {offence.id: offence for offence in comparison.yardstick.offences}
    if not place.offence:
        place = Place(next(iter(offences)), place.jurisdictions)
    offence = offences[place.offence]
    crumbs = (words.say("page.matrix"), offence.family, offence.label)
    st.caption(plain(words.say("app.crumb").join(crumbs)))
    head(offence.label, words, comparison)
    if unknown:
        st.text(words.say("offence.unknown"))
    _draw_choice(comparison, place, words)
    if not place.jurisdictions:
        st.text(words.say("offence.nothing"))
        return
    write_place(place)
    cells = [build_cell(comparison, place.offence, code, words) for code in place.jurisdictions]
    _draw_cells(cells, words)
    _draw_closing(comparison, cells, words)


def _draw_choice(comparison: Comparison, place: Place, words: Words) -> None:
    """Draw the choice; the address is the truth, the widgets show it."""
    labels = {offence.id: offence.label for offence in comparison.yardstick.offences}
    names = {item.code: item.name for item in sorted(comparison.jurisdictions, key=lambda item: item.name)}
    st.session_state.update(choice_offence=place.offence, choice_beside=list(place.jurisdictions))
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        st.selectbox(
            words.say("offence.choose"),
            list(labels),
            format_func=lambda offence: labels[offence],
            key="choice_offence",
            on_change=_chosen,
            width=320,
        )
        st.multiselect(
            words.say("offence.jurisdictions"),
            list(names),
            format_func=lambda code: names[code],
            key="choice_beside",
            on_change=_chosen,
            max_selections=MOST_BESIDE,
            placeholder=words.say("offence.placeholder"),
            width=480,
        )


def _chosen() -> None:
    state: Any = st.session_state
    write_place(Place(state.choice_offence, tuple(state.choice_beside)))


def _draw_cells(cells: list[CellView], words: Words) -> None:
    mount_compare(compare_payload(cells, words), key="compare")
    if any(cell.articles for cell in cells):
        articles = [article for cell in cells for article in cell.articles]
        if all(article.review for article in articles):
            title = "why.title_open"
        else:
            title = "why.title_one" if len(articles) == 1 else "why.title_many"
        st.header(words.say(title), anchor=False)
        mount_why(why_payload(cells, words), key="why")
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
