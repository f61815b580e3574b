"""Is it like the provisions that are known to hold the offence in other countries?

Values are in units of five standard deviations from the country's other provisions, from -0.8 to 3.
"""

from __future__ import annotations

from collections.abc import Collection

from harmonize.lang import room_for_tag
from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading, Quote, Span

from ..likeness import Alike
from ..vectors import WORD, stem_of
from .base import Finding, Question

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
    if alike.deviations < CLEAR:
        return Finding("alike_words", alike.deviations / UNIT, phrase("match.unlike_words", articles=_cited(alike)))
    quotes = _first_words(reading, alike.terms[:SHOWN])
    words = ", ".join(dict.fromkeys(quote.text.lower() for quote in quotes))
    reason = phrase("match.alike_words", articles=_cited(alike), words=words)
    return Finding("alike_words", alike.deviations / UNIT, reason, quotes)


def compare_concepts_with_exemplars(reading: ProvisionReading, question: Question) -> Finding | None:
    """Acts, objects, means and aims beside those of known provisions in any language."""
    alike = question.likeness.by_concepts(question.offence.id, reading)
    if alike is None:
        return None
    if alike.deviations < CLEAR:
        return Finding(
            "alike_concepts", alike.deviations / UNIT, phrase("match.unlike_concepts", articles=_cited(alike))
        )
    shared = alike.terms[:SHOWN]
    first = {m.concept: m.quote for m in reversed((*reading.in_heading, *reading.in_body))}
    glosses = ", ".join(gloss(concept) for concept in shared)
    reason = phrase("match.alike_concepts", articles=_cited(alike), glosses=glosses)
    return Finding("alike_concepts", alike.deviations / UNIT, reason, tuple(first[c] for c in shared if c in first))


def _cited(alike: Alike) -> str:
    more = len(alike.articles) - CITED
    return ", ".join(alike.articles[:CITED]) + (f" and {more} more" if more > 0 else "")


def _first_words(reading: ProvisionReading, stems: Collection[str]) -> tuple[Quote, ...]:
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
    return tuple(found[stem] for stem in stems if stem in found)
