"""Dual criminality: one offence between all pairs, or every offence between two jurisdictions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from harmonize.export.download import render_download
from harmonize.model import Comparison
from harmonize.views.dual.dual import DualMatrix, DualRows, caution, dual_line, dual_lines, dual_matrix
from harmonize.views.dual.minimum import Minimum, minimum_words
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask
from harmonize.views.texts.provenance import provenance
from harmonize.views.words import Words, as_sentence

from .. import result
from ..address.between import Between, read_between, write_between
from ..address.place import JURISDICTION, OFFENCE
from ..components import mount_card, mount_grid, mount_table, opened
from ..payloads.dual import lead, lead_lines, lines_payload, pair_card, pairs_payload, square_payload, table_cells
from ..plain import plain
from ..shell import head

SQUARE = "square"


def draw(comparison: Comparison, words: Words, beside: StreamlitPage | None = None) -> None:
    """Draw the page; ``beside`` is the page that shows two articles side by side."""
    matrix = result.matrix(comparison)
    rows = result.dual(comparison)
    labels = {offence.id: offence.label for offence in rows.offences}
    head(words.say("dual.title"), words, comparison)
    st.markdown(f"**{plain(caution(words.code))}**")
    if len(matrix.columns) < 2 or not labels:
        st.text(words.say("dual.single"))
        return
    between, known = read_between(labels, rows.jurisdictions)
    if not known:
        st.text(words.say("dual.unknown"))
    if not between.offence:
        between = replace(between, offence=next(iter(labels)))
    write_between(between)
    _draw_choice(labels, matrix, between, words)
    st.markdown(plain(provenance(matrix, words)))
    if between.by_pair:
        _draw_pair(comparison, rows, between, words)
    else:
        square = dual_matrix(rows, between.offence, between.minimum)
        st.markdown(lead(square, matrix, words))
        _draw_split(rows, square, matrix, words, beside)
        table = pairs_payload(square, matrix, words)
        with st.expander(words.say("dual.table")):
            mount_table(table, key="pairs")
        told = (square.label, lead(square, matrix, words))
        _draw_file(comparison, table, told, Filters(offences=(between.offence,)), between, words)


def _draw_choice(labels: dict[str, str], matrix: Matrix, between: Between, words: Words) -> None:
    """Draw the choice; the address is the truth, the widgets show it."""
    names = {column.code: column.name for column in matrix.columns}
    ways = {False: words.say("dual.by_offence"), True: words.say("dual.by_pair")}
    st.session_state.update(
        dual_by=between.by_pair,
        dual_offence=between.offence,
        dual_requesting=between.requesting or None,
        dual_requested=between.requested or None,
        dual_minimum=between.minimum,
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        st.segmented_control(
            words.say("dual.by"),
            list(ways),
            format_func=lambda way: ways[way],
            required=True,
            key="dual_by",
            on_change=_chosen,
        )
        if not between.by_pair:
            _choose("offence", labels, words, 320)
        else:
            _choose("requesting", names, words, 220)
            _choose("requested", names, words, 220)
        st.selectbox(
            words.say("dual.asked"),
            list(Minimum),
            format_func=lambda minimum: as_sentence(minimum_words(minimum, words)),
            key="dual_minimum",
            on_change=_chosen,
            help=words.say("dual.asked_help"),
            width=340,
        )


def _choose(name: str, options: dict[str, str], words: Words, width: int) -> None:
    st.selectbox(
        words.say(f"dual.{name}"),
        list(options),
        index=0 if name == "offence" else None,
        format_func=lambda option: options[option],
        key=f"dual_{name}",
        on_change=_chosen,
        placeholder=words.say("dual.choose"),
        width=width,
    )


def _chosen() -> None:
    """Take what the widgets on the page say; what they do not ask for stays as it was."""
    state: Any = st.session_state
    write_between(
        Between(
            bool(state.dual_by),
            state.get("dual_offence") or "",
            state.get("dual_requesting") or "",
            state.get("dual_requested") or "",
            Minimum(state.dual_minimum),
        )
    )


def _draw_pair(comparison: Comparison, rows: DualRows, between: Between, words: Words) -> None:
    if between.pair is None:
        st.text(words.say("dual.two"))
        return
    lines = dual_lines(rows, *between.pair, between.minimum)
    said, table = lead_lines(lines, between.minimum, words), lines_payload(lines, words)
    st.markdown(said)
    mount_table(table, key="lines")
    names = {item.code: item.name for item in comparison.jurisdictions}
    asks = words.say("dual.asks", one=names[between.pair[0]], other=names[between.pair[1]])
    _draw_file(comparison, table, (asks, said), Filters(jurisdictions=between.pair), between, words)


def _draw_file(
    comparison: Comparison,
    table: Mapping[str, Any],
    told: tuple[str, str],
    filters: Filters,
    between: Between,
    words: Words,
) -> None:
    """Offer what is shown as a file, made when it is asked for; ``told`` is what it is about, and what it comes to."""
    front = result.report(comparison, Ask(filters), words).front
    title = words.say("papers.table", title=words.say("dual.title"), about=told[0])
    minimum = words.say("papers.choice", name=words.say("dual.asked"), value=minimum_words(between.minimum, words))
    lines = (title, caution(words.code), told[1].replace("**", ""), minimum, *front.warnings, *front.notes)
    about = between.pair or () if between.by_pair else (between.offence,)
    st.download_button(
        words.say("penalties.download"),
        partial(render_download, lines, *table_cells(table)),
        f"{'-'.join(('dual', *about, between.minimum.value))}.csv",
        "text/csv",
        key="dual_csv",
        on_click="ignore",
    )


@st.fragment
def _draw_split(rows: DualRows, square: DualMatrix, matrix: Matrix, words: Words, beside: StreamlitPage | None) -> None:
    """Draw the square and the panel; choosing a pair draws these two again and nothing else."""
    between, _ = read_between([square.offence], rows.jurisdictions)
    with st.container(key="split"):
        left, right = st.columns([0.7, 0.3], gap="medium")
    with left:
        mount_grid(square_payload(square, matrix, between.pair, words), key=SQUARE, on_open=_picked)
        usual = square.minimum is Minimum.TREATIES
        st.caption(words.say("dual.either" if usual else "dual.either_chosen"))
    with right:
        if between.pair is None:
            mount_card({"empty": words.say("dual.empty"), "hint": words.say("panel.empty_hint")}, key="pair_card")
            return
        one, other = ({column.code: column for column in matrix.columns}[code] for code in between.pair)
        line = dual_line(rows, square.offence, *between.pair, square.minimum)
        mount_card(pair_card(line, one, other, words), key="pair_card")
        if beside is not None:
            with st.container(key="open"):
                query = [(OFFENCE, square.offence), *((JURISDICTION, code) for code in between.pair)]
                st.page_link(beside, label=words.say("dual.open"), query_params=query)


def _picked() -> None:
    """Take the choice in the callback, so that the square is drawn with it."""
    choice = opened(SQUARE)
    state: Any = st.session_state
    if choice is not None:
        one, other = choice["row"] or "", choice["col"] or ""
        same = one == other
        pair = ("", "") if same else (one, other)
        write_between(Between(False, state.get("dual_offence") or "", *pair, Minimum(state.dual_minimum)))
