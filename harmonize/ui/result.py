"""The result that the pages show: read once from its folder, and again when the folder has changed."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from harmonize.errors import HarmonizeError
from harmonize.model import Comparison
from harmonize.views.dual import DualRows, open_dual
from harmonize.views.lookup import Lookup
from harmonize.views.penalty_table import PenaltyTableRow, penalty_rows
from harmonize.views.present import Slide, build_slides
from harmonize.views.report_words import load_report_words
from harmonize.views.words import Words, load_words

VARIABLE = "HARMONIZE_OUT"
DEFAULT = "out"
LAST_WRITTEN = "run.json"


@dataclass(frozen=True, slots=True)
class NoResult:
    """Why there is nothing to show: the folder as named, and what is wrong with it (empty: not there)."""

    folder: str
    reason: str = ""


def result_folder() -> Path:
    """Return the folder that the environment names, else ``out``."""
    return Path(os.environ.get(VARIABLE) or DEFAULT)


def load() -> Comparison | NoResult:
    """Return the result, or why there is none."""
    folder = result_folder()
    if not (folder / LAST_WRITTEN).is_file():
        return NoResult(str(folder))
    written = (folder / LAST_WRITTEN).stat()
    try:
        return _read(str(folder), written.st_mtime_ns, written.st_size)
    except HarmonizeError as err:
        return NoResult(str(folder), err.sentence)
    except (OSError, ValueError, KeyError) as err:
        return NoResult(str(folder), f"{type(err).__name__}: {err}")


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


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs={Comparison: id})
def lookup(comparison: Comparison) -> Lookup:
    """Return where things stand in a result; it holds the result, so that no other one can take its identity."""
    return Lookup(comparison)


def dual(comparison: Comparison) -> DualRows:
    """Return what works out dual criminality between the jurisdictions of a result."""
    return _dual(comparison)[1]


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs={Comparison: id})
def _dual(comparison: Comparison) -> tuple[Comparison, DualRows]:
    """Keep the result beside its rows, so that no other one can take its identity."""
    return comparison, open_dual(comparison)


def penalties(comparison: Comparison) -> tuple[PenaltyTableRow, ...]:
    """Return what each jurisdiction of a result threatens for each offence."""
    return _penalties(comparison)[1]


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs={Comparison: id})
def _penalties(comparison: Comparison) -> tuple[Comparison, tuple[PenaltyTableRow, ...]]:
    return comparison, penalty_rows(lookup(comparison), load_report_words())


def slides(comparison: Comparison, words: Words) -> tuple[Slide, ...]:
    """Return a slide for each offence of a result, with all its jurisdictions."""
    return _slides(comparison, words.code)[1]


@st.cache_resource(show_spinner=False, max_entries=4, hash_funcs={Comparison: id})
def _slides(comparison: Comparison, language: str) -> tuple[Comparison, tuple[Slide, ...]]:
    return comparison, build_slides(lookup(comparison), load_words(language))
