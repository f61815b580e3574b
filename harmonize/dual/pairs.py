"""Dual criminality of a whole comparison: worked out for the pairs that are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from harmonize.lang.catalogue import RESULTS
from harmonize.model import Comparison, YardstickOffence

from .rules import Bonds, Meant, bonds_between, judge, reservations_at, rules_between, rules_meant
from .schema import DualRow, DualVerdict, Met, Punishable, RuleFinding, Side
from .sentences import (
    conflict_sentence,
    elements_sentence,
    no_treaty_sentence,
    reservation_sentence,
    rule_sentence,
    unknown_sentence,
)
from .sides import Sides

WORST = (Punishable.NO, Punishable.NOT_KNOWN, Punishable.UNCLEAR)
"""What one side says for both, the strongest first: where one does not punish, the other does not matter."""


class DualCriminality:
    """Whether an act is punishable under two laws, and whether a treaty's minimum for extradition is met.

    An aid for a lawyer and no legal advice: bilateral treaties, the law of the requested State and what a court makes
    of the facts are not in the data. A row is worked out when it is asked for, from sides that are worked out once.
    Liability of legal persons is no act and has no rows. ``code`` is the interface language of the reasons.
    """

    def __init__(self, comparison: Comparison, code: str = RESULTS) -> None:
        self.code = code
        self.offences: tuple[YardstickOffence, ...] = tuple(
            offence for offence in comparison.yardstick.offences if not offence.profile.unpunished
        )
        self.jurisdictions: tuple[str, ...] = tuple(sorted(j.code for j in comparison.jurisdictions))
        self._asked = {offence.id: offence for offence in self.offences}
        self._names = {j.code: j.brief for j in comparison.jurisdictions}
        self._meant: dict[str, Meant] = {offence.id: rules_meant(offence) for offence in self.offences}
        self._words = {o.id: {r.element: r.description for r in o.requirements} for o in self.offences}
        self._order = {o.id: {r.element: n for n, r in enumerate(o.requirements)} for o in self.offences}
        self._sides = Sides(comparison, code)

    def rows(self) -> Iterator[DualRow]:
        """Yield every row: by offence in yardstick order, then requesting and requested jurisdiction by code."""
        for offence in self.offences:
            for requesting in self.jurisdictions:
                for requested in self.jurisdictions:
                    if requesting != requested:
                        yield self.row(offence.id, requesting, requested)

    def row(self, offence: str, requesting: str, requested: str) -> DualRow:
        """Return one row; KeyError where the comparison has no such offence or jurisdiction."""
        one, other = self.side(offence, requesting), self.side(offence, requested)
        punishable = next((p for p in WORST if p in (one.punishable, other.punishable)), Punishable.YES)
        bonds = bonds_between(requesting, requested)
        rules: tuple[RuleFinding, ...] = ()
        if punishable is not Punishable.NO:
            rules = rules_between(self._meant[offence], bonds, one, other)
        verdict = _verdict(punishable, rules)
        stand = punishable is Punishable.YES
        differing = (
            self._sorted(offence, one.present & other.absent if stand else frozenset()),
            self._sorted(offence, one.absent & other.present if stand else frozenset()),
            self._sorted(offence, one.unclear & other.present if stand else frozenset()),
            self._sorted(offence, one.present & other.unclear if stand else frozenset()),
        )
        facts = tuple(self._facts(one, other, differing))
        law = tuple(self._law(rules, bonds, punishable, verdict))
        return DualRow(offence, one, other, punishable, verdict, *differing, rules, facts, law)

    def name(self, jurisdiction: str) -> str:
        """Return what reasons call a jurisdiction; KeyError where the comparison has none with this code."""
        return self._names[jurisdiction]

    def side(self, offence: str, jurisdiction: str) -> Side:
        """Return an offence in one jurisdiction; KeyError where the comparison has no such cell."""
        return self._sides.side(self._asked[offence], jurisdiction)

    def _sorted(self, offence: str, elements: frozenset[str]) -> tuple[str, ...]:
        return tuple(sorted(elements, key=self._order[offence].__getitem__)) if elements else ()

    def _facts(self, one: Side, other: Side, differing: tuple[tuple[str, ...], ...]) -> Iterator[str]:
        yield one.sentence
        yield other.sentence
        here, there = self._names[one.jurisdiction], self._names[other.jurisdiction]
        told = (("only", here, there), ("only", there, here), ("open", there, here), ("open", here, there))
        words = self._words[one.offence]
        for (key, has, lacks), elements in zip(told, differing, strict=True):
            if elements:
                yield elements_sentence(key, has, lacks, tuple(words[element] for element in elements), self.code)

    def _law(
        self,
        rules: tuple[RuleFinding, ...],
        bonds: Bonds,
        punishable: Punishable,
        verdict: DualVerdict,
    ) -> Iterator[str]:
        if punishable is Punishable.NO:
            return
        bound = [rule for rule in rules if rule.bound]
        for rule in bound:
            yield rule_sentence(rule, self.code)
            for item in reservations_at(rule, bonds):
                yield reservation_sentence(self._names[item.jurisdiction], item, self.code)
        if not bound:
            yield no_treaty_sentence(self.code)
        if unknown := tuple(rule for rule in rules if not rule.bound):
            yield unknown_sentence(unknown, self.code)
        missed = any(rule.months is not None and rule.met is Met.NO for rule in bound)
        plain = any(rule.months is None for rule in bound)
        if verdict is DualVerdict.UNCLEAR and punishable is Punishable.YES and missed and plain:
            yield conflict_sentence(self.code)


def _verdict(punishable: Punishable, rules: tuple[RuleFinding, ...]) -> DualVerdict:
    if punishable is Punishable.NO:
        return DualVerdict.NOT_PUNISHABLE
    return judge(rules) if punishable is Punishable.YES else DualVerdict.UNCLEAR
