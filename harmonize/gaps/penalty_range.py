"""The penalty of a cell in words."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.lang.phrases import phrase
from harmonize.model import Offence, OffenceForm, Penalty, PenaltyKind

SERIOUS_CRIME_MONTHS = 48
"""UNTOC article 2(b): a maximum deprivation of liberty of at least four years."""
LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)
MONEY = (PenaltyKind.FINE, PenaltyKind.DAY_FINE)


def describe_penalty(offences: Sequence[Offence]) -> str:
    """Say in words what the basic form of an article is punished with; empty where it threatens nothing."""
    basic = next((o for o in offences if o.form is OffenceForm.BASIC), None)
    if basic is None:
        return ""
    liberty = [p for p in basic.penalties if p.kind in LIBERTY]
    if not liberty:
        return phrase("penalty.fine_only") if any(p.kind in MONEY for p in basic.penalties) else ""
    parts = [_range(liberty[0])]
    if any(p.kind in MONEY and _alternative(basic.penalties, p) for p in basic.penalties):
        parts.append(phrase("penalty.fine_alone"))
    high = liberty[0].max_months
    if liberty[0].kind is PenaltyKind.IMPRISONMENT and high is not None and high < SERIOUS_CRIME_MONTHS:
        parts.append(phrase("penalty.below_serious"))
    return "; ".join(parts)


def duration(months: float) -> str:
    """Return a length of time in words: whole years, else months, else days."""
    if months >= 12 and months % 12 == 0:
        years = int(months // 12)
        return phrase("penalty.year") if years == 1 else phrase("penalty.years", n=years)
    if months >= 1:
        return phrase("penalty.month") if months == 1 else phrase("penalty.months", n=f"{months:g}")
    return phrase("penalty.days", n=round(months * 30))


def _range(penalty: Penalty) -> str:
    low, high = penalty.min_months, penalty.max_months
    if penalty.kind is PenaltyKind.LIFE:
        return phrase("penalty.life")
    if low is not None and high is not None:
        return phrase("penalty.range", low=duration(low), high=duration(high))
    if low is not None:
        return phrase("penalty.from", low=duration(low))
    if high is not None:
        return phrase("penalty.up_to", high=duration(high))
    if penalty.by_reference:
        return phrase("penalty.reference", article=penalty.by_reference)
    return phrase("penalty.unknown")


def _alternative(penalties: Sequence[Penalty], money: Penalty) -> bool:
    """A fine is an alternative where "or" stands before it, or before the prison term behind it."""
    index = penalties.index(money)
    following = penalties[index + 1 : index + 2]
    return money.connective == "or" or any(p.connective == "or" for p in following)
