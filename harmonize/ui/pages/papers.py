"""Reports: what the matrix shows as papers to take away, in the same order, measure and language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from harmonize.export import reports
from harmonize.export.reports import Paper
from harmonize.lang import interface_languages
from harmonize.model import Comparison
from harmonize.views.report.report import Ask, Report
from harmonize.views.search import terms
from harmonize.views.words import Words

from .. import result
from ..address.ask import read_ask, read_paper_language, write_ask, write_paper_language
from ..paper import ask_for, draw_paper, name_of
from ..plain import plain
from ..shell import head
from .matrix_bar import draw_bar, draw_filtered

LANGUAGE = "paper_language"


def draw(comparison: Comparison, words: Words) -> None:
    """Draw the page."""
    head(words.say("papers.title"), words, comparison)
    _draw_view(comparison, words)


@st.fragment
def _draw_view(comparison: Comparison, words: Words) -> None:
    """Draw all below the title; a filter or a paper draws this again and not the frame around it."""
    matrix = result.matrix(comparison)
    ask = read_ask(matrix)
    write_ask(ask)
    language = read_paper_language(ask, words.code)
    write_paper_language(language, words.code)
    report = result.report(comparison, ask, words)
    st.markdown(lead(report, words))
    draw_bar(matrix, ask, words, "reports")
    draw_filtered(report.front.filtered, words)
    if not report.gaps:
        st.text(words.say("matrix.no_cell"))
        return
    _draw_language(ask, language, words)
    asked = ask_for(comparison, ask, language)
    with st.container(key="papers"):
        for paper in reports.PAPERS:
            _draw_card(paper, partial(draw_paper, paper, comparison, asked, words), words)
    st.caption(words.say("papers.note"))


def lead(report: Report, words: Words) -> str:
    """Say how much is in the papers, what it rests on, and of when it is; names of files are escaped."""
    matrix = report.arranged.matrix
    held = words.say(
        "papers.lead",
        cells=words.count("matrix.count_cells", len(report.gaps)),
        offences=words.count("matrix.count_offences", len(matrix.rows)),
        jurisdictions=words.count("matrix.count_jurisdictions", len(matrix.columns)),
    )
    return " ".join((held, plain(report.front.origin), plain(report.front.dates)))


def order_line(ask: Ask, words: Words) -> str:
    """Say the measure and the order in the words of their choices."""
    order = ask.arrangement
    chosen = (
        (words.say("matrix.measure"), words.table("measure.by")[ask.measure.value]),
        (words.say("matrix.grouping"), words.table("matrix.grouping_by")[order.grouping.value]),
        (words.say("matrix.row_order"), words.table("matrix.row_order_by")[order.rows.value]),
        (words.say("matrix.column_order"), words.table("matrix.column_order_by")[order.columns.value]),
    )
    said = (words.say("papers.choice", name=name, value=value) for name, value in chosen)
    return f"{words.say('app.dash').join(said)}."


def _draw_language(ask: Ask, language: str, words: Words) -> None:
    """Draw the order, and the choice of the papers' language; words that are searched for tie it to the page's."""
    names, tied = interface_languages(), bool(terms(ask.filters.find))
    st.session_state[LANGUAGE] = language
    with st.container(horizontal=True, vertical_alignment="bottom", key="paper_bar"):
        st.caption(plain(" ".join((order_line(ask, words), words.say("papers.language_tied") if tied else ""))))
        st.selectbox(
            words.say("papers.language"),
            list(names),
            format_func=lambda tag: names[tag],
            key=LANGUAGE,
            on_change=_chosen,
            args=(words.code,),
            disabled=tied,
            width=260,
        )


def _draw_card(paper: Paper, draw_button: Callable[[], None], words: Words) -> None:
    """Draw what a paper is, for whom, and its button."""
    with st.container(border=True, gap="xsmall", key=f"paper_{paper.name}"):
        st.subheader(plain(name_of(paper, words)), anchor=False)
        st.markdown(plain(words.say(f"papers.what.{paper.name}")))
        st.caption(plain(words.say("papers.who", people=words.say(f"papers.for.{paper.name}"))))
        draw_button()


def _chosen(page: str) -> None:
    state: Any = st.session_state
    write_paper_language(state[LANGUAGE], page)
