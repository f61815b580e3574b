"""Dual criminality as a plain table: one row for each pair of jurisdictions and each offence.

Treaties ask for a figure under both laws, so that a row reads the same whichever of the two requests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ..lookup import Lookup
from ..words import Words
from .dual import DualSign, dual_lines, open_dual


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
    return codes * (codes - 1) // 2 * len(open_dual(lookup.comparison).offences)


def dual_rows(lookup: Lookup, words: Words) -> Iterator[DualTableRow]:
    """Yield the rows: pairs in the order of the matrix, offences in that of the yardstick."""
    dual = open_dual(lookup.comparison)
    labels = {
        column.code: words.say("report.gaps.jurisdiction_cell", name=column.name, code=column.code.upper())
        for column in lookup.matrix.columns
    }
    for one, other in combinations(labels, 2):
        for line in dual_lines(dual, one, other):
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
