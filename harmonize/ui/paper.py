"""A paper on a page: the button that makes it, what came of it, and the file.

A file that a download button makes by itself could not say why it cannot be made; so the page makes it when it is asked
for, and then presses the button of the file.
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from harmonize.errors import HarmonizeError, WrongUse
from harmonize.export import reports
from harmonize.export.reports import Paper
from harmonize.model import Comparison
from harmonize.views.data_version import data_version
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.paper_name import paper_name
from harmonize.views.report.report import Ask
from harmonize.views.words import Words, load_words

from . import result
from .address.filters import known_filters
from .components import mount
from .plain import plain

WANTED, MADE = "harmonize_paper_wanted", "harmonize_papers_made"
MEGABYTE = 1_000_000
LEAST = 0.1
"""Megabytes that a smaller size is said as."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What papers are to hold: what was asked for, in which language, of which state of the data."""

    ask: Ask
    language: str
    version: str


@dataclass(slots=True)
class Made:
    """What came of a paper: its file, or why there is none; ``token`` is empty once the browser was told to take it."""

    content: bytes = b""
    name: str = ""
    fault: str = ""
    token: str = ""


def find_at_hand(name: str) -> Paper | None:
    """Return the paper of a name; None where this version makes none."""
    return next((paper for paper in reports.PAPERS if paper.name == name), None)


def ask_for(comparison: Comparison, ask: Ask, language: str) -> Asked:
    """Return what papers of a result are to hold."""
    return Asked(ask, language, data_version(comparison))


def draw_paper(
    paper: Paper, comparison: Comparison, asked: Asked, words: Words, make: str = "", again: str = "papers.again"
) -> None:
    """Draw the button of a paper; to be called in a fragment, which a click draws again.

    ``make`` and ``again`` are what the catalogue calls the button before and after the paper was made.
    """
    place = st.empty()
    wanted = _wanted(asked)
    if paper.name in wanted:
        st.session_state[WANTED] = asked, wanted - {paper.name}
        with place, st.spinner(words.say("papers.making", name=plain(name_of(paper, words)))):
            _keep(paper, asked, _make(paper, comparison, asked, words))
    made = _kept(asked).get(paper.name, Made())
    if made.content:
        _draw_file(place, paper, made, words.say(again, **_about(paper, made, words)))
        return
    place.button(
        words.say(make or "papers.take", ending=paper.ending),
        key=f"paper_make_{paper.name}",
        on_click=_want,
        args=(paper.name, asked),
    )
    if made.fault:
        st.text(made.fault)


@st.fragment
def draw_one(name: str, comparison: Comparison, filters: Filters, words: Words, make: str) -> None:
    """Draw the button of one paper of some cells, jurisdictions as they were chosen, where this version makes it.

    ``make`` is what the catalogue calls it by.
    """
    paper = find_at_hand(name)
    if paper is not None:
        asked = ask_for(comparison, Ask(filters, as_chosen=True), words.code)
        with st.container(key="one_paper"):
            draw_paper(paper, comparison, asked, words, make, "papers.again_named")


def name_of(paper: Paper, words: Words) -> str:
    """Return what readers call a paper."""
    return words.say(f"papers.name.{paper.name}")


def _about(paper: Paper, made: Made, words: Words) -> dict[str, str]:
    """Return what the button of a file says of it."""
    size = words.number(round(max(len(made.content) / MEGABYTE, LEAST), 1))
    return {"name": name_of(paper, words), "ending": paper.ending, "size": size}


def _draw_file(place: DeltaGenerator, paper: Paper, made: Made, label: str) -> None:
    """Draw the button of the file, and press it where the file is new."""
    key = f"paper_file_{paper.name}"
    place.download_button(label, made.content, made.name, paper.media_type, key=key, on_click="ignore")
    if made.token:
        mount("taking", {"button": key, "token": made.token}, key=f"paper_taking_{paper.name}")
        made.token = ""


def _make(paper: Paper, comparison: Comparison, asked: Asked, words: Words) -> Made:
    """Make a paper; whatever stands in the way becomes a sentence."""
    try:
        comparison, ask = _in_language(comparison, asked, words)
        content = result.paper(paper.name, comparison, ask, load_words(asked.language))
        report = result.report(comparison, ask, load_words(asked.language))
    except HarmonizeError as err:
        reason = " ".join(part for part in (err.what, err.remedy) if part)
        return Made(fault=words.say("papers.refused", name=name_of(paper, words), reason=reason))
    except Exception as err:  # a fault in one paper must not take the page with it
        logging.getLogger(__name__).exception("the paper '%s' could not be made", paper.name)
        return Made(fault=words.say("papers.failed", name=name_of(paper, words), fault=type(err).__name__))
    return Made(content, f"{paper_name(report, paper.stem)}{paper.ending}", token=secrets.token_hex(8))


def _in_language(comparison: Comparison, asked: Asked, words: Words) -> tuple[Comparison, Ask]:
    """Return the result in the language of the papers, with what was asked for in its names; WrongUse if it changed."""
    if asked.language == words.code:
        return comparison, asked.ask
    found = result.load_in(asked.language)
    if isinstance(found, result.NoResult) or data_version(found) != asked.version:
        raise WrongUse(words.say("papers.changed"))
    filters = known_filters(asked.ask.filters, result.matrix(found))
    return found, replace(asked.ask, filters=filters)


def _kept(asked: Asked) -> dict[str, Made]:
    """Return what was made of this, by the names of papers; files of anything else are let go."""
    kept: Any = st.session_state.get(MADE)
    return kept[1] if isinstance(kept, tuple) and kept[0] == asked else {}


def _keep(paper: Paper, asked: Asked, made: Made) -> None:
    st.session_state[MADE] = asked, {**_kept(asked), paper.name: made}


def _wanted(asked: Asked) -> frozenset[str]:
    """Return the names of papers of this that wait to be made: a reader may ask for the next while one is made."""
    wanted: Any = st.session_state.get(WANTED)
    return wanted[1] if isinstance(wanted, tuple) and wanted[0] == asked else frozenset()


def _want(paper: str, asked: Asked) -> None:
    """Take the wish in the callback, so that the page is drawn with it."""
    st.session_state[WANTED] = asked, _wanted(asked) | {paper}
