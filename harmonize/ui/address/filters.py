"""What a reader asked the matrix to show."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from harmonize.model import Comparison
from harmonize.views.restated_names import family_here
from harmonize.views.selection import Filters, Show

from .query import write

FILTERS = "harmonize_filters"
SHOW, FAMILY, AMONG = "show", "family", "among"


def read_filters(comparison: Comparison) -> Filters:
    """Return the filters that the address or the session names, as far as they exist here."""
    query = st.query_params
    if not {SHOW, FAMILY, AMONG} & set(query):
        kept = st.session_state.get(FILTERS)
        found = kept if isinstance(kept, Filters) else Filters()
        return replace(found, family=family_here(found.family, comparison.yardstick))
    show = query.get(SHOW, "")
    codes = {jurisdiction.code for jurisdiction in comparison.jurisdictions}
    return Filters(
        Show(show) if show in list(Show) else Show.ALL,
        family_here(query.get(FAMILY, ""), comparison.yardstick),
        tuple(code for code in query.get_all(AMONG) if code in codes),
    )


def write_filters(filters: Filters) -> None:
    """Put filters into the address and the session."""
    st.session_state[FILTERS] = filters
    write(SHOW, "" if filters.show is Show.ALL else filters.show.value)
    write(FAMILY, filters.family)
    write(AMONG, list(filters.jurisdictions))
