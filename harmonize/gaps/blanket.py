"""Articles that punish an offence and leave what it is to another law."""

from __future__ import annotations

from harmonize.model import ProvisionReading, YardstickOffence

from .law import Law

BLANKET = "blanket-norm"
"""The concept of words that leave the conduct to another law."""


def find_blanket(offence: YardstickOffence, law: Law) -> ProvisionReading | None:
    """Return a punishing provision that is headed by the offence's name and leaves its conduct to another law."""
    names = set(offence.profile.names)
    for reading in law.holding((BLANKET,)):
        if reading.punishes and not names.isdisjoint(mention.concept for mention in reading.in_heading):
            return reading
    return None
