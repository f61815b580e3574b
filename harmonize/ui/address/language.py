"""The language that a reader wants the pages in."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from harmonize.lang import interface_languages

from .query import write

LANGUAGE = "lang"
CHOSEN = "harmonize_language"
DEFAULT = "en"


def read_language() -> str:
    """Return the language that the address names, else the one of the session, of the browser, or English."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return DEFAULT  # no reader yet: the result is being read ahead
    at_hand = interface_languages()
    asked = (st.query_params.get(LANGUAGE, ""), st.session_state.get(CHOSEN, ""))
    for tag in asked:
        if tag in at_hand:
            st.session_state[CHOSEN] = tag
            return str(tag)
    return nearest(str(st.context.locale or ""), at_hand)


def nearest(locale: str, at_hand: Collection[str]) -> str:
    """Return the language at hand that a browser's locale (``sr-Latn-RS``) names best, else English."""
    named = [tag for tag in at_hand if f"{locale}-".startswith(f"{tag}-")]
    alike = [tag for tag in at_hand if tag.split("-")[0] == locale.split("-")[0]]
    return max(named, key=len, default=next(iter(alike), DEFAULT))


def write_language(tag: str) -> None:
    """Keep a language in the address and the session."""
    st.session_state[CHOSEN] = tag
    write(LANGUAGE, tag)


def keep_language() -> None:
    """Put the language that a reader chose into the address of the page, which changed with the page."""
    chosen = st.session_state.get(CHOSEN, "")
    if chosen:
        write(LANGUAGE, chosen)
