"""Where a provision has the words that carry an element, and what part they play there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from harmonize.lang.glosses import gloss
from harmonize.model import ConceptMention, ElementRole, OffenceForm, ProvisionReading, Quote, Span

from .law import mentions_of

QUOTES = 4
"""Quotes kept for one element: the first is shown, the others are there to be seen."""
NOT_REQUIRED = "not-required"
"""The concept of words that say of what follows that it is not asked for ("even without ...")."""
NEAR = 60
"""So many characters behind such words they still speak of what follows; a stop ends them before."""
STOP = re.compile(r"[.;:]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A provision that names an element: by which concepts, in which words, and as what."""

    reading: ProvisionReading
    concepts: tuple[str, ...]
    quotes: tuple[Quote, ...]
    role: ElementRole

    @property
    def gloss(self) -> str:
        """The concepts in words."""
        return " + ".join(gloss(concept) for concept in self.concepts)


def search(
    readings: Iterable[ProvisionReading], alternatives: Sequence[tuple[str, ...]], beside: frozenset[str] = frozenset()
) -> Iterator[Hit]:
    """Find the alternatives in provisions, in the order of both.

    All concepts of an alternative must stand in one numbered paragraph (what the heading names stands in each);
    with ``beside``, one of those concepts too, in other words.
    """
    for reading in readings:
        mentions = mentions_of(reading)
        for concepts in alternatives:
            if hit := _in_one_block(reading, mentions, concepts, beside):
                yield hit


def best(hits: Iterable[Hit]) -> Hit | None:
    """Return the first hit that makes the offence, else the first at all."""
    first = None
    for hit in hits:
        if hit.role is ElementRole.CONSTITUTIVE:
            return hit
        first = first or hit
    return first


def _in_one_block(
    reading: ProvisionReading, mentions: Sequence[ConceptMention], concepts: Sequence[str], beside: frozenset[str]
) -> Hit | None:
    named = [m for m in mentions if m.concept in concepts]
    if not {m.concept for m in named}.issuperset(concepts):
        return None
    found = []
    for block in reading.blocks:
        here = [m for m in named if _stands_in(reading, m, block) and not _excluded(reading, m, block)]
        if not {m.concept for m in here}.issuperset(concepts):
            continue
        if beside and not any(
            m.concept in beside and _stands_in(reading, m, block) and _apart(m, here) for m in mentions
        ):
            continue
        found.append(Hit(reading, tuple(concepts), _quotes(here, concepts), _role(reading, block)))
    return best(found)


def _stands_in(reading: ProvisionReading, mention: ConceptMention, block: Span) -> bool:
    return block.holds(mention.quote.span) or mention.quote.span.end <= reading.provision.body.start


def _apart(mention: ConceptMention, others: Sequence[ConceptMention]) -> bool:
    """Say whether a mention rests on other words than these: one word may stand for two concepts."""
    span = mention.quote.span
    return all(span.end <= o.quote.span.start or o.quote.span.end <= span.start for o in others)


def _quotes(mentions: Sequence[ConceptMention], concepts: Sequence[str]) -> tuple[Quote, ...]:
    """Return the words in the order of the concepts: the first of each, then the others."""
    groups = [[m.quote for m in mentions if m.concept == concept] for concept in concepts]
    return tuple(dict.fromkeys([*(g[0] for g in groups), *(q for g in groups for q in g[1:])]))[:QUOTES]


def _excluded(reading: ProvisionReading, mention: ConceptMention, block: Span) -> bool:
    """Say whether words right before a mention tell that it is not asked for."""
    start = mention.quote.span.start
    for cue in reading.words:
        end = cue.quote.span.end
        if cue.concept != NOT_REQUIRED or not block.holds(cue.quote.span) or not start - NEAR <= end <= start:
            continue
        if not STOP.search(reading.provision.slice(Span(end, start))):
            return True
    return False


def _role(reading: ProvisionReading, block: Span) -> ElementRole:
    """Say whether what stands in a paragraph makes the offence or only raises its penalty.

    A paragraph without a penalty of its own belongs to the basic form, unless the whole article varies an offence
    that is defined elsewhere.
    """
    forms = {o.form for o in reading.offences if o.penalties and block.holds(o.penalties[0].quote.span)}
    if not forms:
        forms = {o.form for o in reading.offences} if len(reading.blocks) == 1 else set()
    raised = bool(forms) and forms <= {OffenceForm.AGGRAVATED}
    if raised or reading.varies:
        return ElementRole.AGGRAVATING
    return ElementRole.CONSTITUTIVE
