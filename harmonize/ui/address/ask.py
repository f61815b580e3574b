"""What a reader asked the matrix, and the papers made of it, to hold: filters, measure and order."""

from __future__ import annotations

import streamlit as st

from harmonize.lang import interface_languages
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.report.report import Ask
from harmonize.views.search import terms

from .arrangement import arrangement_values, read_arrangement, write_arrangement
from .filters import filter_values, read_filters, write_filters
from .query import write

PAPERS = "papers"
LANGUAGE = "harmonize_paper_language"


def read_ask(matrix: Matrix) -> Ask:
    """Return what the address or the session asks for, as far as it exists here."""
    measure, arrangement = read_arrangement()
    return Ask(read_filters(matrix), arrangement, measure)


def write_ask(ask: Ask) -> None:
    """Put it into the address and the session."""
    write_filters(ask.filters)
    write_arrangement(ask.measure, ask.arrangement)


def ask_query(ask: Ask) -> list[tuple[str, str]]:
    """Return it as names and values of an address."""
    said = {**filter_values(ask.filters), **arrangement_values(ask.measure, ask.arrangement)}
    listed = ((name, [value] if isinstance(value, str) else value) for name, value in said.items())
    return [(name, value) for name, values in listed for value in values if value]


def read_paper_language(ask: Ask, page: str) -> str:
    """Return the language that papers are wanted in: the one chosen for them, else that of the page.

    What was typed into the search is in the language of the page, so that papers are too while a search is set.
    """
    asked = st.query_params.get(PAPERS, "") or st.session_state.get(LANGUAGE, "")
    return asked if asked in interface_languages() and not terms(ask.filters.find) else page


def write_paper_language(tag: str, page: str) -> None:
    """Put it into the address and the session; that of the page is left out."""
    chosen = "" if tag == page else tag
    st.session_state[LANGUAGE] = chosen
    write(PAPERS, chosen)
