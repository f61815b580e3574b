"""Which prison term stands for an offence: that of the basic form in the first article that states one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.jurisdictions import country_facts
from harmonize.model import Match, Offence, OffenceForm, Penalty, PenaltyKind, Provision

from .schema import PrisonRange

LIBERTY = (PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE)
DECIDING = ("decisive", "signs")
"""Comparisons whose quotes show in which paragraph an article states the offence."""


def stated_forms(match: Match, provision: Provision, offences: Sequence[Offence]) -> Sequence[Offence]:
    """Return the forms in the paragraph where the match's signs stand, as the note on penalties of a cell does.

    Where that paragraph has no penalty of its own, all forms of the article are returned.
    """
    quotes = {item.comparison: item.quotes for item in match.evidence}
    blocks = provision.blocks
    for comparison in DECIDING:
        held = [sum(block.holds(q.span) for q in quotes.get(comparison, ())) for block in blocks]
        if any(held):
            block = blocks[held.index(max(held))]
            return [o for o in offences if block.holds(o.penalties[0].quote.span)] or offences
    return offences


def prison_range(jurisdiction: str, offences: Sequence[Offence]) -> PrisonRange | None:
    """Return the range that the basic form threatens, else the first form; None where no penalty is stated.

    Terms that stand as alternatives to each other count together. A bound that the article leaves out comes
    from the country's general part where that is known; a term without any bound is not filled in, for it may be one
    that could not be read.
    """
    basic = next((o for o in offences if o.form is OffenceForm.BASIC), next(iter(offences), None))
    if basic is None:
        return None
    liberty = _alternatives([p for p in basic.penalties if p.kind in LIBERTY])
    if not liberty:
        return PrisonRange(none=True)
    terms = [p for p in liberty if p.kind is PenaltyKind.IMPRISONMENT]
    life = len(terms) < len(liberty)
    if not terms:
        return PrisonRange(life=True)
    lows, highs = [p.min_months for p in terms], [p.max_months for p in terms]
    low = None if None in lows else min(n for n in lows if n is not None)
    high = None if None in highs else max(n for n in highs if n is not None)
    return _filled(jurisdiction, terms, PrisonRange(low, high, life))


def with_gravest(prison: PrisonRange, offences: Sequence[Offence]) -> PrisonRange:
    """Note the longest term of any form in the article, where it is longer than that of the basic form."""
    terms = [p.max_months for o in offences for p in o.penalties if p.kind is PenaltyKind.IMPRISONMENT]
    gravest = max((months for months in terms if months is not None), default=0.0)
    known = 0.0 if prison.none else prison.max_months
    if prison.life or known is None or gravest <= known:
        return prison
    return replace(prison, gravest_months=gravest)


def _alternatives(liberty: Sequence[Penalty]) -> list[Penalty]:
    """Return the first penalty of liberty and those joined to it by "or": others may belong to another act."""
    found = list(liberty[:1])
    for penalty in liberty[1:]:
        if penalty.connective != "or":
            break
        found.append(penalty)
    return found


def _filled(jurisdiction: str, terms: Sequence[Penalty], stated: PrisonRange) -> PrisonRange:
    """Fill one missing bound from the general part, and name the article that it comes from."""
    bounds = country_facts(jurisdiction).general_bounds
    whole = stated.min_months is not None and stated.max_months is not None
    empty = stated.min_months is None and stated.max_months is None
    if bounds is None or whole or empty or any(p.by_reference or p.change for p in terms):
        return stated
    low, high = stated.min_months, stated.max_months
    fills_low = low is None and bounds.min_months is not None and high is not None and bounds.min_months <= high
    fills_high = high is None and bounds.max_months is not None and low is not None and bounds.max_months >= low
    return PrisonRange(
        bounds.min_months if fills_low else low,
        bounds.max_months if fills_high else high,
        stated.life,
        general_min=bounds.article if fills_low else "",
        general_max=bounds.article if fills_high else "",
    )
