"""The words of the workbook: those of the pages, and beside them those of the report alone."""

from __future__ import annotations

from functools import lru_cache

from harmonize.errors import BrokenData
from harmonize.lang.catalogue import catalogue
from harmonize.lang.interface import load_interface

from .words import Words

FILE = "report.toml"


@lru_cache(maxsize=8)
def load_report_words(code: str = "en") -> Words:
    """Return the catalogue of a language room; BrokenData where it has no words for reports."""
    found = catalogue(code)
    own = found.table(found.room / FILE)
    if not own:
        raise BrokenData("is not there, or holds no words.", where=f"lang/{found.room.name}/{FILE}")
    return Words(code, {**load_interface(code), **own})
