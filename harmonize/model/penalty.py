"""Consequences that a provision threatens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .text import Quote


class PenaltyKind(StrEnum):
    """Kind of penalty."""

    IMPRISONMENT = "imprisonment"
    FINE = "fine"
    DAY_FINE = "day_fine"
    LIFE = "life"
    DISQUALIFICATION = "disqualification"
    CONFISCATION = "confiscation"
    OTHER = "other"


LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)
MONEY = (PenaltyKind.FINE, PenaltyKind.DAY_FINE)
SERIOUS_CRIME_MONTHS = 48
"""UNTOC article 2(b): a maximum deprivation of liberty of at least four years."""


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty with its bounds in months (a day is 1/30 month); None where the text gives no bound.

    ``by_reference`` is the article that the penalty is taken from. ``connective`` says how the
    penalty stands beside the one before it: ``or``, ``and``, or empty for the first.
    """

    kind: PenaltyKind
    min_months: float | None
    max_months: float | None
    quote: Quote
    by_reference: str = ""
    connective: str = ""
    change: str = ""
    """How the bounds come about where the text raises or lowers another penalty ("raised 1/3 to 1/2")."""


def stands_as_alternative(penalties: Sequence[Penalty], money: Penalty) -> bool:
    """Say whether a fine may stand alone: "or" stands before it, or before the prison term behind it."""
    index = penalties.index(money)
    following = penalties[index + 1 : index + 2]
    return money.connective == "or" or any(p.connective == "or" for p in following)
