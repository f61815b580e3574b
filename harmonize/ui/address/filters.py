"""What a reader asked the matrix to show."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import streamlit as st

from harmonize.model import Coverage
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.matrix.selection import Filters
from harmonize.views.restated.restated_names import name_here

from .query import write

FILTERS = "harmonize_filters"
STATES, FIND, REVIEW = "show", "find", "waiting"
REGIONS, AMONG, INSTRUMENTS, FAMILIES, OFFENCES = "region", "among", "treaty", "family", "offences"
NAMES = {STATES, FIND, REVIEW, REGIONS, AMONG, INSTRUMENTS, FAMILIES, OFFENCES}
YES = "yes"


def read_filters(matrix: Matrix) -> Filters:
    """Return the filters that the address or the session names, as far as they exist here."""
    query = st.query_params
    kept = st.session_state.get(FILTERS)
    if not NAMES & set(query):
        asked = kept if isinstance(kept, Filters) else Filters()
    else:
        asked = Filters(
            states=tuple(state for state in Coverage if state.value in query.get_all(STATES)),
            find=query.get(FIND, ""),
            review=query.get(REVIEW) == YES,
            regions=tuple(query.get_all(REGIONS)),
            jurisdictions=tuple(query.get_all(AMONG)),
            instruments=tuple(query.get_all(INSTRUMENTS)),
            families=tuple(query.get_all(FAMILIES)),
            offences=tuple(query.get_all(OFFENCES)),
        )
    return known_filters(asked, matrix)


def write_filters(filters: Filters) -> None:
    """Put filters into the address and the session."""
    st.session_state[FILTERS] = filters
    for name, value in filter_values(filters).items():
        write(name, value)


def filter_values(filters: Filters) -> dict[str, str | list[str]]:
    """Return what the address says of filters, by its names; what is not filtered is empty."""
    return {
        STATES: [state.value for state in filters.states],
        FIND: filters.find,
        REVIEW: YES if filters.review else "",
        REGIONS: list(filters.regions),
        AMONG: list(filters.jurisdictions),
        INSTRUMENTS: list(filters.instruments),
        FAMILIES: list(filters.families),
        OFFENCES: list(filters.offences),
    }


def known_filters(asked: Filters, matrix: Matrix) -> Filters:
    """Leave out what this result does not hold; regions and families may be named in any language."""
    rows, columns = matrix.rows, matrix.columns
    return Filters(
        states=asked.states,
        find=asked.find,
        review=asked.review,
        regions=_named("region", asked.regions, {column.region for column in columns}),
        jurisdictions=_among(asked.jurisdictions, (column.code for column in columns)),
        instruments=_among(asked.instruments, (name for row in rows for name in row.instruments)),
        families=_named("family", asked.families, {row.family for row in rows}),
        offences=_among(asked.offences, (row.id for row in rows)),
    )


def _named(kind: str, asked: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """Return the names here of what was named in any language."""
    found = (name_here(kind, name, known) for name in asked)
    return tuple(dict.fromkeys(name for name in found if name))


def _among(asked: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    here = set(known)
    return tuple(dict.fromkeys(name for name in asked if name in here))
