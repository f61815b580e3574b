"""What a reader asked the page of penalties to show: lines, order, and which jurisdictions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from harmonize.views.penalties.axis_choice import Choice, Order
from harmonize.views.penalties.penalty_lines import SERIOUS
from harmonize.views.restated.restated_names import name_here

from .query import write

CHOICE = "harmonize_penalty_choice"
LINE, ORDER, REGION, AMONG = "line", "order", "region", "among"
NO_LINE = "none"
"""Written where a reader wants no line at all; without any word on lines the one of a serious crime stands."""


def read_choice(regions: Mapping[str, str]) -> Choice:
    """Return what the address or the session names; ``regions`` are those of the jurisdictions, by code.

    Lines are kept as they are named, for those that mean nothing for one offence may do for the next.
    """
    query = st.query_params
    if not {LINE, ORDER, REGION, AMONG} & set(query):
        kept = st.session_state.get(CHOICE)
        return _known(kept, regions) if isinstance(kept, Choice) else Choice()
    order = query.get(ORDER, "")
    lines = tuple(dict.fromkeys(query.get_all(LINE)))
    return _known(
        Choice(
            Order(order) if order in list(Order) else Order.MATRIX,
            tuple(line for line in lines if line != NO_LINE) if lines else (SERIOUS,),
            query.get(REGION, ""),
            tuple(dict.fromkeys(query.get_all(AMONG))),
        ),
        regions,
    )


def _known(choice: Choice, regions: Mapping[str, str]) -> Choice:
    codes: Collection[str] = regions
    return Choice(
        choice.order,
        choice.lines,
        name_here("region", choice.region, set(regions.values())),
        tuple(code for code in choice.among if code in codes),
    )


def write_choice(choice: Choice) -> None:
    """Put a choice into the address and the session."""
    st.session_state[CHOICE] = choice
    usual = choice.lines == (SERIOUS,)
    write(LINE, "" if usual else list(choice.lines) or NO_LINE)
    write(ORDER, "" if choice.order is Order.MATRIX else choice.order.value)
    write(REGION, choice.region)
    write(AMONG, list(choice.among))
