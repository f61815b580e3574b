"""What the cells of the matrix are asked, and in which order they stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

import streamlit as st

from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping, RowOrder
from harmonize.views.matrix.measures import Measure

from .query import write

ARRANGED = "harmonize_arrangement"
MEASURE, GROUPING, ROWS, COLUMNS = "measure", "under", "rows", "columns"
Choice = TypeVar("Choice", bound=StrEnum)


def read_arrangement() -> tuple[Measure, Arrangement]:
    """Return the measure and the order that the address or the session names."""
    query = st.query_params
    if not {MEASURE, GROUPING, ROWS, COLUMNS} & set(query):
        kept = st.session_state.get(ARRANGED)
        return kept if isinstance(kept, tuple) else (Measure.COVERAGE, Arrangement())
    return _one_of(Measure, MEASURE), Arrangement(
        _one_of(Grouping, GROUPING), _one_of(RowOrder, ROWS), _one_of(ColumnOrder, COLUMNS)
    )


def write_arrangement(measure: Measure, arrangement: Arrangement) -> None:
    """Put them into the address and the session; what is usual is left out of the address."""
    st.session_state[ARRANGED] = (measure, arrangement)
    for name, value in arrangement_values(measure, arrangement).items():
        write(name, value)


def arrangement_values(measure: Measure, arrangement: Arrangement) -> dict[str, str]:
    """Return what the address says of them, by its names; what is usual is empty."""
    usual = Arrangement()
    return {
        name: "" if value is common else value.value
        for name, value, common in (
            (MEASURE, measure, Measure.COVERAGE),
            (GROUPING, arrangement.grouping, usual.grouping),
            (ROWS, arrangement.rows, usual.rows),
            (COLUMNS, arrangement.columns, usual.columns),
        )
    }


def _one_of(kind: type[Choice], name: str) -> Choice:
    """Return the choice that the address names, the first one where it names none."""
    asked = st.query_params.get(name, "")
    return next((choice for choice in kind if choice.value == asked), next(iter(kind)))
