"""How a result is made, what its words mean, how good it was found to be, and which files it rests on."""

from __future__ import annotations

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.method.method import version_lines
from harmonize.views.method.quality import drawn_elements, pair_quality, treaty_quality
from harmonize.views.words import Words

from ..components import mount_table
from ..payloads.tables import (
    files_payload,
    glossary_payload,
    kinds_payload,
    likelihood_payload,
    notices_payload,
    quality_payload,
    skipped_payload,
    states_payload,
)
from ..plain import plain
from ..shell import head

GLOSSARY = "glossary"
PARTS = ("states", "kinds", "sure", "quality", "limits", GLOSSARY, "files", "versions")


def draw(comparison: Comparison, words: Words) -> None:
    """Draw the page."""
    head(words.say("method.title"), words, comparison)
    st.markdown(words.say("method.lead"))
    _draw_contents(words)
    steps = words.table("method.steps").values()
    st.markdown("\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1)))
    _draw_meanings(words)
    _draw_quality(words)
    st.header(words.say("method.limits"), anchor="limits")
    st.markdown("\n".join(f"- {limit}" for limit in words.table("method.limits_list").values()))
    st.header(words.say("glossary.title"), anchor=GLOSSARY)
    mount_table(glossary_payload(words), key=GLOSSARY)
    _draw_files(comparison, words)
    st.header(words.say("method.versions"), anchor="versions")
    for line in version_lines(comparison, words):
        st.text(line)


def _draw_contents(words: Words) -> None:
    """Link to the parts of the page."""
    titles = {part: words.say("glossary.title" if part == GLOSSARY else f"method.{part}") for part in PARTS}
    links = words.say("app.dash").join(f"[{plain(title)}](#{part})" for part, title in titles.items())
    with st.container(key="contents"):
        st.markdown(f"{plain(words.say('method.contents'))}: {links}")


def _draw_meanings(words: Words) -> None:
    st.header(words.say("method.states"), anchor="states")
    mount_table(states_payload(words), key="states")
    st.caption(words.say("method.states_note"))
    st.subheader(words.say("method.signs"), anchor=False)
    signs = ("sign_figures", "sign_review", "sign_digest")
    st.markdown("\n".join(f"- {plain(words.say(f'method.{sign}'))}" for sign in signs))
    st.header(words.say("method.kinds"), anchor="kinds")
    mount_table(kinds_payload(words), key="kinds")
    st.caption(words.say("method.kinds_note"))
    st.header(words.say("method.sure"), anchor="sure")
    mount_table(likelihood_payload(words), key="likelihood")
    st.caption(words.say("method.sure_note"))


def _draw_quality(words: Words) -> None:
    st.header(words.say("method.quality"), anchor="quality")
    st.markdown(plain(words.say("method.quality_lead")))
    st.markdown(plain(drawn_elements(words)))
    for name, rows in (("treaty_quality", treaty_quality(words)), ("pair_quality", pair_quality(words))):
        st.subheader(words.say(f"method.{name}"), anchor=False)
        mount_table(quality_payload(name, rows, words), key=name)
    st.caption(words.say("method.quality_none"))


def _draw_files(comparison: Comparison, words: Words) -> None:
    parts = (
        ("files", "no_files", comparison.instruments, files_payload),
        ("skipped", "no_skipped", comparison.skipped, skipped_payload),
        ("notices", "no_notices", comparison.notices, notices_payload),
    )
    for name, nothing, rows, payload in parts:
        st.header(words.say(f"method.{name}"), anchor=name)
        if rows:
            mount_table(payload(comparison, words), key=name)
        else:
            st.text(words.say(f"method.{nothing}"))
