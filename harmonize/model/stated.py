"""Which of an article's offences a match means."""

from __future__ import annotations

from collections.abc import Sequence

from .match import Match
from .offence import Offence
from .text import Span


def stated_offences(match: Match, offences: Sequence[Offence], blocks: Sequence[Span]) -> Sequence[Offence]:
    """Return the forms that an article states in the paragraph where the match's signs stand.

    An article may hold several offences (crossing the border, smuggling others over it): the penalty of
    the cell is that of the one meant. ``offences`` are all of the article, ``blocks`` its paragraphs. Where that
    paragraph has no penalty of its own, all are returned.
    """
    quotes = {item.comparison: item.quotes for item in match.evidence}
    for comparison in ("decisive", "signs"):
        held = [sum(block.holds(q.span) for q in quotes.get(comparison, ())) for block in blocks]
        if any(held):
            block = blocks[held.index(max(held))]
            here = [o for o in offences if o.penalties and block.holds(o.penalties[0].quote.span)]
            return here or offences
    return offences
