"""The words of papers to take away: those of the pages, and beside them those of the papers alone."""

from __future__ import annotations

from functools import lru_cache

from harmonize.lang.interface import load_interface, load_papers

from .words import Words


@lru_cache(maxsize=8)
def load_report_words(code: str = "en") -> Words:
    """Return the catalogue of an interface language; BrokenData where there is none."""
    return Words(code, {**load_interface(code), **load_papers(code)})
