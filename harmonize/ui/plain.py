"""Words that come from data, made safe for the places of Streamlit that read Markdown."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(words: str) -> str:
    """Escape every sign that Markdown, LaTeX or colour marks could read."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(words.split()))
