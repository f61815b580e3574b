"""Which treaties' rules on extradition hold between two jurisdictions, and whether they are met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from harmonize.model import YardstickOffence
from harmonize.treaties import (
    Basis,
    ExtraditionRule,
    Reservation,
    Standing,
    extradition_rules,
    party_status,
    reservations,
    treaties,
)

from .schema import DualVerdict, Met, RuleFinding, Side
from .sentences import is_live
from .thresholds import both_reach, just_reaches, reaches

Meant = tuple[tuple[ExtraditionRule, tuple[str, ...]], ...]
"""Rules that an offence falls under, each with the instruments that it falls under it by."""


@dataclass(frozen=True, slots=True)
class Bonds:
    """The treaties between two jurisdictions: those that bind both, those that may, and what rests on recall."""

    both: frozenset[str]
    maybe: frozenset[str]
    recalled: frozenset[str]
    reservations: Mapping[str, tuple[Reservation, ...]]


@lru_cache(maxsize=20_000)
def bonds_between(one: str, other: str) -> Bonds:
    """Return the treaties between two jurisdictions; a signature binds nobody, what is not known may bind."""
    both: set[str] = set()
    maybe: set[str] = set()
    recalled: set[str] = set()
    reserved: dict[str, tuple[Reservation, ...]] = {}
    for name in treaties():
        statuses = party_status(one, name), party_status(other, name)
        if any(s.standing not in (Standing.PARTY, Standing.UNKNOWN) for s in statuses):
            continue
        (both if all(s.bound for s in statuses) else maybe).add(name)
        if any(s.basis is Basis.GENERAL_KNOWLEDGE for s in statuses):
            recalled.add(name)
        if found := (*reservations(one, name), *reservations(other, name)):
            reserved[name] = found
    return Bonds(frozenset(both), frozenset(maybe), frozenset(recalled), reserved)


def rules_meant(offence: YardstickOffence) -> Meant:
    """Return the rules that an offence falls under, whoever is party."""
    found = ((rule, rule.meant_by(offence.id, offence.instruments)) for rule in extradition_rules())
    return tuple((rule, by) for rule, by in found if by is not None)


def rules_between(meant: Meant, bonds: Bonds, requesting: Side, requested: Side) -> tuple[RuleFinding, ...]:
    """Return the rules that hold, or may hold, for an offence between two jurisdictions."""
    held = [(rule, bound, used) for rule, by in meant for bound, used in [_held(rule, by, bonds)] if used]
    figures = any(rule.months is not None and bound and not rule.subsidiary for rule, bound, _ in held)
    return tuple(
        _finding(rule, bound, not bonds.recalled.isdisjoint(used), bonds, requesting, requested)
        for rule, bound, used in held
        if not (rule.subsidiary and figures)
    )


def reservations_at(finding: RuleFinding, bonds: Bonds) -> tuple[Reservation, ...]:
    """Return what the two reserved to a rule's article, and statements of which the article is not known."""
    return tuple(
        item
        for item in bonds.reservations.get(finding.instrument, ())
        if is_live(item) and (not item.article or _same_article(item.article, finding.article))
    )


def judge(rules: Sequence[RuleFinding]) -> DualVerdict:
    """Return the verdict on an act that is punishable in both, by the treaties between them."""
    figures = [rule for rule in rules if rule.bound and rule.months is not None]
    plain = [rule for rule in rules if rule.bound and rule.months is None]
    maybe = [rule for rule in rules if not rule.bound and rule.met is not Met.NO]
    if any(rule.met is Met.YES for rule in figures):
        return DualVerdict.MET
    if figures:
        settled = all(rule.met is Met.NO for rule in figures) and not plain and not maybe
        return DualVerdict.NOT_MET if settled else DualVerdict.UNCLEAR
    sure = [rule for rule in plain if rule.met is Met.YES]
    if any(not rule.condition for rule in sure):
        return DualVerdict.MET
    if sure:
        return DualVerdict.MET_ON_CONDITION
    return DualVerdict.UNCLEAR if plain or maybe else DualVerdict.NO_TREATY


def _held(rule: ExtraditionRule, by: tuple[str, ...], bonds: Bonds) -> tuple[bool, tuple[str, ...]]:
    """Return whether a rule surely binds both, and by which instruments; none where it does not bind them."""
    if rule.instrument not in bonds.both and rule.instrument not in bonds.maybe:
        return False, ()
    sure = [name for name in by if name in bonds.both]
    possible = [name for name in by if name in bonds.maybe]
    if by and not sure and not possible:
        return False, ()
    bound = rule.instrument in bonds.both and (not by or bool(sure))
    return bound, (rule.instrument, *(sure or possible))


def _finding(
    rule: ExtraditionRule, bound: bool, recalled: bool, bonds: Bonds, requesting: Side, requested: Side
) -> RuleFinding:
    met = both_reach(reaches(requesting.prison, rule), reaches(requested.prison, rule))
    edge = just_reaches(requesting.prison, rule) or just_reaches(requested.prison, rule)
    recalled = recalled or rule.basis is Basis.GENERAL_KNOWLEDGE
    found = RuleFinding(
        rule.instrument,
        rule.article,
        rule.months,
        rule.measure,
        met,
        bound,
        rule.asks_for(requesting.offence),
        recalled,
    )
    if met is Met.YES and edge and any(r.article for r in reservations_at(found, bonds)):
        return replace(found, met=Met.UNCLEAR)
    return found


def _same_article(one: str, other: str) -> bool:
    """Compare articles without their paragraphs."""
    return one.partition("(")[0].strip() == other.partition("(")[0].strip()
