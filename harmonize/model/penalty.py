"""Consequences that a provision threatens."""

from __future__ import annotations

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
