"""Where a reader is: in the address, so that a link leads back, and in the session between pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.selection import Filters, Show

MOST_BESIDE = 3
"""Jurisdictions that fit beside each other."""
PLACE = "harmonize_place"
FILTERS = "harmonize_filters"
BETWEEN = "harmonize_between"
OFFENCE, JURISDICTION = "offence", "jurisdiction"
SHOW, FAMILY, AMONG = "show", "family", "among"
BY, REQUESTING, REQUESTED = "by", "requesting", "requested"
PAIR = "pair"


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


@dataclass(frozen=True, slots=True)
class Between:
    """What the page of pairs looks at: one offence (``by_pair`` False) or one pair; empty where none is chosen."""

    by_pair: bool = False
    offence: str = ""
    requesting: str = ""
    requested: str = ""

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two jurisdictions, where two different ones are chosen."""
        chosen = self.requesting and self.requested and self.requesting != self.requested
        return (self.requesting, self.requested) if chosen else None


def read_between(offences: Collection[str], codes: Collection[str]) -> tuple[Between, bool]:
    """Return what the address or the session names, as far as it exists here, and whether all of it does."""
    query = st.query_params
    asked = st.session_state.get(BETWEEN)
    if {BY, OFFENCE, REQUESTING, REQUESTED} & set(query) or not isinstance(asked, Between):
        asked = Between(
            query.get(BY, "") == PAIR, query.get(OFFENCE, ""), query.get(REQUESTING, ""), query.get(REQUESTED, "")
        )
    known = Between(
        asked.by_pair,
        asked.offence if asked.offence in offences else "",
        asked.requesting if asked.requesting in codes else "",
        asked.requested if asked.requested in codes else "",
    )
    return known, known == asked


def write_between(between: Between) -> None:
    """Put what is looked at into the address and the session."""
    st.session_state[BETWEEN] = between
    _write(BY, PAIR if between.by_pair else "")
    _write(OFFENCE, between.offence)
    _write(REQUESTING, between.requesting)
    _write(REQUESTED, between.requested)


def _write(name: str, value: str | list[str]) -> None:
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]
