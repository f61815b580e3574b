"""Texts of the reader's own: how each stands, remove one, and the steps by which another is added."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from harmonize import corpus
from harmonize.corpus import Refused, Shelf, StatuteFile
from harmonize.model import Comparison, MadeWith, OwnText
from harmonize.views.texts.own_texts import OwnRow, have_changed, own_rows
from harmonize.views.texts.upload import own_line, refusal_words
from harmonize.views.words import Words

from .. import result
from ..plain import plain
from ..said import draw_said, say_next
from .add_text import draw_steps
from .compare_anew import draw_button

ASKED = "harmonize_remove"


def draw_own(
    comparison: Comparison | None,
    made: MadeWith,
    shelf: Shelf,
    texts: Sequence[OwnText],
    others: Sequence[StatuteFile],
    words: Words,
) -> None:
    """Draw the list, the steps and the button that compares anew."""
    run = corpus.current(result.result_folder())
    busy = run is not None and run.running
    st.header(words.say("shelf.title"), anchor=False)
    draw_said()
    known = bool(corpus.others(made, shelf))
    if comparison and have_changed(comparison, texts, {other.file for other in others}, known=known):
        st.text(words.say("shelf.changed"))
    rows = own_rows(comparison, texts, words)
    if not rows:
        st.text(words.say("shelf.none"))
    for row in rows:
        _draw_row(row, shelf, words, busy=busy)
    st.caption(plain(words.say("shelf.folder", folder=shelf.folder)))
    draw_steps(shelf, made, others, words, busy=busy)
    draw_button(comparison, made, shelf, words)


def _draw_row(row: OwnRow, shelf: Shelf, words: Words, *, busy: bool) -> None:
    text = row.text
    country = corpus.jurisdictions().get(text.jurisdiction, text.jurisdiction)
    with st.container(border=True, key=f"own_{text.file.encode().hex()}"):
        left, right = st.columns([0.82, 0.18], vertical_alignment="center")
        with left, st.container(gap=None):
            st.markdown(f"**{plain(text.entry.title or text.entry.file)}**")
            st.text(own_line(text, country, words))
            st.text(row.standing)
            if not row.removable:
                st.text(words.say("shelf.foreign"))
        if row.removable and st.session_state.get(ASKED) != text.file:
            with right, st.container(horizontal_alignment="right"):
                st.button(
                    words.say("shelf.remove"),
                    key=f"remove_{text.file}",
                    on_click=_ask,
                    args=(text.file,),
                    disabled=busy,
                )
        elif row.removable:
            st.text(words.say("shelf.remove_ask", file=text.file))
            with st.container(horizontal=True):
                st.button(
                    words.say("shelf.remove_yes"),
                    key="remove_yes",
                    type="primary",
                    on_click=_remove,
                    args=(shelf, text.file, words),
                    disabled=busy,
                )
                st.button(words.say("shelf.remove_no"), key="remove_no", on_click=_ask, args=("",))


def _ask(file: str) -> None:
    st.session_state[ASKED] = file


def _remove(shelf: Shelf, file: str, words: Words) -> None:
    st.session_state[ASKED] = ""
    try:
        shelf.remove(file)
    except Refused as err:
        say_next(refusal_words(err.reason, err.values, words))
    else:
        say_next(words.say("shelf.removed", file=file))
