"""What came of a click, said once on the page that is drawn next."""

from __future__ import annotations

import streamlit as st

SAID = "harmonize_said"


def say_next(sentence: str) -> None:
    """Keep a sentence for the next drawing of the page."""
    st.session_state[SAID] = sentence


def draw_said() -> None:
    """Draw the sentence that waits, if one does."""
    sentence = st.session_state.pop(SAID, "")
    if sentence:
        with st.container(border=True, key="said"):
            st.text(sentence)
