"""Which numbered paragraphs of an article state the offence: those with what makes it."""

from __future__ import annotations

from harmonize.model import Span

from .combine import Scored


def name_paragraphs(scored: Scored) -> tuple[str, ...]:
    """Return the labels of the paragraphs that have most of what makes the offence, in printed order.

    A paragraph that has as much as the best one is named beside it. Words of the heading belong to every paragraph
    and single none out. Empty where the article numbers no paragraph, or none has any of it.
    """
    provision = scored.reading.provision
    labels = {paragraph.span.start: paragraph.label for paragraph in provision.paragraphs}
    blocks = scored.reading.blocks
    if len(blocks) < 2 and not any(labels.get(block.start) for block in blocks):
        return ()
    counts = [_decisive(scored, block) for block in blocks]
    if not any(counts):
        counts = [_signs(scored, block) for block in blocks]
    best = max(counts, default=0)
    named = [labels.get(block.start, "") for block, count in zip(blocks, counts, strict=True) if count == best]
    return tuple(dict.fromkeys(label for label in named if label)) if best else ()


def _decisive(scored: Scored, block: Span) -> int:
    """Count the decisive groups that the block has words for."""
    here = {mention.concept for mention in scored.reading.in_body if block.holds(mention.quote.span)}
    return sum(not here.isdisjoint(group) for group in scored.decisive)


def _signs(scored: Scored, block: Span) -> int:
    """Count the words of the block that the offence's signs rest on."""
    quotes = [quote for item in scored.evidence if item.comparison == "signs" for quote in item.quotes]
    return sum(block.holds(quote.span) for quote in quotes)
