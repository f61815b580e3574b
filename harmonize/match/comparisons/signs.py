"""Are the offence's acts, objects, means and aims there, and those without which it cannot be?

Looked for in one block of the article (a paragraph with its points): an article of ten paragraphs mentions
much in passing, but an offence is stated in one of them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading, Quote

from .base import Finding, Question
from .other_side import other_side

SHOWN = 5
FULL_SHARE = 0.7
"""No national article has every sign; seven tenths of their weight is all that one can ask for."""
PLAIN_LENGTH = 900
"""Characters up to which a block's mentions count in full; a long one mentions much in passing."""

Block = tuple[int, Mapping[str, Quote]]
"""Length of a block and its concepts, each with the first words that carry it."""


def compare_signs(reading: ProvisionReading, question: Question) -> Finding | None:
    """The share of the offence's signs, by weight, in the block that has most of them."""
    signs = question.offence.profile.signs
    whole = sum(weight for _, weight in signs)
    if not whole:
        return None
    share, first = max(
        ((_share(block, signs) / whole, block[1]) for block in _blocks(reading)), key=lambda item: item[0]
    )
    found = [(concept, weight) for concept, weight in signs if concept in first]
    if not found:
        return Finding("signs", 0.0, phrase("match.no_signs"))
    best = [concept for concept, _ in sorted(found, key=lambda item: (-item[1], item[0]))[:SHOWN]]
    reason = phrase("match.signs", glosses=", ".join(gloss(concept) for concept in best))
    quotes = tuple(first[concept] for concept in best)
    return Finding("signs", min(1.0, share / FULL_SHARE), reason, quotes, other_side(reading, best))


def compare_decisive(reading: ProvisionReading, question: Question) -> Finding | None:
    """Whether one block mentions every decisive group (its act, its object); the missing ones are named."""
    groups = question.offence.profile.decisive
    candidates = []
    for _, first in _blocks(reading):
        missing = [group for group in groups if not any(concept in first for concept in group)]
        candidates.append((len(missing), missing, first))
    count, missing, first = min(candidates, key=lambda item: item[0])
    if count:
        named = "; ".join(gloss(group[0]) for group in missing)
        return Finding("decisive_missing", 1.0, phrase("match.decisive_missing", glosses=named))
    hits = dict.fromkeys(next(concept for concept in group if concept in first) for group in groups)
    named = ", ".join(gloss(concept) for concept in hits)
    quotes = tuple(first[concept] for concept in hits)
    return Finding("decisive", 1.0, phrase("match.decisive", glosses=named), quotes, other_side(reading, hits))


def _share(block: Block, signs: Sequence[tuple[str, float]]) -> float:
    length, first = block
    found: float = sum(weight for concept, weight in signs if concept in first)
    return found / math.pow(max(1.0, length / PLAIN_LENGTH), 0.4)


def _blocks(reading: ProvisionReading) -> list[Block]:
    """The concepts of each block; what the heading names belongs to every block."""
    heading = {mention.concept: mention.quote for mention in reversed(reading.in_heading)}
    blocks: list[Block] = []
    for span in reading.blocks:
        first = dict(heading)
        for mention in reversed(reading.in_body):
            if span.holds(mention.quote.span):
                first[mention.concept] = mention.quote
        blocks.append((len(span), first))
    return blocks
