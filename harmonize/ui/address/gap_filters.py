"""What a reader asked the list of gaps for: filters, order, and how far down it is open."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import streamlit as st

from harmonize.model import Comparison, Coverage
from harmonize.views.gaps.gap_columns import GapColumn, GapOrder
from harmonize.views.gaps.gap_filters import GapFilters
from harmonize.views.gaps.severity import Severity
from harmonize.views.restated.restated_names import name_here

from .query import write

LIST = "harmonize_gap_list"
AMONG, REGION, FAMILY, OFFENCE, TREATY = "among", "region", "family", "offence", "treaty"
STATE, NEED, WAITING, FIND = "state", "need", "waiting", "find"
SORT, DOWN, ROWS = "sort", "down", "rows"
NAMES = frozenset((AMONG, REGION, FAMILY, OFFENCE, TREATY, STATE, NEED, WAITING, FIND, SORT, DOWN, ROWS))
YES = "yes"
AT_ONCE = 100
"""Rows shown at first."""
MOST_ROWS = 1_000_000
LONGEST_SEARCH = 200
"""Characters of a search."""


@dataclass(frozen=True, slots=True)
class GapListAsk:
    """Filters and order, and how many rows are to be shown."""

    filters: GapFilters = field(default_factory=GapFilters)
    order: GapOrder = field(default_factory=GapOrder)
    rows: int = AT_ONCE


def read_gap_list(comparison: Comparison) -> GapListAsk:
    """Return what the address or the session names, as far as it exists here."""
    query, offences = st.query_params, comparison.yardstick.offences
    regions = {item.region for item in comparison.jurisdictions}
    families = {offence.family for offence in offences}
    if not NAMES & set(query):
        kept = kept_gap_list()
        named = _in_any_language(kept.filters.region, regions, kept.filters.family, families)
        return replace(kept, filters=replace(kept.filters, region=named[0], family=named[1]))
    region, family = _in_any_language(query.get(REGION, ""), regions, query.get(FAMILY, ""), families)
    treaties = {name for offence in offences for name in offence.instruments}
    filters = GapFilters(
        jurisdictions=_among(AMONG, {item.code for item in comparison.jurisdictions}),
        region=region,
        family=family,
        offences=_among(OFFENCE, {offence.id for offence in offences}),
        instrument=_one(TREATY, treaties),
        states=tuple(map(Coverage, _among(STATE, set(Coverage)))),
        severities=tuple(map(Severity, _among(NEED, set(Severity)))),
        waiting=query.get(WAITING, "") == YES,
        find=query.get(FIND, "")[:LONGEST_SEARCH],
    )
    column = GapColumn(_one(SORT, set(GapColumn)) or GapColumn.NEED)
    rows = query.get(ROWS, "")
    shown = int(rows) if rows.isascii() and rows.isdecimal() and len(rows) < len(str(MOST_ROWS)) else AT_ONCE
    return GapListAsk(filters, GapOrder(column, query.get(DOWN, "") == YES), max(AT_ONCE, shown))


def _in_any_language(region: str, regions: set[str], family: str, families: set[str]) -> tuple[str, str]:
    """Return the names here of a region and a kind of offence that may be named in another language."""
    return name_here("region", region, regions), name_here("family", family, families)


def kept_gap_list() -> GapListAsk:
    """Return what the session keeps: what the page was last drawn with."""
    kept = st.session_state.get(LIST)
    return kept if isinstance(kept, GapListAsk) else GapListAsk()


def write_gap_list(ask: GapListAsk) -> None:
    """Put it into the address and the session."""
    st.session_state[LIST] = ask
    filters, order = ask.filters, ask.order
    write(AMONG, list(filters.jurisdictions))
    write(REGION, filters.region)
    write(FAMILY, filters.family)
    write(OFFENCE, list(filters.offences))
    write(TREATY, filters.instrument)
    write(STATE, [state.value for state in filters.states])
    write(NEED, [severity.value for severity in filters.severities])
    write(WAITING, YES if filters.waiting else "")
    write(FIND, filters.find)
    write(SORT, "" if order.by_need else order.column.value)
    write(DOWN, YES if order.descending else "")
    write(ROWS, str(ask.rows) if ask.rows != AT_ONCE else "")


def _one(name: str, known: set[str]) -> str:
    value = st.query_params.get(name, "")
    return value if value in known else ""


def _among(name: str, known: set[str]) -> tuple[str, ...]:
    return tuple(value for value in dict.fromkeys(st.query_params.get_all(name)) if value in known)
