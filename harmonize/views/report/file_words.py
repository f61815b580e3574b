"""Words as a part of a file's name: letters and figures of ASCII alone, in lower case, safe in any file system."""

from __future__ import annotations

import re
from collections.abc import Iterable

from harmonize.lang.fold import fold

UNSAFE = re.compile(r"[^a-z0-9]+")
LONGEST = 40
"""Characters of one part."""


def file_words(words: str, instead: str = "") -> str:
    """Return words with hyphens for all else, cut where they are long; ``instead`` where nothing is left of them."""
    safe = UNSAFE.sub("-", fold(words)).strip("-")[:LONGEST].strip("-")
    return safe or (file_words(instead) if instead else "")


def joined(parts: Iterable[str]) -> str:
    """Return a name of the parts that are not empty."""
    return "-".join(filter(None, map(file_words, parts)))
