"""Is it an offence with a penalty, in its basic form?"""

from __future__ import annotations

from harmonize.lang.phrases import phrase
from harmonize.model import Penalty, PenaltyKind, ProvisionReading

from .base import Finding, Question

LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)


def compare_penalty(reading: ProvisionReading, question: Question) -> Finding | None:
    """Offences of the treaties are punished with imprisonment; an article without penalty defines none."""
    penalties = [penalty for offence in reading.offences for penalty in offence.penalties]
    first = next((penalty for penalty in penalties if _imprisons(penalty)), None)
    if first is not None:
        return Finding("penalty", 1.0, phrase("match.penalty"), (first.quote,))
    if penalties or question.offence.profile.unpunished:
        return None
    if reading.punishes:
        return Finding("no_bounds", 1.0, phrase("match.no_bounds"))
    return Finding("no_penalty", 1.0, phrase("match.no_penalty"))


def _imprisons(penalty: Penalty) -> bool:
    """Say whether a penalty is imprisonment, or that of another article, which as a rule is."""
    return penalty.kind in LIBERTY or bool(penalty.by_reference)


def compare_general_part(reading: ProvisionReading, question: Question) -> Finding | None:
    """Rules for all offences, however many they list, define none; liability of legal persons stands there too."""
    if not reading.general or question.offence.profile.unpunished:
        return None
    return Finding("general_part", 1.0, phrase("match.general_part"))


def compare_variant(reading: ProvisionReading, question: Question) -> Finding | None:
    """An article that begins "if the offence of the article before ..." is not the basic form."""
    return Finding("variant", 1.0, phrase("match.variant")) if reading.varies else None
