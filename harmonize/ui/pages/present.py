"""Present: one offence a screen, jurisdictions opened one by one, for a projector and without a network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.matrix.selection import Filters
from harmonize.views.present.present import Slide, choose_slides
from harmonize.views.present.present_sentence import slide_notes
from harmonize.views.words import Words

from .. import result
from ..address.place import Place, known_place, read_place, write_place
from ..address.presenting import (
    Presenting,
    Which,
    read_presenting,
    stop_presenting,
    write_presenting,
)
from ..components import left, mount_present
from ..paper import draw_one
from ..payloads.present import present_payload
from ..shell import head

SLIDES = "slides"


def draw(comparison: Comparison, words: Words) -> None:
    """Draw the start page; the slides lie over it once they are started."""
    matrix = result.matrix(comparison)
    presenting, known = read_presenting(comparison)
    asked_for = read_place()
    place = known_place(comparison, asked_for)
    offences = presenting.of(comparison)
    head(words.say("present.title"), words, comparison)
    if not known or place.offence != asked_for.offence:
        st.text(words.say("offence.unknown"))
    st.text(lead(offences, presenting, matrix, words))
    st.caption(words.say("present.how"))
    st.caption(words.say("present.link"))
    _draw_choice(matrix, presenting, words)
    if not offences:
        st.text(words.say("present.nothing"))
        return
    asked = () if presenting.which is Which.ALL else offences
    filters = Filters(jurisdictions=presenting.jurisdictions, offences=asked)
    draw_one("slides", comparison, filters, words, "papers.slides")
    first = place.offence if place.offence in offences else offences[0]
    _draw_first(matrix, offences, first, words)
    chosen = choose_slides(result.slides(comparison, words), offences, presenting.jurisdictions, words)
    _draw_slides(comparison, chosen, first, presenting, words)


def lead(offences: Sequence[str], presenting: Presenting, matrix: Matrix, words: Words) -> str:
    """Say how many offences and jurisdictions are presented."""
    columns = len(presenting.jurisdictions) or len(matrix.columns)
    return words.say(
        "present.lead",
        offences=words.count("matrix.count_offences", len(offences)),
        jurisdictions=words.count("matrix.count_jurisdictions", columns),
    )


def _draw_choice(matrix: Matrix, presenting: Presenting, words: Words) -> None:
    """Draw the choice; the address is the truth, the widgets show it."""
    names = {column.code: column.name for column in matrix.columns}
    labels = {row.id: row.label for row in matrix.rows}
    families = list(dict.fromkeys(row.family for row in matrix.rows))
    st.session_state.update(
        present_which=presenting.which,
        present_kind=presenting.family or families[0],
        present_only=list(presenting.offences),
        present_with=list(presenting.jurisdictions),
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        st.segmented_control(
            words.say("present.offences"),
            list(Which),
            format_func=lambda which: words.say(f"present.offences_{which.value}"),
            required=True,
            key="present_which",
            on_change=_chosen,
        )
        if presenting.which is Which.KIND:
            st.selectbox(words.say("present.kind"), families, key="present_kind", on_change=_chosen, width=240)
        if presenting.which is Which.CHOSEN:
            st.multiselect(
                words.say("present.chosen"),
                list(labels),
                format_func=lambda offence: labels[offence],
                key="present_only",
                on_change=_chosen,
                placeholder=words.say("present.chosen_placeholder"),
                width=420,
            )
        st.multiselect(
            words.say("present.jurisdictions"),
            list(names),
            format_func=lambda code: names[code],
            key="present_with",
            on_change=_chosen,
            placeholder=words.say("present.jurisdictions_all", n=len(names)),
            width=420,
        )


def _draw_first(matrix: Matrix, offences: Sequence[str], first: str, words: Words) -> None:
    """Draw the choice of the offence that the slides begin with."""
    labels = {row.id: row.label for row in matrix.rows}
    st.session_state.update(present_first=first)
    with st.container(key="bar_first"):
        st.selectbox(
            words.say("present.first"),
            list(offences),
            format_func=lambda offence: labels[offence],
            key="present_first",
            on_change=_begin,
            width=420,
        )


def _chosen() -> None:
    state: Any = st.session_state
    write_presenting(
        Presenting(
            Which(state.present_which),
            state.get("present_kind", ""),
            tuple(state.get("present_only", ())),
            tuple(state.present_with),
        )
    )


def _begin() -> None:
    state: Any = st.session_state
    write_place(replace(read_place(), offence=state.present_first))


def _draw_slides(
    comparison: Comparison, slides: Sequence[Slide], first: str, presenting: Presenting, words: Words
) -> None:
    notes = slide_notes(result.lookup(comparison), presenting.jurisdictions, words)
    with st.container(key="present"):
        mount_present(present_payload(slides, first, presenting.query, notes, words), key=SLIDES, on_left=_left)


def _left() -> None:
    """Take over the offence that was shown last; the browser has kept the address while there were slides."""
    stop_presenting()
    seen = left(SLIDES)
    if seen is not None:
        write_place(Place(str(seen["offence"]), read_place().jurisdictions))
