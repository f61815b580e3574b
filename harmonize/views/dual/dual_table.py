"""Dual criminality as a plain table: one row for each pair of jurisdictions and each offence.

Treaties ask for a figure under both laws, so that a row reads the same whichever of the two requests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from harmonize.dual import DualCriminality

from ..lookup import Lookup
from ..words import Words
from .dual import DualSign, dual_line, open_dual
from .minimum import Minimum


@dataclass(frozen=True, slots=True)
class DualTableRow:
    """One offence between two jurisdictions, in words."""

    one: str
    other: str
    offence: str
    one_label: str
    other_label: str
    offence_label: str
    sign: DualSign
    verdict: str
    reasons: tuple[str, ...]


def dual_size(lookup: Lookup) -> int:
    """Return how many rows the table has, without making them."""
    codes = len(lookup.matrix.columns)
    return codes * (codes - 1) // 2 * len(_offences(lookup, open_dual(lookup.comparison)))


def dual_rows(lookup: Lookup, words: Words, minimum: Minimum = Minimum.TREATIES) -> Iterator[DualTableRow]:
    """Yield the rows of the jurisdictions and offences asked for: pairs and offences in the order of the matrix."""
    dual = open_dual(lookup.comparison, words.code)
    labels = {
        column.code: words.say("report.gaps.jurisdiction_cell", name=column.name, code=column.code.upper())
        for column in lookup.matrix.columns
    }
    for one, other in combinations(labels, 2):
        for line in (dual_line(dual, offence, one, other, minimum) for offence in _offences(lookup, dual)):
            yield DualTableRow(
                one=one,
                other=other,
                offence=line.offence,
                one_label=labels[one],
                other_label=labels[other],
                offence_label=line.label,
                sign=line.sign,
                verdict=line.words,
                reasons=line.reasons,
            )


def _offences(lookup: Lookup, dual: DualCriminality) -> list[str]:
    known = {offence.id for offence in dual.offences}
    return [row.id for row in lookup.matrix.rows if row.id in known]
