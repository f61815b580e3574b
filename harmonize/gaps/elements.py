"""Which elements national law has: present with its words, absent where that can be said, else unclear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from harmonize.lang import room_for_tag
from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import (
    ElementFinding,
    ElementRole,
    ElementRule,
    ElementStatus,
    Match,
    ProvisionReading,
    Reach,
    Requirement,
    Verdict,
    YardstickOffence,
)

from .blanket import BLANKET, find_blanket
from .hits import Hit, best, search
from .law import Law, mentions_of
from .penalty_note import judge_maximum

UNDERSTOOD = 0.3
"""An offence counts as understood where this share of its core elements was found in the matched provisions."""
CORE, GENERAL = "core", "general"
LIKELY = 0.1
"""Beside a matched provision, one that waits for a person has a say from this probability on."""
MAKING = ("conduct", "means", "purpose", "object")
"""Types of elements that make an offence."""
RULE = "-rule"
"""How the names of concepts end that only rules for all offences have."""
THOROUGH = 5
"""A language must have so many terms for an element before not finding one means something."""


@dataclass(frozen=True)
class _Cell:
    """What the elements of one cell are looked for in."""

    offence: YardstickOffence
    jurisdiction: str
    standing: tuple[ProvisionReading, ...]
    waiting: tuple[ProvisionReading, ...]
    matches: tuple[Match, ...]
    law: Law

    @cached_property
    def own(self) -> tuple[ProvisionReading, ...]:
        """The matched provisions and what belongs to them."""
        return (*self.standing, *self.law.companions(self.standing))

    @cached_property
    def siblings(self) -> tuple[ProvisionReading, ...]:
        """Punishing provisions beside the matched ones that have all that makes the offence, but were not matched."""
        decisive = self.offence.profile.decisive
        return tuple(r for r in self.law.neighbours(self.standing) if r.offences and _decided(r, decisive))

    def stating(self, row: Requirement) -> tuple[ProvisionReading, ...]:
        """The provisions that may state an element: what makes an offence stands in an article that threatens one."""
        if row.type not in MAKING or row.rule.reach is not Reach.OWN:
            return self.own
        return tuple(r for r in self.own if r in self.standing or r.offences or r.punishes)

    @property
    def anchors(self) -> frozenset[str]:
        """What a definition must speak of to be one of this offence's."""
        profile = self.offence.profile
        return frozenset((*profile.names, *(concept for group in profile.decisive for concept in group)))


def find_elements(
    offence: YardstickOffence,
    jurisdiction: str,
    matches: Sequence[Match],
    law: Law,
) -> tuple[ElementFinding, ...]:
    """Return one finding per requirement of an offence, in yardstick order.

    Elements are looked for in the union of the matched provisions and, where their rule says so, in
    definitions, in other provisions and among the rules for all offences. What stands only in a provision
    that a person must look at is unclear, never present and never absent.
    """
    standing = tuple(m for m in matches if m.verdict is Verdict.MATCH)
    cell = _Cell(
        offence,
        jurisdiction,
        tuple(law.by_place[m.file, m.article] for m in standing),
        tuple(
            law.by_place[m.file, m.article]
            for m in matches
            if m.verdict is Verdict.REVIEW and (m.score >= LIKELY or not standing)
        ),
        standing,
        law,
    )
    found = {row.element: _find(row, cell) for row in offence.requirements}
    found |= _implied(cell, found)
    doubts = _doubts(cell, found)
    return tuple(
        replace(finding, status=ElementStatus.UNCLEAR, rule=doubts[name])
        if finding.status is ElementStatus.ABSENT and name in doubts
        else finding
        for name, finding in found.items()
    )


def _find(row: Requirement, cell: _Cell) -> ElementFinding:
    rule = row.rule
    if not cell.standing and not cell.waiting:
        return _finding(row, cell, ElementStatus.UNCLEAR, phrase("element.no_match"))
    if rule.reach is Reach.NONE:
        return _finding(row, cell, ElementStatus.UNCLEAR, phrase("element.no_rule"))
    if rule.reach is Reach.PENALTY:
        return _judge_penalty(row, rule, cell)
    if hit := best(search(cell.stating(row), rule.alternatives)) or _elsewhere(rule, cell):
        if row.part == GENERAL and hit.role is ElementRole.AGGRAVATING:
            hit = replace(hit, role=ElementRole.GENERAL)  # attempt or legal persons in a variant raise no penalty
        key = "element.found_joint" if len(hit.concepts) > 1 else "element.found"
        return _finding(row, cell, ElementStatus.PRESENT, phrase(key, gloss=hit.gloss), hit)
    if hit := best(search(cell.waiting, rule.alternatives)):
        return _finding(row, cell, ElementStatus.UNCLEAR, phrase("element.review_only", gloss=hit.gloss), hit)
    if row.part == CORE and (hit := best(search(cell.siblings, rule.alternatives))):
        words = phrase("element.sibling", gloss=hit.gloss, article=hit.reading.provision.article)
        return _finding(row, cell, ElementStatus.UNCLEAR, words, hit)
    words = ", ".join(dict.fromkeys(gloss(group[0]) for group in rule.alternatives))
    if rule.absence and cell.standing and _thorough(rule, cell.standing[0].provision.language):
        return _finding(row, cell, ElementStatus.ABSENT, phrase("element.not_found", gloss=words))
    return _finding(row, cell, ElementStatus.UNCLEAR, phrase("element.not_sure", gloss=words))


def _decided(reading: ProvisionReading, decisive: Sequence[Sequence[str]]) -> bool:
    there = {mention.concept for mention in mentions_of(reading)}
    return all(not there.isdisjoint(group) for group in decisive)


def _elsewhere(rule: ElementRule, cell: _Cell) -> Hit | None:
    """Look for an element outside the matched provisions, as far as its rule reaches; only where a match stands."""
    if not cell.standing or rule.reach is Reach.OWN:
        return None
    for concepts in rule.alternatives:
        if rule.reach is Reach.GENERAL and not all(concept.endswith(RULE) for concept in concepts):
            continue  # "the attempt is punishable" in another offence says nothing of this one
        beside = cell.anchors.difference(concepts) if rule.reach is Reach.DEFINITION else frozenset()
        held = [r for r in cell.law.holding(concepts) if r not in cell.own and _reached(rule.reach, r)]
        if hit := best(search(held, (concepts,), beside)):
            general = rule.reach is Reach.GENERAL or hit.reading.general
            return replace(hit, role=ElementRole.GENERAL if general else ElementRole.DEFINITION)
    return None


def _reached(reach: Reach, reading: ProvisionReading) -> bool:
    """Say whether a rule reaches a provision: a definition threatens no penalty, nor does a rule for all offences."""
    return reach is Reach.LAW or not reading.offences


def _judge_penalty(row: Requirement, rule: ElementRule, cell: _Cell) -> ElementFinding:
    for match, reading in zip(cell.matches, cell.standing, strict=True):
        met, quote = judge_maximum(match, reading, rule.maximum)
        if met is not None and quote is not None:
            status = ElementStatus.PRESENT if met else ElementStatus.ABSENT
            words = phrase("element.penalty_met" if met else "element.penalty_below", months=f"{rule.maximum:g}")
            return _finding(row, cell, status, words, Hit(reading, (), (quote,), ElementRole.CONSTITUTIVE))
    return _finding(row, cell, ElementStatus.UNCLEAR, phrase("element.no_penalty"))


def _implied(cell: _Cell, found: Mapping[str, ElementFinding]) -> dict[str, ElementFinding]:
    """Return elements that follow from a law's asking for no means: it covers all, and asks none for a child.

    Only where every means is absent or only raises the penalty: one that is unclear may be asked for, and an article
    that leaves the conduct to another law asks for what stands there.
    """
    rows = [row for row in cell.offence.core if row.type == "means" and row.rule.reach is not Reach.NONE]
    means = [found[row.element] for row in rows]
    free = all(f.status is ElementStatus.ABSENT or f.role is ElementRole.AGGRAVATING for f in means)
    if not free or not means or _leaves_conduct(cell) or find_blanket(cell.offence, cell.law):
        return {}
    conduct = [row.element for row in cell.offence.core if row.type == "conduct"]
    shown = next((f for element in conduct if (f := found[element]).status is ElementStatus.PRESENT), None)
    if shown is None:
        return {}
    return {
        row.element: replace(
            shown, element=row.element, rule=phrase("element.without_means"), searched=found[row.element].searched
        )
        for row in cell.offence.requirements
        if row.rule.without_means and found[row.element].status is not ElementStatus.PRESENT
    }


def means_only_aggravate(offence: YardstickOffence, findings: Sequence[ElementFinding]) -> bool:
    """Say whether the means that the treaty has in its definition only raise the penalty in national law."""
    means = {row.element for row in offence.core if row.type == "means"}
    met = [f for f in findings if f.element in means and f.status is ElementStatus.PRESENT]
    return len(met) > 1 and all(finding.role is ElementRole.AGGRAVATING for finding in met)


def _leaves_conduct(cell: _Cell) -> bool:
    """Say whether the principal article has words that leave the conduct to another law."""
    return any(mention.concept == BLANKET for r in cell.standing[:1] for mention in mentions_of(r))


def _doubts(cell: _Cell, found: Mapping[str, ElementFinding]) -> dict[str, str]:
    """Say of each element why it may not be called absent here; nothing where the provisions were understood."""
    core = [found[row.element] for row in cell.offence.core]
    present = sum(f.status is ElementStatus.PRESENT for f in core)
    if core and present < UNDERSTOOD * len(core):
        return dict.fromkeys(found, phrase("element.not_understood", found=present, asked=len(core)))
    if 2 * present <= len(core) and _leaves_conduct(cell):
        return dict.fromkeys(found, phrase("element.blanket"))
    if (blanket := find_blanket(cell.offence, cell.law)) is not None:
        return dict.fromkeys(found, phrase("element.blanket_elsewhere", article=blanket.provision.article))
    means = [row.element for row in cell.offence.core if row.type == "means"]
    if len(means) > 1 and all(found[element].status is ElementStatus.ABSENT for element in means):
        return dict.fromkeys(means, phrase("element.no_means"))  # a law that asks for no means may cover them all
    return {}


def _finding(
    row: Requirement, cell: _Cell, status: ElementStatus, words: str, hit: Hit | None = None
) -> ElementFinding:
    at = hit.reading.provision if hit else None
    return ElementFinding(
        offence=row.offence,
        jurisdiction=cell.jurisdiction,
        element=row.element,
        status=status,
        file=at.file if at else "",
        article=at.article if at else "",
        quotes=hit.quotes if hit and status is ElementStatus.PRESENT else (),
        rule=words,
        searched=tuple(f"{r.provision.file} {r.provision.article}" for r in (*cell.own, *cell.waiting)),
        role=hit.role if hit and status is ElementStatus.PRESENT else ElementRole.UNKNOWN,
    )


def _thorough(rule: ElementRule, language: str) -> bool:
    known = _terms(language)
    return bool(known) and sum(known[concept] for group in rule.alternatives for concept in group) >= THOROUGH


@lru_cache(maxsize=64)
def _terms(language: str) -> Counter[str]:
    """Count the terms that a language has for each concept; none where they were never read beside statutes."""
    room = room_for_tag(language)
    if room is None or not room.elements_checked:
        return Counter()
    terms = (term for term in (*room.lexicon, *room.elements) if (term.concept, term.term) not in room.loose)
    return Counter(term.concept for term in terms)
