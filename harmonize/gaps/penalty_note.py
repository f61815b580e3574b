"""The penalty of a cell in words."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.lang.lengths import penalty_range
from harmonize.lang.phrases import phrase
from harmonize.model import Match, Offence, OffenceForm, Penalty, PenaltyKind, ProvisionReading, Quote

SERIOUS_CRIME_MONTHS = 48
"""UNTOC article 2(b): a maximum deprivation of liberty of at least four years."""
LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)
MONEY = (PenaltyKind.FINE, PenaltyKind.DAY_FINE)


def stated_offences(match: Match, reading: ProvisionReading) -> Sequence[Offence]:
    """Return the forms that an article states in the paragraph where the match's signs stand.

    An article may hold several offences (crossing the border, smuggling others over it): the penalty of
    the cell is that of the one meant. Where that paragraph has no penalty of its own, all are returned.
    """
    quotes = {item.comparison: item.quotes for item in match.evidence}
    for comparison in ("decisive", "signs"):
        held = [sum(block.holds(q.span) for q in quotes.get(comparison, ())) for block in reading.blocks]
        if any(held):
            block = reading.blocks[held.index(max(held))]
            here = [o for o in reading.offences if o.penalties and block.holds(o.penalties[0].quote.span)]
            return here or reading.offences
    return reading.offences


def judge_maximum(match: Match, reading: ProvisionReading, months: float) -> tuple[bool | None, Quote | None]:
    """Say whether the basic form's maximum reaches ``months``, and which words say so; None where it states none."""
    stated = stated_offences(match, reading)
    basic = next((o for o in stated if o.form is OffenceForm.BASIC), next(iter(stated), None))
    for penalty in basic.penalties if basic else ():
        if penalty.kind is PenaltyKind.LIFE:
            return True, penalty.quote
        if penalty.kind is PenaltyKind.IMPRISONMENT and penalty.max_months is not None:
            return penalty.max_months >= months, penalty.quote
    return None, None


def describe_penalty(offences: Sequence[Offence]) -> str:
    """Say in words what the basic form is punished with, else the first; empty where nothing is threatened."""
    basic = next((o for o in offences if o.form is OffenceForm.BASIC), next(iter(offences), None))
    if basic is None:
        return ""
    liberty = [p for p in basic.penalties if p.kind in LIBERTY]
    if not liberty:
        return phrase("penalty.fine_only") if any(p.kind in MONEY for p in basic.penalties) else ""
    life = liberty[0].kind is PenaltyKind.LIFE
    parts = [phrase("penalty.life") if life else penalty_range(liberty[0])]
    if any(p.kind in MONEY and _alternative(basic.penalties, p) for p in basic.penalties):
        parts.append(phrase("penalty.fine_alone"))
    high = liberty[0].max_months
    if liberty[0].kind is PenaltyKind.IMPRISONMENT and high is not None and high < SERIOUS_CRIME_MONTHS:
        parts.append(phrase("penalty.below_serious"))
    return "; ".join(parts)


def _alternative(penalties: Sequence[Penalty], money: Penalty) -> bool:
    """A fine is an alternative where "or" stands before it, or before the prison term behind it."""
    index = penalties.index(money)
    following = penalties[index + 1 : index + 2]
    return money.connective == "or" or any(p.connective == "or" for p in following)
