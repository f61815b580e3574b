"""Where a reader is: in the address, so that a link leads back, and in the session between pages."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.selection import Filters, Show

MOST_BESIDE = 3
"""Jurisdictions that fit beside each other."""
PLACE = "harmonize_place"
FILTERS = "harmonize_filters"
OFFENCE, JURISDICTION = "offence", "jurisdiction"
SHOW, FAMILY, AMONG = "show", "family", "among"


@dataclass(frozen=True, slots=True)
class Place:
    """The offence and the jurisdictions that are looked at; empty where none is chosen."""

    offence: str = ""
    jurisdictions: tuple[str, ...] = ()

    @property
    def cell(self) -> tuple[str, str] | None:
        """The cell of the matrix, where one is chosen."""
        return (self.offence, self.jurisdictions[0]) if self.offence and self.jurisdictions else None


def read_place() -> Place:
    """Return the place that the address names, or the one of the session."""
    query = st.query_params
    if OFFENCE in query or JURISDICTION in query:
        jurisdictions = tuple(dict.fromkeys(query.get_all(JURISDICTION)))[:MOST_BESIDE]
        return Place(query.get(OFFENCE, ""), jurisdictions)
    place = st.session_state.get(PLACE)
    return place if isinstance(place, Place) else Place()


def write_place(place: Place) -> None:
    """Put a place into the address and the session."""
    st.session_state[PLACE] = place
    _write(OFFENCE, place.offence)
    _write(JURISDICTION, list(place.jurisdictions))


def known_place(comparison: Comparison, place: Place) -> Place:
    """Return what of a place this result holds."""
    offences = {offence.id for offence in comparison.yardstick.offences}
    codes = {jurisdiction.code for jurisdiction in comparison.jurisdictions}
    return Place(
        place.offence if place.offence in offences else "",
        tuple(code for code in place.jurisdictions if code in codes),
    )


def read_filters(comparison: Comparison) -> Filters:
    """Return the filters that the address or the session names, as far as they exist here."""
    query = st.query_params
    if not {SHOW, FAMILY, AMONG} & set(query):
        kept = st.session_state.get(FILTERS)
        return kept if isinstance(kept, Filters) else Filters()
    show = query.get(SHOW, "")
    family = query.get(FAMILY, "")
    codes = {jurisdiction.code for jurisdiction in comparison.jurisdictions}
    return Filters(
        Show(show) if show in list(Show) else Show.ALL,
        family if any(offence.family == family for offence in comparison.yardstick.offences) else "",
        tuple(code for code in query.get_all(AMONG) if code in codes),
    )


def write_filters(filters: Filters) -> None:
    """Put filters into the address and the session."""
    st.session_state[FILTERS] = filters
    _write(SHOW, "" if filters.show is Show.ALL else filters.show.value)
    _write(FAMILY, filters.family)
    _write(AMONG, list(filters.jurisdictions))


def _write(name: str, value: str | list[str]) -> None:
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]
