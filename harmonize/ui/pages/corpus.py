"""The texts: what was read and how well, and texts of the reader's own."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from harmonize import corpus
from harmonize.corpus import Refused
from harmonize.model import Comparison, MadeWith
from harmonize.views.texts.corpus import CorpusView, build_corpus
from harmonize.views.texts.upload import refusal_words
from harmonize.views.words import Words

from .. import result
from ..address.part import OWN, READ, read_part, write_part
from ..components import mount
from ..payloads.corpus import corpus_payload
from ..shell import head
from .compare_anew import draw_run
from .own_texts import draw_own

PARTS = "corpus_part"


def draw(comparison: Comparison | None, words: Words) -> None:
    """Draw the page; without a result it offers to make a first one."""
    head(words.say("corpus.title"), words, comparison)
    made = result.made_with() if comparison else _first()
    try:
        shelf = corpus.open_shelf(result.result_folder())
    except Refused as err:
        st.text(refusal_words(err.reason, err.values, words))
        shelf = None
    draw_run(words)
    others = corpus.list_others(corpus.others(made, shelf)) if shelf else ()
    texts = shelf.texts(others) if shelf else ()
    view = build_corpus(comparison, made, date.today(), {text.file for text in texts}) if comparison else None
    st.markdown(lead(view, words) if view else words.say("corpus.lead_empty"))
    part = _choose(len(texts), words) if view and shelf else OWN
    if view and (part == READ or not shelf):
        mount("corpus", corpus_payload(view, words), key="corpus")
    elif shelf:
        draw_own(comparison, made, shelf, texts, others, words)


def lead(view: CorpusView, words: Words) -> str:
    """Say in one sentence what was read, what was not, and what is missing."""
    said = words.say(
        "corpus.lead",
        read=words.count("corpus.count_texts", len(view.texts)),
        jurisdictions=words.count("matrix.count_jurisdictions", len(view.rows)),
        failed=words.count("corpus.count_failed", len(view.unread)),
        waiting=words.count("corpus.count_waiting", view.waiting),
    )
    old = sum(text.old for text in view.texts)
    return f"{said} {words.say('corpus.lead_old', old=words.count('corpus.count_old', old))}" if old else said


def _first() -> MadeWith:
    try:
        return corpus.first_made_with()
    except Refused:
        return MadeWith()


def _choose(own: int, words: Words) -> str:
    labels = {
        READ: words.say("corpus.part_read"),
        OWN: words.say("corpus.part_own_count", n=own) if own else words.say("corpus.part_own"),
    }
    part = read_part()
    write_part(part)
    st.session_state[PARTS] = part
    with st.container(key="bar"):
        st.segmented_control(
            words.say("corpus.part"),
            list(labels),
            format_func=lambda name: labels[name],
            required=True,
            key=PARTS,
            on_change=_chosen,
            label_visibility="collapsed",
        )
    return part


def _chosen() -> None:
    state: Any = st.session_state
    write_part(state[PARTS])
