"""Which elements of the yardstick the matched provisions name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import (
    ElementFinding,
    ElementStatus,
    Match,
    ProvisionReading,
    Quote,
    Requirement,
    Verdict,
    YardstickOffence,
)
from harmonize.yardsticks import ElementRule

QUOTES = 4
"""Quotes kept for one element: the first is shown, the others are there to be seen."""


def find_elements(
    offence: YardstickOffence,
    jurisdiction: str,
    matches: Sequence[Match],
    readings: Mapping[tuple[str, str], ProvisionReading],
    rules: Mapping[tuple[str, str], ElementRule],
) -> tuple[ElementFinding, ...]:
    """Return one finding per requirement of an offence, in yardstick order.

    Elements are looked for in the union of the matched provisions, then in those that a person must
    look at; what stands only there is unclear, never present and never absent.
    """
    standing = [readings[m.file, m.article] for m in matches if m.verdict is Verdict.MATCH]
    waiting = [readings[m.file, m.article] for m in matches if m.verdict is Verdict.REVIEW]
    return tuple(
        _find(requirement, jurisdiction, standing, waiting, rules.get((offence.id, requirement.element)))
        for requirement in offence.requirements
    )


def _find(
    requirement: Requirement,
    jurisdiction: str,
    standing: Sequence[ProvisionReading],
    waiting: Sequence[ProvisionReading],
    rule: ElementRule | None,
) -> ElementFinding:
    searched = tuple(f"{a.provision.file} {a.provision.article}" for a in (*standing, *waiting))

    def finding(status: ElementStatus, words: str, hit: Hit | None = None) -> ElementFinding:
        at = hit.reading.provision if hit else None
        quotes = hit.quotes if hit and status is ElementStatus.PRESENT else ()
        file, article = (at.file, at.article) if at else ("", "")
        return ElementFinding(
            requirement.offence, jurisdiction, requirement.element, status, file, article, quotes, words, searched
        )

    if not searched:
        return finding(ElementStatus.UNCLEAR, phrase("element.no_match"))
    if rule is None:
        key = "element.elsewhere" if requirement.part == "general" else "element.no_rule"
        return finding(ElementStatus.UNCLEAR, phrase(key))
    if hit := _search(standing, rule):
        key = "element.found_joint" if len(hit.concepts) > 1 else "element.found"
        return finding(ElementStatus.PRESENT, phrase(key, gloss=hit.gloss), hit)
    if hit := _search(waiting, rule):
        return finding(ElementStatus.UNCLEAR, phrase("element.review_only", gloss=hit.gloss), hit)
    words = ", ".join(dict.fromkeys(gloss(alternative[0]) for alternative in rule.alternatives))
    if rule.absence and standing:
        return finding(ElementStatus.ABSENT, phrase("element.not_found", gloss=words))
    return finding(ElementStatus.UNCLEAR, phrase("element.not_sure", gloss=words))


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that names an element: by which concepts, in which words."""

    reading: ProvisionReading
    concepts: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def gloss(self) -> str:
        """The concepts in words."""
        return " + ".join(gloss(concept) for concept in self.concepts)


def _search(articles: Sequence[ProvisionReading], rule: ElementRule) -> Hit | None:
    for article in articles:
        for alternative in rule.alternatives:
            if quotes := _quotes(article, alternative):
                return Hit(article, alternative, quotes)
    return None


def _quotes(article: ProvisionReading, concepts: Sequence[str]) -> tuple[Quote, ...]:
    """Return the words that carry all the concepts in one article, or nothing if one is missing."""
    mentions = (*article.in_body, *article.in_heading)
    firsts = []
    for concept in concepts:
        found = [m.quote for m in mentions if m.concept == concept]
        if not found:
            return ()
        firsts.append(found)
    best = [quotes[0] for quotes in firsts]
    rest = [quote for quotes in firsts for quote in quotes[1:]]
    return tuple(dict.fromkeys([*best, *rest]))[:QUOTES]
