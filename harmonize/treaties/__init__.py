"""What is known of treaties: who is party, what was reserved, what they say on extradition. All of it is data."""

from .instruments import extradition_rules, treaties
from .parties import party_status
from .references import instruments_of
from .reservations import reservations
from .schema import (
    Basis,
    Effect,
    ExtraditionRule,
    Measure,
    PartyStatus,
    Reference,
    Reservation,
    Standing,
    Treaty,
)

__all__ = [
    "Basis",
    "Effect",
    "ExtraditionRule",
    "Measure",
    "PartyStatus",
    "Reference",
    "Reservation",
    "Standing",
    "Treaty",
    "extradition_rules",
    "instruments_of",
    "party_status",
    "reservations",
    "treaties",
]
