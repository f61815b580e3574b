"""The state of the data that a link was made with."""

from __future__ import annotations

import streamlit as st

from .query import write

DATA = "data"
STALE = "harmonize_stale_link"


def keep_data(version: str) -> str:
    """Put the data's version into the address; return the other version that a link named, empty where it is the same.

    A link made with other data stays known until ``forget_stale``, so that a click elsewhere does not hide it.
    """
    asked = st.query_params.get(DATA, "")
    if asked and asked != version:
        st.session_state[STALE] = asked
    write(DATA, version)
    return str(st.session_state.get(STALE, ""))


def forget_stale() -> None:
    """Let go of the version that a link named."""
    st.session_state.pop(STALE, None)


def follow_data() -> None:
    """Let the address follow data that changed under the reader's own hands: no old link was opened."""
    forget_stale()
    write(DATA, "")
