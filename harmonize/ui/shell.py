"""What stands on every page: its title with the tools beside it, and below what no page may leave out."""

from __future__ import annotations

from typing import Any

import streamlit as st

from harmonize.lang import interface_languages
from harmonize.model import Comparison
from harmonize.views.data_version import data_version
from harmonize.views.words import Words

from .address.language import keep_language, write_language
from .address.version import forget_stale, keep_data
from .components import mount
from .plain import plain

LANGUAGES = "choice_language"


def head(title: str, words: Words, comparison: Comparison | None = None) -> None:
    """Draw the title of a page, the choice of language, the link to it and its print, each page's first call."""
    keep_language()
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.title(plain(title), anchor=False)
        _draw_languages(words)
        mount(
            "tools", {"words": words.table("tools"), "print": comparison is not None, "lang": words.code}, key="tools"
        )
    if comparison is None:
        return
    version = data_version(comparison)
    stale = keep_data(version)
    if stale:
        st.text(words.say("app.stale_link", asked=stale, shown=version))
        st.button(words.say("app.stale_understood"), on_click=forget_stale)


def foot(words: Words) -> None:
    """Say what Harmonize is not; the one line that every page and print ends with."""
    with st.container(key="legal"):
        st.caption(words.say("app.not_legal_advice"))


def _draw_languages(words: Words) -> None:
    names = interface_languages()
    if len(names) < 2:
        return
    st.session_state[LANGUAGES] = words.code
    st.selectbox(
        words.say("app.language"),
        list(names),
        format_func=lambda tag: names[tag],
        key=LANGUAGES,
        on_change=_chosen,
        label_visibility="collapsed",
        width=170,
    )


def _chosen() -> None:
    state: Any = st.session_state
    write_language(state[LANGUAGES])
