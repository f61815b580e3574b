"""The offence and the jurisdictions that a reader looks at."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from harmonize.model import Comparison

from .query import write

MOST_BESIDE = 5
"""Jurisdictions that fit beside each other."""
PLACE = "harmonize_place"
OFFENCE, JURISDICTION = "offence", "jurisdiction"


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
    write(OFFENCE, place.offence)
    write(JURISDICTION, list(place.jurisdictions))


def known_place(comparison: Comparison, place: Place) -> Place:
    """Return what of a place this result holds."""
    offences = {offence.id for offence in comparison.yardstick.offences}
    codes = {jurisdiction.code for jurisdiction in comparison.jurisdictions}
    return Place(
        place.offence if place.offence in offences else "",
        tuple(code for code in place.jurisdictions if code in codes),
    )
