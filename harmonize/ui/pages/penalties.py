"""Penalties: what each jurisdiction threatens for one offence, on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from harmonize.export.download import render_download
from harmonize.model import Comparison
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.matrix.selection import Filters
from harmonize.views.penalties.axis_choice import Choice, Order, arrange, chosen_lines
from harmonize.views.penalties.axis_table import axis_cells, axis_columns
from harmonize.views.penalties.penalty_axis import AxisRow, axis_rows
from harmonize.views.penalties.penalty_lines import Line, lines_for, name_line
from harmonize.views.report.report import Ask
from harmonize.views.texts.provenance import provenance
from harmonize.views.words import Words

from .. import result
from ..address.language import LANGUAGE
from ..address.lines import read_choice, write_choice
from ..address.place import JURISDICTION, OFFENCE, Place, known_place, read_place, write_place
from ..axis import draw_whole, picked
from ..components import gone, mount_table
from ..payloads.penalties import penalties_payload, reach_sentences, without_article
from ..plain import plain
from ..shell import head

TABLE = "penalties"
GO = "harmonize_penalty_go"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows: an offence, the rows asked for in their order, and the lines."""

    offence: str
    label: str
    rows: tuple[AxisRow, ...]
    lines: tuple[Line, ...]
    choice: Choice


def draw(comparison: Comparison, words: Words, beside: StreamlitPage | None = None) -> None:
    """Draw the page; ``beside`` is the page that shows the articles of a jurisdiction."""
    place, unknown = _place(comparison)
    _leave(beside, place)
    write_place(place)
    matrix = result.matrix(comparison)
    asked = next(offence for offence in comparison.yardstick.offences if offence.id == place.offence)
    lines = lines_for(asked)
    choice = read_choice({column.code: column.region for column in matrix.columns})
    write_choice(choice)
    rows = axis_rows(result.lookup(comparison), place.offence, lines, words)
    seen = Seen(asked.id, asked.label, arrange(rows, choice), chosen_lines(lines, choice), choice)
    head(words.say("penalties.title"), words, comparison)
    if unknown:
        st.text(words.say("offence.unknown"))
    for sentence in reach_sentences(seen.label, seen.rows, seen.lines, words):
        st.markdown(sentence)
    with st.container(key="bar"):
        _draw_offences(comparison, place, words)
        _draw_choice(matrix, lines, choice, words)
    st.markdown(plain(provenance(matrix, words)))
    if not seen.rows:
        st.text(words.say("penalties.nobody"))
        st.button(words.say("penalties.clear"), on_click=write_choice, args=(replace(choice, region="", among=()),))
        return
    if len(seen.rows) < len(rows):
        st.caption(words.say("penalties.filtered", shown=len(seen.rows), all=len(rows)))
    _draw_rows(comparison, seen, words, linked=beside is not None)


def _place(comparison: Comparison) -> tuple[Place, bool]:
    """Return what the page looks at, and whether the address named something that this result does not hold."""
    asked_for = read_place()
    place = known_place(comparison, asked_for)
    first = comparison.yardstick.offences[0].id
    return Place(place.offence or first, place.jurisdictions), place != asked_for


def _leave(beside: StreamlitPage | None, place: Place) -> None:
    """Go where a click on the chart or a link in the table led."""
    code = st.session_state.pop(GO, "")
    if code and beside is not None:
        st.switch_page(beside, query_params={OFFENCE: place.offence, JURISDICTION: code})


def _draw_rows(comparison: Comparison, seen: Seen, words: Words, *, linked: bool) -> None:
    """Draw the chart, the table with the same rows, and what they can be taken along as."""
    drawn = any(row.ranges for row in seen.rows)
    if drawn:
        _draw_chart(seen, words, linked=linked)
    else:
        st.text(words.say("penalties.nothing_drawn"))
    for sentence in without_article(seen.rows, words):
        st.text(sentence)
    if drawn:
        st.header(words.say("penalties.table"), anchor=False)
    said = {row.jurisdiction: row for row in result.penalties(comparison) if row.offence == seen.offence}
    address = (lambda code: _address(seen.offence, code)) if linked else None
    mount_table(penalties_payload(seen.rows, said, words, address), key=TABLE, on_go=_went)
    st.caption(words.say("penalties.note"))
    if any(line.rule is not None for line in seen.lines):
        st.caption(words.say("penalties.binds"))
    cells = [axis_cells(row, seen.lines, words) for row in seen.rows]
    title = words.say("papers.table", title=words.say("penalties.title"), about=seen.label)
    front = result.report(comparison, Ask(_filters(comparison, seen)), words).front
    st.download_button(
        words.say("penalties.download"),
        render_download((title, *front.warnings, *front.notes), axis_columns(seen.lines, words), cells),
        file_name=f"penalties-{seen.offence}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _filters(comparison: Comparison, seen: Seen) -> Filters:
    """Return the cells of the matrix that the rows stand for."""
    codes = tuple(row.jurisdiction for row in seen.rows)
    everyone = len(codes) == len(comparison.jurisdictions)
    return Filters(jurisdictions=() if everyone else codes, offences=(seen.offence,))


def _draw_chart(seen: Seen, words: Words, *, linked: bool) -> None:
    count = words.count("matrix.count_jurisdictions", len(seen.rows))
    by_region = seen.choice.order is Order.MATRIX and len({row.region for row in seen.rows}) > 1
    draw_whole(
        seen.rows,
        seen.lines,
        words,
        alt=words.say("penalties.alt", offence=seen.label, jurisdictions=count),
        by_region=by_region,
        on_pick=_picked,
    )
    if linked:
        with st.container(key="axis_hint"):
            st.caption(words.say("penalties.open"))


def _address(offence: str, code: str) -> str:
    """Return the address of the articles, beside that of this page and in the same language."""
    language = st.query_params.get(LANGUAGE, "")
    query = [(OFFENCE, offence), (JURISDICTION, code), *([(LANGUAGE, language)] if language else [])]
    return f"offence?{urlencode(query)}"


def _draw_offences(comparison: Comparison, place: Place, words: Words) -> None:
    """Draw the choice of the offence, with steps to the one before and the one after."""
    labels = {offence.id: offence.label for offence in comparison.yardstick.offences}
    order = list(labels)
    at = order.index(place.offence)
    st.session_state.update(penalty_offence=place.offence)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words.say("penalties.offence"),
            order,
            format_func=lambda offence: labels[offence],
            key="penalty_offence",
            on_change=_offence_chosen,
            width=320,
        )
        for name, step in (("previous", at - 1), ("next", at + 1)):
            there = 0 <= step < len(order)
            st.button(
                words.say(f"penalties.{name}"),
                key=f"penalty_{name}",
                disabled=not there,
                help=plain(labels[order[step]]) if there else None,
                on_click=write_place,
                args=(Place(order[step], place.jurisdictions) if there else place,),
            )


def _draw_choice(matrix: Matrix, lines: Sequence[Line], choice: Choice, words: Words) -> None:
    """Draw what is shown and how; the address is the truth, the widgets show it."""
    names = {column.code: column.name for column in matrix.columns}
    regions = ["", *dict.fromkeys(column.region for column in matrix.columns)]
    said = {line.key: name_line(line, words) for line in lines}
    st.session_state.update(
        penalty_order=choice.order,
        penalty_lines=[line.key for line in lines if line.key in choice.lines],
        penalty_region=choice.region,
        penalty_among=list(choice.among),
        penalty_kept=[key for key in choice.lines if key not in said],
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words.say("penalties.order"),
            list(Order),
            format_func=lambda order: words.say(f"penalties.orders.{order}"),
            key="penalty_order",
            on_change=_chosen,
            width=220,
        )
        st.multiselect(
            words.say("penalties.lines"),
            list(said),
            format_func=lambda key: said[key],
            key="penalty_lines",
            on_change=_chosen,
            placeholder=words.say("penalties.no_lines"),
            width=380,
        )
        if len(regions) > 2:
            st.selectbox(
                words.say("penalties.region"),
                regions,
                format_func=lambda region: region or words.say("penalties.all_regions"),
                key="penalty_region",
                on_change=_chosen,
                width=200,
            )
        st.multiselect(
            words.say("penalties.jurisdictions"),
            list(names),
            format_func=lambda code: names[code],
            key="penalty_among",
            on_change=_chosen,
            placeholder=words.say("penalties.all_jurisdictions", n=len(names)),
            width=300,
        )


def _offence_chosen() -> None:
    state: Any = st.session_state
    write_place(Place(state.penalty_offence, read_place().jurisdictions))


def _chosen() -> None:
    """Take what the widgets say; lines that mean nothing for this offence stay asked for."""
    state: Any = st.session_state
    lines = (*state.penalty_lines, *state.penalty_kept)
    write_choice(Choice(state.penalty_order, lines, state.get("penalty_region") or "", tuple(state.penalty_among)))


def _picked() -> None:
    """Keep which row was clicked on until the page is drawn, which then leads there."""
    found = picked(_codes())
    if found:
        st.session_state[GO] = found


def _went() -> None:
    found = gone(TABLE)
    if found in _codes():
        st.session_state[GO] = found


def _codes() -> tuple[str, ...]:
    loaded = result.load()
    return () if isinstance(loaded, result.NoResult) else tuple(item.code for item in loaded.jurisdictions)
