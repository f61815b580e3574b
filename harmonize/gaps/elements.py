"""Which elements of the yardstick the matched provisions name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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

    Elements are looked for in the union of the matched provisions; where none stands as a match, in
    those that a person must look at, and then nothing more than unclear is said.
    """
    standing = [m for m in matches if m.verdict is Verdict.MATCH]
    looked_at = standing or [m for m in matches if m.verdict is Verdict.REVIEW]
    articles = [readings[m.file, m.article] for m in looked_at]
    return tuple(
        _find(requirement, jurisdiction, articles, rules.get((offence.id, requirement.element)), bool(standing))
        for requirement in offence.requirements
    )


def _find(
    requirement: Requirement,
    jurisdiction: str,
    articles: Sequence[ProvisionReading],
    rule: ElementRule | None,
    certain: bool,
) -> ElementFinding:
    searched = tuple(f"{a.provision.file} {a.provision.article}" for a in articles)

    def finding(
        status: ElementStatus, words: str, at: ProvisionReading | None = None, quotes: tuple[Quote, ...] = ()
    ) -> ElementFinding:
        file, article = (at.provision.file, at.provision.article) if at else ("", "")
        return ElementFinding(
            requirement.offence, jurisdiction, requirement.element, status, file, article, quotes, words, searched
        )

    if not articles:
        return finding(ElementStatus.UNCLEAR, phrase("element.no_match"))
    if rule is None:
        key = "element.elsewhere" if requirement.part == "general" else "element.no_rule"
        return finding(ElementStatus.UNCLEAR, phrase(key))
    for article in articles:
        for alternative in rule.alternatives:
            quotes = _quotes(article, alternative)
            if quotes:
                words = " + ".join(gloss(concept) for concept in alternative)
                if not certain:
                    return finding(ElementStatus.UNCLEAR, phrase("element.review_only", gloss=words), article)
                key = "element.found_joint" if len(alternative) > 1 else "element.found"
                return finding(ElementStatus.PRESENT, phrase(key, gloss=words), article, quotes)
    words = ", ".join(dict.fromkeys(gloss(a[0]) for a in rule.alternatives))
    if rule.absence and certain:
        return finding(ElementStatus.ABSENT, phrase("element.not_found", gloss=words))
    return finding(ElementStatus.UNCLEAR, phrase("element.not_sure", gloss=words))


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
