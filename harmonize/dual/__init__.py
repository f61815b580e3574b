"""From gaps to pairs: whether an act is punishable under two laws, and whether a treaty's minimum is met.

An aid for a lawyer, no legal advice: bilateral treaties are not in the data.
"""

from .pairs import DualCriminality
from .schema import DualRow, DualVerdict, Met, PrisonRange, Punishable, RuleFinding, Side

__all__ = ["DualCriminality", "DualRow", "DualVerdict", "Met", "PrisonRange", "Punishable", "RuleFinding", "Side"]
