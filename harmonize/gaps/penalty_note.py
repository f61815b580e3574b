"""The penalty of a cell in words."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.lang.lengths import penalty_range
from harmonize.lang.phrases import phrase
from harmonize.model import (
    LIBERTY,
    MONEY,
    SERIOUS_CRIME_MONTHS,
    Match,
    Offence,
    OffenceForm,
    PenaltyKind,
    ProvisionReading,
    Quote,
    stands_as_alternative,
)
from harmonize.model import stated_offences as offences_meant


def stated_offences(match: Match, reading: ProvisionReading) -> Sequence[Offence]:
    """Return the forms that the article states in the paragraphs that the match means."""
    return offences_meant(match, reading.offences, reading.provision)


def judge_maximum(match: Match, reading: ProvisionReading, months: float) -> tuple[bool | None, Quote | None]:
    """Say whether the basic form's maximum reaches ``months``, and which words say so; None where it states none."""
    basic = _basic(stated_offences(match, reading))
    for penalty in basic.penalties if basic else ():
        if penalty.kind is PenaltyKind.LIFE:
            return True, penalty.quote
        if penalty.kind is PenaltyKind.IMPRISONMENT and penalty.max_months is not None:
            return penalty.max_months >= months, penalty.quote
    return None, None


def describe_penalty(offences: Sequence[Offence]) -> str:
    """Say in words what the basic form is punished with, else the first; empty where nothing is threatened."""
    basic = _basic(offences)
    if basic is None:
        return ""
    liberty = [p for p in basic.penalties if p.kind in LIBERTY]
    if not liberty:
        return phrase("penalty.fine_only") if any(p.kind in MONEY for p in basic.penalties) else ""
    life = liberty[0].kind is PenaltyKind.LIFE
    parts = [phrase("penalty.life") if life else penalty_range(liberty[0])]
    if any(p.kind in MONEY and stands_as_alternative(basic.penalties, p) for p in basic.penalties):
        parts.append(phrase("penalty.fine_alone"))
    high = liberty[0].max_months
    if liberty[0].kind is PenaltyKind.IMPRISONMENT and high is not None and high < SERIOUS_CRIME_MONTHS:
        parts.append(phrase("penalty.below_serious"))
    return "; ".join(parts)


def _basic(offences: Sequence[Offence]) -> Offence | None:
    """Return the basic form, else the first."""
    return next((o for o in offences if o.form is OffenceForm.BASIC), next(iter(offences), None))
