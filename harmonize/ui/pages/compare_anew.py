"""Comparing anew: the button, what is being done, and what came of it."""

from __future__ import annotations

import streamlit as st

from harmonize import corpus
from harmonize.corpus import MATCHING, READING, Refused, Run, Shelf
from harmonize.model import Comparison, MadeWith
from harmonize.views.texts.upload import refusal_words
from harmonize.views.words import Words

from .. import result
from ..address.version import follow_data
from ..plain import plain

EVERY = 1.0
"""Seconds between two looks at a comparison that runs."""
FAULT = "harmonize_anew_fault"


def draw_run(words: Words) -> None:
    """Draw the comparison that runs, or what came of the last one."""
    run = corpus.current(result.result_folder())
    if run is None:
        return
    if run.running:
        _watch(words)
    else:
        _draw_outcome(run, words)


def draw_button(comparison: Comparison | None, made: MadeWith, shelf: Shelf, words: Words) -> None:
    """Draw the button that compares the result's folders and the shelf anew, or why that cannot be done."""
    st.header(words.say("anew.title"), anchor=False)
    fault = st.session_state.pop(FAULT, None)
    if fault:
        st.text(refusal_words(fault.reason, fault.values, words))
    try:
        asked = corpus.ask_anew(made, shelf, result.result_folder())
    except Refused as err:
        st.text(refusal_words(err.reason, err.values, words))
        if err.reason == "no_roots":
            st.code(words.say("anew.hand_line", **err.values), language=None)
        return
    folders = words.say("app.join").join(str(root) for root in asked.roots)
    st.text(words.say("anew.note", folders=folders))
    label = words.say("anew.do" if comparison or shelf.texts() else "anew.first")
    run = corpus.current(result.result_folder())
    busy = run is not None and run.running
    st.button(label, type="primary", key="anew", on_click=_start, args=(asked, shelf), disabled=busy)
    with st.expander(words.say("anew.by_hand")):
        st.code(asked.by_hand, language=None)


def progress(run: Run, words: Words) -> tuple[float, str]:
    """Return the share that is done (0 to 1) and what is being done, in words."""
    step = run.step
    share = step.done / step.total if step.total else 0.0
    if run.cancelled:
        said = words.say("anew.stopping")
    elif step.stage == READING and not step.total:
        said = words.say("anew.reading_begin")
    elif step.stage == READING:
        said = words.say("anew.reading", done=step.done, total=step.total, about=step.about)
    elif step.stage == MATCHING:
        said = words.say("anew.matching", done=step.done, total=step.total, about=step.about.upper())
    else:
        share, said = 1.0, words.say("anew.writing")
    return min(1.0, share), words.say("anew.seconds", words=said, n=run.seconds)


def outcome(run: Run, words: Words) -> str:
    """Say what came of a comparison."""
    if run.good:
        done = words.say("anew.done", n=run.seconds)
        return f"{done} {words.say('anew.partly')}" if run.code else done
    if run.cancelled:
        return words.say("anew.stopped")
    return words.say("anew.failed", fault=run.fault) if run.fault else words.say("anew.broke", n=run.seconds)


@st.fragment(run_every=EVERY)
def _watch(words: Words) -> None:
    run = corpus.current(result.result_folder())
    if run is None or not run.running:
        if run is not None and run.good:
            follow_data()
        st.rerun()
    share, said = progress(run, words)
    with st.container(border=True, key="running"):
        st.subheader(words.say("anew.running"), anchor=False)
        st.progress(share, text=plain(said))
        st.button(words.say("anew.stop"), key="anew_stop", on_click=run.cancel, disabled=run.cancelled)


def _draw_outcome(run: Run, words: Words) -> None:
    with st.container(border=True, key="outcome"):
        st.text(outcome(run, words))
        if not run.good and not run.cancelled and not run.fault:
            st.code(run.asked.by_hand, language=None)
        st.button(words.say("anew.understood"), key="anew_understood", on_click=corpus.forget, args=(run.asked.out,))


def _start(asked: corpus.Asked, shelf: Shelf) -> None:
    try:
        corpus.start(asked, shelf)
    except Refused as err:
        st.session_state[FAULT] = err
