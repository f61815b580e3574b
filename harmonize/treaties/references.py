"""From the articles that a row of the yardstick cites to the treaties."""

from __future__ import annotations

import re
from functools import lru_cache

from harmonize.errors import BrokenData
from harmonize.model import Requirement

from .instruments import other_texts, treaties
from .schema import Reference

ASIDE = re.compile(r"\s*\([^()]*(?:[a-z]{3}|GK)[^()]*\)")
"""A remark in brackets, such as ``(GK)`` or ``(silent)``; not the points of an article, such as ``(1)(a)(ii)``."""
BETWEEN = re.compile(r";\s*|\s+with\s+")


def instruments_of(requirement: Requirement) -> tuple[Reference, ...]:
    """Return what a row cites, in its order: treaties with their articles, and other texts.

    Raises BrokenData where a short name is of no treaty and no other text of instruments.toml.
    """
    return read_citation(requirement.article)


@lru_cache(maxsize=2000)
def read_citation(article: str) -> tuple[Reference, ...]:
    """Take a cell such as ``UNTOC 6(1)(a)(i); UNCAC 23(1)(a)(i)`` apart; as ``instruments_of``."""
    return tuple(_reference(piece, article) for piece in BETWEEN.split(ASIDE.sub("", article).strip()) if piece)


def _reference(piece: str, whole: str) -> Reference:
    name, _, article = piece.partition(" ")
    if instrument := _by_short_name().get(name):
        return Reference(instrument, name, article)
    for begins in other_texts():
        if piece.startswith(begins):
            return Reference("", begins, piece[len(begins) :].strip())
    raise BrokenData(f"'{name}' in '{whole}' is no short name of a treaty.", where="treaties/instruments.toml")


@lru_cache(maxsize=1)
def _by_short_name() -> dict[str, str]:
    return {name: treaty.id for treaty in treaties().values() for name in treaty.cited_as}
