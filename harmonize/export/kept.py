"""A paper that somebody has worked in is never written over: it stays beside the new one under another name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from .archive import as_packed
from .atomic import replace_file

FILLED_IN = (".xlsx", ".docx", ".pptx")
"""Endings of papers that people fill in."""
DIGITS = 8


def keep_aside(path: Path, new: bytes = b"") -> Path | None:
    """Copy a paper that another program has saved to a name beside it; return that name, None where there is no need.

    ``new`` is what is to take its place. The name follows from what the paper holds, so that the same one is kept
    once. OSError where it cannot be copied: then it must not be written over either.
    """
    if path.suffix not in FILLED_IN or not path.is_file():
        return None
    content = path.read_bytes()
    if content == new or as_packed(content):
        return None
    kept = path.with_name(f"{path.stem}-kept-{hashlib.sha256(content).hexdigest()[:DIGITS]}{path.suffix}")
    if not kept.exists():
        replace_file(kept, content)
    return kept
