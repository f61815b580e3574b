"""The words of a law that carry the elements of a cell, and its penalties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harmonize.model import ElementFinding, ElementStatus, Gap, Match

from ..lookup import Lookup
from ..offence.article import label_article
from ..offence.differences import role_words
from ..report.match_words import one_line
from ..words import Words, as_sentence


def covered_lines(lookup: Lookup, gap: Gap, words: Words) -> tuple[str, ...]:
    """Name every element that was found, with the words that carry it and their article."""
    descriptions = {row.element: row.description for row in lookup.asked[gap.offence].requirements}
    found = [
        finding
        for finding in lookup.findings.get((gap.offence, gap.jurisdiction), [])
        if finding.status is ElementStatus.PRESENT
    ]
    named = (_line(item, descriptions.get(item.element, item.element), words) for item in found)
    return tuple(dict.fromkeys(named))


def penalty_quotes(lookup: Lookup, chosen: Sequence[Match], words: Words) -> tuple[str, ...]:
    """Quote the penalty of the first form that each article of a cell defines."""
    return tuple(dict.fromkeys(line for match in chosen for line in _penalties(lookup, match, words)))


def _line(finding: ElementFinding, description: str, words: Words) -> str:
    element = as_sentence(description)
    if role := role_words(finding.role, words):
        element = words.say("report.gaps.role", element=element, role=role)
    if not finding.quotes:
        return element
    key = "report.gaps.quote_in" if finding.article else "report.gaps.quote"
    article = label_article(finding.article, "", words)
    return words.say(key, element=element, text=one_line(finding.quotes[0].text), article=article)


def _penalties(lookup: Lookup, match: Match, words: Words) -> Iterator[str]:
    forms = lookup.offences.get((match.file, match.article), [])[:1]
    article = label_article(match.article, "", words)
    for text in dict.fromkeys(one_line(penalty.quote.text) for form in forms for penalty in form.penalties):
        yield words.say("report.gaps.penalty_quote", text=text, article=article)
