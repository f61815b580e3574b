"""Which of an article's offences a match means."""

from __future__ import annotations

from collections.abc import Sequence

from .match import Match
from .offence import Offence
from .provision import Provision
from .text import Span


def stated_offences(match: Match, offences: Sequence[Offence], provision: Provision) -> Sequence[Offence]:
    """Return the forms that an article states in the paragraphs that a match means.

    An article may hold several offences (crossing the border, smuggling others over it): the penalty of
    the cell is that of the one meant. These are the numbered paragraphs that the match names, else the paragraph
    where most of its signs stand. ``offences`` are all of the article; where those paragraphs have no penalty of
    their own, all are returned.
    """
    for blocks in (_named(match, provision), _signed(match, provision)):
        here = [o for o in offences if o.penalties and any(b.holds(o.penalties[0].quote.span) for b in blocks)]
        if here:
            return here
    return offences


def _named(match: Match, provision: Provision) -> list[Span]:
    labels = {paragraph.span.start: paragraph.label for paragraph in provision.paragraphs}
    return [block for block in provision.blocks if labels.get(block.start) in match.paragraphs]


def _signed(match: Match, provision: Provision) -> list[Span]:
    quotes = {item.comparison: item.quotes for item in match.evidence}
    for comparison in ("decisive", "signs"):
        held = [sum(block.holds(q.span) for q in quotes.get(comparison, ())) for block in provision.blocks]
        if any(held):
            return [provision.blocks[held.index(max(held))]]
    return []
