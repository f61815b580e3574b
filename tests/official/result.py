"""The comparison of the official texts, made once and shared by all tests that look at it."""

from __future__ import annotations

from functools import lru_cache

from harmonize.model import Comparison
from harmonize.pipeline import compare
from tests.shared_folder import PROJECT, SHARED


@lru_cache(maxsize=1)
def official() -> Comparison:
    """Compare the official texts; languages and formats that cannot be read are left out."""
    return compare([SHARED / "statutes"])[0]


@lru_cache(maxsize=1)
def digests() -> Comparison:
    """Compare the digests that ship with the project."""
    return compare([PROJECT / "data" / "statutes"])[0]
