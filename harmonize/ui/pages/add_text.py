"""The steps by which a text is added: choose, confirm what was understood, preview, take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from harmonize import corpus
from harmonize.corpus import Refused, Shelf, StatuteFile
from harmonize.model import MadeWith, SourceEntry, TextGuess, TextKind
from harmonize.settings import load_settings
from harmonize.views.texts.upload import guess_lines, language_name, preview_view, refusal_words
from harmonize.views.words import Words

from ..components import mount
from ..payloads.corpus import preview_payload
from ..plain import plain
from ..said import say_next
from ..upload import Upload, field_key, keep, let_go, upload

LARGEST_UPLOAD = 50
"""Megabytes that the server takes at all; a statute that is read may be smaller still."""


def draw_steps(shelf: Shelf, made: MadeWith, others: Sequence[StatuteFile], words: Words, *, busy: bool) -> None:
    """Draw the steps up to the one that the upload has reached; none is taken while a comparison runs."""
    limit = corpus.limit_mb(made, load_settings().max_mb)
    st.header(words.say("add.title"), anchor=False)
    st.subheader(words.say("add.step_choose"), anchor=False)
    begun = upload()
    if begun is None:
        _choose(limit, words)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(words.say("add.chosen", file=begun.name, size=f"{len(begun.data) / 1000:,.1f}"), width="content")
        st.button(words.say("add.other"), key="add_other", on_click=let_go)
    if begun.guess is None and begun.refused is None:
        with st.spinner(plain(words.say("add.looking", file=begun.name))):
            _look(begun, limit)
    if begun.guess is None:
        _draw_refusal(begun, words)
        return
    st.subheader(words.say("add.step_confirm"), anchor=False)
    _draw_form(begun, begun.guess, words)
    if begun.confirmed is None:
        return
    _draw_preview(begun, begun.confirmed, others, limit, words)
    if begun.preview is not None and not begun.preview.hindrance:
        st.subheader(words.say("add.step_take"), anchor=False)
        _ask_same_act(begun, begun.confirmed, others, words)
        st.button(
            words.say("add.take"),
            type="primary",
            key="add_take",
            on_click=_take,
            args=(begun, begun.confirmed, shelf, others, limit, words),
            disabled=busy,
        )


def _ask_same_act(
    begun: Upload, confirmed: tuple[str, SourceEntry], others: Sequence[StatuteFile], words: Words
) -> None:
    """Ask whether a digest is of the same act, where neither title nor file name says so."""
    jurisdiction, entry = confirmed
    digests = {rival.file: rival.title or rival.file for rival in corpus.digests_of(jurisdiction, others)}
    if not digests or entry.kind is TextKind.DIGEST or corpus.rivals_of(jurisdiction, entry, others):
        return
    st.selectbox(
        words.say("add.same_act"),
        list(digests),
        index=None,
        format_func=lambda file: digests[file],
        placeholder=words.say("add.same_act_none"),
        key=f"same_{begun.mark}",
        width=560,
    )


def _choose(limit: float, words: Words) -> None:
    found = st.file_uploader(
        words.say("add.choose", limit=f"{limit:g}"),
        type=[ending.lstrip(".") for ending in corpus.ENDINGS],
        key=field_key(),
        max_upload_size=max(1, min(LARGEST_UPLOAD, int(limit))),
    )
    if found is not None:
        keep(found.name, found.getvalue())
        st.rerun()  # the field gives way to the name of the file


def _look(begun: Upload, limit: float) -> None:
    try:
        begun.guess = corpus.guess(begun.name, begun.data, max_mb=limit, today=date.today())
    except Refused as err:
        begun.refused = err


def _draw_refusal(begun: Upload, words: Words) -> None:
    if begun.refused is not None:
        mount("refusal", {"text": refusal_words(begun.refused.reason, begun.refused.values, words)}, key="refusal")


def _draw_form(begun: Upload, guess: TextGuess, words: Words) -> None:
    names = corpus.jurisdictions()
    country = names.get(guess.jurisdiction.value, "")
    mount("hints", {"title": words.say("add.hints"), "lines": list(guess_lines(guess, country, words))}, key="hints")
    tags = list(corpus.languages())
    kinds = list(TextKind)
    mark = begun.mark
    with st.form(f"confirm_{mark}", border=True):
        left, right = st.columns(2, gap="medium")
        left.selectbox(
            words.say("add.jurisdiction"),
            list(names),
            index=_index(list(names), guess.jurisdiction.value),
            format_func=lambda code: names[code],
            placeholder=words.say("add.pick"),
            key=f"jurisdiction_{mark}",
        )
        right.selectbox(
            words.say("add.language"),
            tags,
            index=_index(tags, guess.language.value),
            format_func=lambda tag: language_name(tag, words),
            placeholder=words.say("add.pick"),
            key=f"language_{mark}",
        )
        left.text_input(words.say("add.name"), guess.title.value, max_chars=300, key=f"title_{mark}")
        right.selectbox(
            words.say("add.kind"),
            kinds,
            index=None,
            format_func=words.text_kind,
            placeholder=words.say("add.pick"),
            key=f"kind_{mark}",
        )
        hint = words.say("add.as_of_hint")
        left.text_input(words.say("add.as_of"), guess.as_of.value, max_chars=100, placeholder=hint, key=f"as_of_{mark}")
        hint = words.say("add.source_hint")
        right.text_input(words.say("add.source"), "", max_chars=300, placeholder=hint, key=f"source_{mark}")
        if st.form_submit_button(words.say("add.show"), type="primary", key=f"show_{mark}"):
            begun.confirmed, begun.preview, begun.refused = _confirmed(begun), None, None
            missing = _missing(begun)
            if missing:
                begun.confirmed = None
                st.text(words.say(missing))


def _confirmed(begun: Upload) -> tuple[str, SourceEntry]:
    state: Any = st.session_state
    mark = begun.mark
    entry = SourceEntry(
        begun.name,
        title=state[f"title_{mark}"],
        language=state[f"language_{mark}"] or "",
        kind=state[f"kind_{mark}"] or TextKind.CONSOLIDATED,
        as_of=state[f"as_of_{mark}"],
        source=state[f"source_{mark}"],
    )
    return state[f"jurisdiction_{mark}"] or "", entry


def _missing(begun: Upload) -> str:
    """Return the key of the sentence that asks for what is not confirmed yet, or ""."""
    state: Any = st.session_state
    for name in ("jurisdiction", "language", "kind", "title"):
        if not str(state[f"{name}_{begun.mark}"] or "").strip():
            return f"add.ask_{name}"
    return ""


def _draw_preview(
    begun: Upload, confirmed: tuple[str, SourceEntry], others: Sequence[StatuteFile], limit: float, words: Words
) -> None:
    st.subheader(words.say("add.step_preview"), anchor=False)
    jurisdiction, entry = confirmed
    if begun.preview is None and begun.refused is None:
        with st.spinner(plain(words.say("add.previewing", file=begun.name))):
            try:
                begun.preview = corpus.preview(jurisdiction, begun.name, begun.data, entry, max_mb=limit)
            except Refused as err:
                begun.refused = err
    if begun.preview is None:
        _draw_refusal(begun, words)
        return
    view = preview_view(begun.preview, corpus.rivals_of(jurisdiction, entry, others), entry.kind, words)
    mount("preview", preview_payload(view, begun.preview.language, words), key="preview")


def _take(
    begun: Upload,
    confirmed: tuple[str, SourceEntry],
    shelf: Shelf,
    others: Sequence[StatuteFile],
    limit: float,
    words: Words,
) -> None:
    jurisdiction, entry = confirmed
    replaces = st.session_state.get(f"same_{begun.mark}") or ""
    try:
        taken = shelf.take(jurisdiction, begun.name, begun.data, entry, max_mb=limit, others=others, replaces=replaces)
    except Refused as err:
        say_next(refusal_words(err.reason, err.values, words))
    else:
        let_go()
        say_next(words.say("add.taken", file=taken.file))


def _index(options: Sequence[str], value: str) -> int | None:
    return options.index(value) if value in options else None
