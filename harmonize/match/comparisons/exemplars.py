"""Is it like the provisions that are known to hold the offence in other countries?

Values are in units of five standard deviations from the country's other provisions, from -0.8 to 3.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from harmonize.lang import room_for_tag
from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading, Quote, Span

from ..likeness import Alike
from ..vectors import WORD, stem_of
from .base import Finding, Question
from .other_side import other_side

UNIT = 5.0
"""So many standard deviations are a value of 1, about what a provision of the offence has."""
CLEAR = 2.0
"""From so many deviations on the shared words are quoted."""
SHOWN = 3
CITED = 4


def compare_words_with_exemplars(reading: ProvisionReading, question: Question) -> Finding | None:
    """Word stems of name and conduct beside those of known provisions in sister languages."""
    alike = question.likeness.by_words(question.offence.id, reading)
    if alike is None:
        return None
    value, articles = alike.deviations / UNIT, _cited(alike.articles)
    if alike.deviations < CLEAR:
        return Finding("alike_words", value, phrase(f"match.{_degree(alike)}_words", articles=articles))
    quotes = _first_words(reading, alike.terms[:SHOWN])
    words = ", ".join(dict.fromkeys(quote.text.lower() for quote in quotes.values()))
    reason = phrase("match.alike_words", articles=articles, words=words)
    there = tuple(_cited(question.likeness.sharing(question.offence.id, reading, stem)) for stem in quotes)
    return Finding("alike_words", value, reason, tuple(quotes.values()), there)


def compare_concepts_with_exemplars(reading: ProvisionReading, question: Question) -> Finding | None:
    """Acts, objects, means and aims beside those of known provisions in any language."""
    alike = question.likeness.by_concepts(question.offence.id, reading)
    if alike is None:
        return None
    value, articles = alike.deviations / UNIT, _cited(alike.articles)
    if alike.deviations < CLEAR:
        return Finding("alike_concepts", value, phrase(f"match.{_degree(alike)}_concepts", articles=articles))
    first = {m.concept: m.quote for m in reversed((*reading.in_heading, *reading.in_body))}
    shared = [concept for concept in alike.terms[:SHOWN] if concept in first]
    reason = phrase("match.alike_concepts", articles=articles, glosses=", ".join(map(gloss, shared)))
    return Finding(
        "alike_concepts", value, reason, tuple(first[concept] for concept in shared), other_side(reading, shared)
    )


def _degree(alike: Alike) -> str:
    """Name a likeness that is not clear: a little above that of the country's other articles, or not."""
    return "hardly_alike" if alike.deviations > 0 else "unlike"


def _cited(articles: Sequence[str]) -> str:
    cited = ", ".join(articles[:CITED])
    more = len(articles) - CITED
    return phrase("match.cited_more", articles=cited, n=more) if more > 0 else cited


def _first_words(reading: ProvisionReading, stems: Collection[str]) -> dict[str, Quote]:
    """Quote the first word of each stem."""
    provision = reading.provision
    room = room_for_tag(provision.language)
    found: dict[str, Quote] = {}
    for word in WORD.finditer(provision.text) if room else ():
        stem = stem_of(word.group(), room) if room else ""
        if stem in stems and stem not in found:
            start = provision.span.start + word.start()
            found[stem] = Quote(provision.file, Span(start, start + len(word.group())), word.group())
            if len(found) == len(stems):
                break
    return {stem: found[stem] for stem in stems if stem in found}
