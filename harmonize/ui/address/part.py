"""Which part of the page of texts a reader looks at."""

from __future__ import annotations

import streamlit as st

from .query import write

PART = "part"
READ, OWN = "read", "own"
KEPT = "harmonize_part"


def read_part() -> str:
    """Return the part that the address or the session names: what was read, or the reader's own texts."""
    asked = st.query_params.get(PART) or st.session_state.get(KEPT, "")
    return OWN if asked == OWN else READ


def write_part(part: str) -> None:
    """Put a part into the address and the session."""
    st.session_state[KEPT] = part
    write(PART, OWN if part == OWN else "")
