"""The words of the workbook: those of the pages, and beside them those of the report alone."""

from __future__ import annotations

from functools import lru_cache

from harmonize.lang.catalogue import catalogue
from harmonize.lang.interface import load_interface

from .words import Words

FILE = "report.toml"


@lru_cache(maxsize=8)
def load_report_words(code: str = "en") -> Words:
    """Return the catalogue of an interface language; BrokenData where there is none."""
    return Words(code, {**load_interface(code), **catalogue(code).table(FILE)})
