"""How a cell's country is bound to its offence, in words: the same on the screen and on every row of a paper."""

from __future__ import annotations

from harmonize.model import Gap

from ..lookup import Lookup
from ..words import Words
from .measure_bound import asking, find_bond, say_bond


def bond_words(gap: Gap, lookup: Lookup, words: Words) -> str:
    """Say whether a treaty that asks for the offence binds the country, and which one (``bound by UNTOC``)."""
    return say_bond(find_bond(gap.jurisdiction, gap.offence, asking(lookup.asked[gap.offence])), words)
