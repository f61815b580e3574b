"""Is it an offence with a penalty, in its basic form?"""

from __future__ import annotations

from harmonize.lang.phrases import phrase
from harmonize.model import PenaltyKind, ProvisionReading

from .base import Finding, Question

LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)


def compare_penalty(reading: ProvisionReading, question: Question) -> Finding | None:
    """Offences of the treaties are punished with imprisonment; an article without penalty defines none."""
    penalties = [penalty for offence in reading.offences for penalty in offence.penalties]
    if any(penalty.kind in LIBERTY for penalty in penalties):
        first = next(penalty for penalty in penalties if penalty.kind in LIBERTY)
        return Finding("penalty", 1.0, phrase("match.penalty"), (first.quote,))
    return None if penalties else Finding("no_penalty", 1.0, phrase("match.no_penalty"))


def compare_variant(reading: ProvisionReading, question: Question) -> Finding | None:
    """An article that begins "if the offence of the article before ..." is not the basic form."""
    return Finding("variant", 1.0, phrase("match.variant")) if reading.varies else None
