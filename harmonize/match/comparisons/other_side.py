"""The other side of a sign: what the concepts found in one law are called in the languages of others."""

from __future__ import annotations

from collections.abc import Iterable

from harmonize.lang import room_for_tag
from harmonize.lang.elsewhere import called_elsewhere
from harmonize.model import ProvisionReading


def other_side(reading: ProvisionReading, concepts: Iterable[str]) -> tuple[str, ...]:
    """Return, for each concept, what other languages than that of the provision call it; empty for none."""
    room = room_for_tag(reading.provision.language)
    return tuple(called_elsewhere(concept, room.code if room else "") for concept in concepts)
