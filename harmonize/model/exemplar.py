"""A provision known to hold an offence, kept as figures from which no sentence can be read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exemplar:
    """What one jurisdiction's provisions for one offence are like.

    ``origin``: ``law`` (learnt from official texts), ``digest`` (from our own digests) or ``confirmed`` (by a
    reviewer). ``words``: weight of each word stem; ``concepts``: weight of each concept; both of length 1.
    ``articles`` are citations for the reader; no match is decided by them.
    """

    offence: str
    jurisdiction: str
    family: str
    """Language family whose word stems can be compared with one another."""
    origin: str
    articles: tuple[str, ...]
    words: Mapping[str, float]
    concepts: Mapping[str, float]
