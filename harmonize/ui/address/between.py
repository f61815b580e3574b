"""The offence or the pair that the page of pairs looks at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import streamlit as st

from harmonize.views.dual.minimum import Minimum

from .place import OFFENCE
from .query import write

BETWEEN = "harmonize_between"
BY, REQUESTING, REQUESTED = "by", "requesting", "requested"
PAIR = "pair"
MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class Between:
    """What the page of pairs looks at: one offence (``by_pair`` False) or one pair; empty where none is chosen.

    ``minimum`` is what it asks of the penalties.
    """

    by_pair: bool = False
    offence: str = ""
    requesting: str = ""
    requested: str = ""
    minimum: Minimum = Minimum.TREATIES

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two jurisdictions, where two different ones are chosen."""
        chosen = self.requesting and self.requested and self.requesting != self.requested
        return (self.requesting, self.requested) if chosen else None


def read_between(offences: Collection[str], codes: Collection[str]) -> tuple[Between, bool]:
    """Return what the address or the session names, as far as it exists here, and whether all of it does."""
    query = st.query_params
    asked = st.session_state.get(BETWEEN)
    if {BY, OFFENCE, REQUESTING, REQUESTED, MINIMUM} & set(query) or not isinstance(asked, Between):
        asked = Between(
            query.get(BY, "") == PAIR,
            query.get(OFFENCE, ""),
            query.get(REQUESTING, ""),
            query.get(REQUESTED, ""),
            _minimum(query.get(MINIMUM, "")),
        )
    known = Between(
        asked.by_pair,
        asked.offence if asked.offence in offences else "",
        asked.requesting if asked.requesting in codes else "",
        asked.requested if asked.requested in codes else "",
        asked.minimum,
    )
    return known, known == asked


def write_between(between: Between) -> None:
    """Put what is looked at into the address and the session."""
    st.session_state[BETWEEN] = between
    write(BY, PAIR if between.by_pair else "")
    write(OFFENCE, between.offence)
    write(REQUESTING, between.requesting)
    write(REQUESTED, between.requested)
    write(MINIMUM, "" if between.minimum is Minimum.TREATIES else between.minimum.value)


def _minimum(named: str) -> Minimum:
    """Return the minimum of this name; what is no such name is the usual one."""
    return next((minimum for minimum in Minimum if minimum.value == named), Minimum.TREATIES)
