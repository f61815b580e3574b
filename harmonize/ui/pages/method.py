"""How a result is made, what its words mean, and which files it rests on."""

from __future__ import annotations

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.words import Words

from ..components import mount_table
from ..payloads.tables import (
    files_payload,
    likelihood_payload,
    notices_payload,
    skipped_payload,
    states_payload,
)
from ..plain import plain
from ..shell import head


def draw(comparison: Comparison, words: Words) -> None:
    """Draw the page."""
    head(words.say("method.title"), words, comparison)
    st.markdown(words.say("method.lead"))
    steps = words.table("method.steps").values()
    st.markdown("\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1)))
    _draw_meanings(words)
    _draw_files(comparison, words)
    st.header(words.say("method.limits"), anchor=False)
    st.markdown("\n".join(f"- {limit}" for limit in words.table("method.limits_list").values()))
    st.caption(plain(words.say("method.version", version=comparison.version)))


def _draw_meanings(words: Words) -> None:
    st.header(words.say("method.states"), anchor=False)
    mount_table(states_payload(words), key="states")
    st.caption(words.say("method.states_note"))
    st.header(words.say("method.sure"), anchor=False)
    mount_table(likelihood_payload(words), key="likelihood")
    st.caption(words.say("method.sure_note"))


def _draw_files(comparison: Comparison, words: Words) -> None:
    parts = (
        ("files", "no_files", comparison.instruments, files_payload),
        ("skipped", "no_skipped", comparison.skipped, skipped_payload),
        ("notices", "no_notices", comparison.notices, notices_payload),
    )
    for name, nothing, rows, payload in parts:
        st.header(words.say(f"method.{name}"), anchor=False)
        if rows:
            mount_table(payload(comparison, words), key=name)
        else:
            st.text(words.say(f"method.{nothing}"))
