"""How a reader looks at the articles: the full text, or element by element."""

from __future__ import annotations

from enum import StrEnum

import streamlit as st

from .query import write

READING = "harmonize_reading"
VIEW = "view"


class Reading(StrEnum):
    """The two ways to read a cell."""

    TEXT = "text"
    ELEMENTS = "elements"


def read_reading() -> Reading:
    """Return the way that the address names, else the one of the session, else the full text."""
    asked = st.query_params.get(VIEW, "")
    if asked in list(Reading):
        return Reading(asked)
    kept = st.session_state.get(READING)
    return kept if isinstance(kept, Reading) else Reading.TEXT


def write_reading(reading: Reading) -> None:
    """Put the way into the address and the session; the full text is what an address without it means."""
    st.session_state[READING] = reading
    write(VIEW, "" if reading is Reading.TEXT else reading.value)
