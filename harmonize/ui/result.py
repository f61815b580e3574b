"""The result that the pages show, in the reader's language: read once, and again when its folder has changed."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from harmonize.errors import HarmonizeError
from harmonize.export.reports import find_paper
from harmonize.model import Comparison, MadeWith
from harmonize.views.dual.dual import DualRows, open_dual
from harmonize.views.gaps.gap_list import GapItem, gap_items
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.matrix.measured import measure_cells
from harmonize.views.matrix.measures import Measure, Measured
from harmonize.views.offence.cell import CellView, build_cell
from harmonize.views.penalties.penalty_table import PenaltyTableRow, penalty_rows
from harmonize.views.present.present import Slide, build_slides
from harmonize.views.report.report import Ask, Report, open_report
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate
from harmonize.views.words import Words, load_words

from .address.language import read_language

VARIABLE = "HARMONIZE_OUT"
DEFAULT = "out"
LAST_WRITTEN = "run.json"
KEPT = 8
"""What is worked out of two results, each in up to four languages."""
KEPT_PAPERS = 12
"""Papers that are not made again when they are asked for again; each may have some megabytes."""


@dataclass(frozen=True, slots=True)
class NoResult:
    """Why there is nothing to show: the folder as named, and what is wrong with it (empty: not there)."""

    folder: str
    reason: str = ""


def result_folder() -> Path:
    """Return the folder that the environment names, else ``out``."""
    return Path(os.environ.get(VARIABLE) or DEFAULT)


def load() -> Comparison | NoResult:
    """Return the result in the reader's language, or why there is none."""
    return load_in(read_language())


def load_in(tag: str) -> Comparison | NoResult:
    """Return the result in a language, or why there is none; this needs no reader."""
    folder = result_folder()
    if not (folder / LAST_WRITTEN).is_file():
        return NoResult(str(folder))
    written = (folder / LAST_WRITTEN).stat()
    try:
        read = _read(str(folder), written.st_mtime_ns, written.st_size)
        return _restated(read, tag)[1]
    except HarmonizeError as err:
        return NoResult(str(folder), err.sentence)
    except (OSError, ValueError, KeyError) as err:
        return NoResult(str(folder), f"{type(err).__name__}: {err}")


def made_with() -> MadeWith:
    """Return the folders, options and readings of the result shown; all empty where it does not say."""
    folder = result_folder()
    try:
        written = (folder / LAST_WRITTEN).stat()
    except OSError:
        return MadeWith()
    return _made_with(str(folder), written.st_mtime_ns, written.st_size)


@st.cache_resource(show_spinner=False, max_entries=2)
def _made_with(folder: str, written: int, size: int) -> MadeWith:
    from harmonize.export.made_with import read_made_with

    return read_made_with(Path(folder))


@st.cache_resource(show_spinner=False, max_entries=2)
def _read(folder: str, written: int, size: int) -> Comparison:
    """Read a result; ``written`` and ``size`` make a changed folder a new one."""
    from harmonize.export.folder import read_result

    gc.disable()  # All that is made here stays: looking through it for rubbish again and again costs a third more.
    try:
        return read_result(Path(folder))
    finally:
        gc.enable()
        gc.freeze()


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={Comparison: id})
def _restated(comparison: Comparison, tag: str) -> tuple[Comparison, Comparison]:
    """Keep the result as read beside the one in a language, so that no other one can take its identity."""
    return comparison, restate(comparison, load_words(tag))


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={Comparison: id})
def lookup(comparison: Comparison) -> Lookup:
    """Return where things stand in a result; it holds the result, so that no other one can take its identity."""
    return Lookup(comparison)


def matrix(comparison: Comparison) -> Matrix:
    """Return the matrix of a result."""
    return lookup(comparison).matrix


def cell(comparison: Comparison, offence: str, jurisdiction: str, words: Words) -> CellView:
    """Draw up one cell of a result, from no more of it than the cell needs."""
    return build_cell(lookup(comparison).narrowed(offence, jurisdiction), offence, jurisdiction, words)


def dual(comparison: Comparison) -> DualRows:
    """Return what works out dual criminality between the jurisdictions of a result, in the reader's language."""
    return _dual(comparison, read_language())[1]


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={Comparison: id})
def _dual(comparison: Comparison, tag: str) -> tuple[Comparison, DualRows]:
    """Keep the result beside its rows, so that no other one can take its identity."""
    return comparison, open_dual(comparison, tag)


def penalties(comparison: Comparison) -> tuple[PenaltyTableRow, ...]:
    """Return what each jurisdiction of a result threatens for each offence, in the reader's language."""
    return _penalties(comparison, read_language())[1]


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={Comparison: id})
def _penalties(comparison: Comparison, tag: str) -> tuple[Comparison, tuple[PenaltyTableRow, ...]]:
    return comparison, penalty_rows(lookup(comparison), load_report_words(tag))


def gaps(comparison: Comparison) -> tuple[GapItem, ...]:
    """Return every cell of a result as a row of the list of gaps, in the reader's language."""
    return _gaps(comparison, read_language())[1]


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={Comparison: id})
def _gaps(comparison: Comparison, tag: str) -> tuple[Comparison, tuple[GapItem, ...]]:
    return comparison, gap_items(lookup(comparison), load_words(tag))


def measured(comparison: Comparison, measure: Measure, words: Words) -> Measured:
    """Return every cell of a result by one measure, in the words of a language."""
    return _measured(comparison, measure, words.code)[1]


@st.cache_resource(show_spinner=False, max_entries=4 * KEPT, hash_funcs={Comparison: id})
def _measured(comparison: Comparison, measure: Measure, language: str) -> tuple[Comparison, Measured]:
    return comparison, measure_cells(lookup(comparison), measure, load_words(language))


def slides(comparison: Comparison, words: Words) -> tuple[Slide, ...]:
    """Return a slide for each offence of a result, with all its jurisdictions."""
    return _slides(comparison, words.code)[1]


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={Comparison: id})
def _slides(comparison: Comparison, language: str) -> tuple[Comparison, tuple[Slide, ...]]:
    return comparison, build_slides(lookup(comparison), load_words(language))


def report(comparison: Comparison, ask: Ask, words: Words) -> Report:
    """Draw up a report of a result, in its language; where things stand in the result is not looked up again."""
    return open_report(lookup(comparison), load_report_words(words.code), ask)


def paper(name: str, comparison: Comparison, ask: Ask, words: Words) -> bytes:
    """Return the bytes of a paper, made once for all readers; WrongUse where it cannot be made of what is asked."""
    return _paper(comparison, ask, name, words.code)[1]


@st.cache_resource(show_spinner=False, max_entries=KEPT_PAPERS, hash_funcs={Comparison: id})
def _paper(comparison: Comparison, ask: Ask, name: str, language: str) -> tuple[Comparison, bytes]:
    """Keep the result beside its paper, so that no other one can take its identity."""
    return comparison, find_paper(name).render(report(comparison, ask, load_words(language)))
