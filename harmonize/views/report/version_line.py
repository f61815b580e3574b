"""Which state of the data a paper was made from, and by which program."""

from __future__ import annotations

from harmonize.model import Comparison

from ..data_version import data_version
from ..words import Words


def version_line(comparison: Comparison, words: Words) -> str:
    """Say it in one sentence; the same data gives the same words, whenever the paper was made."""
    return words.say("gaps.file_version", data=data_version(comparison), version=comparison.version)
