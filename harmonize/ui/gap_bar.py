"""The filters above the list of gaps; the address is the truth, the widgets show it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from harmonize.model import Comparison, Coverage
from harmonize.views.gaps.gap_filters import GapFilters, without_severity
from harmonize.views.gaps.gap_lead import severity_counts
from harmonize.views.gaps.gap_list import GapItem
from harmonize.views.gaps.severity import Severity
from harmonize.views.words import Words

from .address.gap_filters import LONGEST_SEARCH, GapListAsk, kept_gap_list, write_gap_list


def draw_filters(comparison: Comparison, ask: GapListAsk, words: Words) -> None:
    """Draw the filters that are always in sight, and a way to the others."""
    filters = ask.filters
    names = {item.code: item.name for item in sorted(comparison.jurisdictions, key=lambda j: (j.region, j.name))}
    st.session_state.update(
        gap_among=list(filters.jurisdictions), gap_states=list(filters.states), gap_find=filters.find
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        _several("among", "jurisdictions", names, words.say("gaps.all_jurisdictions", n=len(names)), words, 300)
        states = {state: words.state(state) for state in Coverage}
        _several("states", "states", states, words.say("gaps.all_states"), words, 300)
        st.text_input(
            words.say("gaps.find"),
            key="gap_find",
            max_chars=LONGEST_SEARCH,
            placeholder=words.say("gaps.find_hint"),
            on_change=_filtered,
            width=210,
        )
        n = filters.beside
        with st.popover(words.say("gaps.more_set", n=n) if n else words.say("gaps.more"), width=150):
            _draw_more(comparison, filters, words)
        if filters.any:
            st.button(
                words.say("gaps.clear"), key="gap_clear", on_click=write_gap_list, args=(GapListAsk(order=ask.order),)
            )


def _draw_more(comparison: Comparison, filters: GapFilters, words: Words) -> None:
    """Draw the filters that are seldom needed."""
    offences = comparison.yardstick.offences
    st.session_state.update(
        gap_region=filters.region,
        gap_family=filters.family,
        gap_offences=list(filters.offences),
        gap_instrument=filters.instrument,
        gap_waiting=filters.waiting,
    )
    regions = dict.fromkeys(sorted({item.region for item in comparison.jurisdictions if item.region}))
    _one("region", {name: name for name in regions}, words.say("gaps.all_regions"), words)
    families = dict.fromkeys(offence.family for offence in offences)
    _one("family", {name: name for name in families}, words.say("gaps.all_families"), words)
    treaties = dict.fromkeys(name for offence in offences for name in offence.instruments)
    named = sorted(((name, words.instrument(name)) for name in treaties), key=lambda pair: pair[1])
    _one("instrument", dict(named), words.say("gaps.all_instruments"), words)
    labels = {offence.id: offence.label for offence in offences}
    _several("offences", "offences", labels, words.say("gaps.all_offences", n=len(labels)), words, 380)
    st.checkbox(words.say("gaps.waiting_only"), key="gap_waiting", on_change=_filtered)


def _several(name: str, label: str, options: dict[Any, str], every: str, words: Words, width: int) -> None:
    st.multiselect(
        words.say(f"gaps.{label}"),
        list(options),
        format_func=lambda option: options[option],
        key=f"gap_{name}",
        on_change=_filtered,
        placeholder=every,
        width=width,
    )


def _one(name: str, options: dict[str, str], every: str, words: Words) -> None:
    st.selectbox(
        words.say(f"gaps.{name}"),
        ["", *options],
        format_func=lambda option: options.get(option, every),
        key=f"gap_{name}",
        on_change=_filtered,
        width=380,
    )


def draw_severities(items: tuple[GapItem, ...], ask: GapListAsk, words: Words) -> None:
    """Draw what is to be done, each with its count, as buttons that filter."""
    counts = severity_counts(without_severity(items, ask.filters))
    options = [severity for severity in Severity if severity in counts or severity in ask.filters.severities]
    labels = {
        severity: words.say(
            "gaps.severity_count",
            severity=words.say(f"gaps.severity.{severity.value}"),
            n=words.number(counts.get(severity, 0)),
        )
        for severity in options
    }
    st.session_state.update(gap_severities=[s for s in options if s in ask.filters.severities])
    st.pills(
        words.say("gaps.severities"),
        options,
        selection_mode="multi",
        format_func=lambda severity: labels.get(severity, ""),
        key="gap_severities",
        on_change=_filtered,
        label_visibility="collapsed",
        wrap=True,
    )


def _filtered() -> None:
    """Take what the widgets say; the order stays as it was."""
    state: Any = st.session_state
    filters = GapFilters(
        jurisdictions=tuple(state.gap_among),
        region=state.gap_region,
        family=state.gap_family,
        offences=tuple(state.gap_offences),
        instrument=state.gap_instrument,
        states=tuple(map(Coverage, state.gap_states)),
        severities=tuple(severity for severity in Severity if severity in state.get("gap_severities", ())),
        waiting=bool(state.gap_waiting),
        find=state.gap_find.strip()[:LONGEST_SEARCH],
    )
    write_gap_list(GapListAsk(filters, kept_gap_list().order))
