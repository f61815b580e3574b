"""Penalties: what each jurisdiction threatens for one offence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.matrix import build_matrix
from harmonize.views.penalty_questions import Answer
from harmonize.views.penalty_table import PenaltyTableRow
from harmonize.views.words import Words

from .. import result
from ..address.place import Place, known_place, read_place, write_place
from ..components import mount_table
from ..payloads.tables import penalties_payload
from ..plain import plain
from ..shell import head
from .matrix import origin


def draw(comparison: Comparison, words: Words) -> None:
    """Draw the page."""
    asked_for = read_place()
    place = known_place(comparison, asked_for)
    unknown = place != asked_for
    labels = {offence.id: offence.label for offence in comparison.yardstick.offences}
    place = Place(place.offence or next(iter(labels)), place.jurisdictions)
    write_place(place)
    matrix = build_matrix(comparison)
    rows = [row for row in result.penalties(comparison) if row.offence == place.offence]
    head(words.say("penalties.title"), words, comparison)
    if unknown:
        st.text(words.say("offence.unknown"))
    st.markdown(lead(rows, len(matrix.columns), words))
    st.session_state.update(penalty_offence=place.offence)
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        st.selectbox(
            words.say("penalties.offence"),
            list(labels),
            format_func=lambda offence: labels[offence],
            key="penalty_offence",
            on_change=_chosen,
            width=320,
        )
    st.markdown(plain(origin(matrix, words)))
    if rows:
        mount_table(penalties_payload(rows, words), key="penalties")
    without = [c.name for c in matrix.columns if c.code not in {row.jurisdiction for row in rows}]
    if without:
        st.text(words.say("penalties.without", names=words.say("app.join").join(without)))
    st.caption(words.say("penalties.note"))


def lead(rows: Sequence[PenaltyTableRow], jurisdictions: int, words: Words) -> str:
    """Say in one sentence in how many jurisdictions the offence is a serious crime."""
    counts = Counter(row.serious_answer for row in rows)
    return words.say(
        "penalties.lead",
        rows=len(rows),
        jurisdictions=words.count("matrix.count_jurisdictions", jurisdictions),
        yes=counts[Answer.YES],
        no=counts[Answer.NO],
        unclear=counts[Answer.UNCLEAR],
    )


def _chosen() -> None:
    state: Any = st.session_state
    write_place(Place(state.penalty_offence, read_place().jurisdictions))
