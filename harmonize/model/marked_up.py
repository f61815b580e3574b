"""What Akoma Ntoso written by this program tells beside the words: pieces and articles, so that nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from .provision import Paragraph, ProvisionStatus, Segment
from .text import Span


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """A provision without its words; the fields are those of ``Provision``."""

    article: str
    heading: str
    path: tuple[str, ...]
    status: ProvisionStatus
    span: Span
    body: Span
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Span, ...] = ()
    superseded: tuple[Span, ...] = ()
    quotations: tuple[Span, ...] = ()

    @property
    def orderly(self) -> bool:
        """Say whether its parts lie inside it, its paragraphs one behind the other in its body."""
        bounds = [self.body.start, *(at for p in self.paragraphs for at in (p.span.start, p.span.end)), self.body.end]
        inside = (self.body, *self.notes, *self.superseded, *self.quotations)
        return all(one <= other for one, other in pairwise(bounds)) and all(map(self.span.holds, inside))


@dataclass(frozen=True, slots=True)
class MarkedUp:
    """The articles of a text, and the pieces outside them, each in the order of the text."""

    pieces: tuple[Segment, ...]
    articles: tuple[MarkedArticle, ...]

    def fits(self, length: int) -> bool:
        """Say whether all of it lies in a text of ``length`` characters, and each of those in one piece or article."""
        spans = sorted((*(piece.span for piece in self.pieces), *(article.span for article in self.articles)))
        bounds = [0, *(at for span in spans for at in (span.start, span.end)), length]
        meet = all(one == other for one, other in zip(bounds[::2], bounds[1::2], strict=True))
        in_order = all(one.span.end <= other.span.start for one, other in pairwise(self.articles))
        return meet and in_order and all(article.orderly for article in self.articles)
