"""The words of the workbook: those of the pages, and beside them those of the report alone."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from harmonize.errors import BrokenData
from harmonize.lang.interface import load_interface
from harmonize.lang.load import ROOMS

from .words import Words


@lru_cache(maxsize=8)
def load_report_words(code: str = "en") -> Words:
    """Return the catalogue of a language room; BrokenData where it has no words for reports."""
    path = ROOMS / code / "report.toml"
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as err:
        raise BrokenData(f"cannot be read: {err}.", where=f"lang/{code}/report.toml") from err
    return Words(code, {**load_interface(code), **own})
