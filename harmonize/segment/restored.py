"""Articles of a text that tells them itself: taken as they were found when it was written, not looked for anew."""

from __future__ import annotations

from dataclasses import fields

from harmonize.model import MarkedArticle, MarkedUp, Provision, Segment, SegmentKind, SourceText

TOLD = tuple(field.name for field in fields(MarkedArticle))


def restore_provisions(source: SourceText, marked: MarkedUp, language: str) -> tuple[Provision, ...]:
    """Return the provisions, with their words out of the text."""
    return tuple(
        Provision(
            jurisdiction=source.jurisdiction,
            file=source.file,
            language=language,
            text=article.span.of(source.text),
            **{name: getattr(article, name) for name in TOLD},
        )
        for article in marked.articles
    )


def restore_segments(marked: MarkedUp) -> list[Segment]:
    """Return the pieces of the whole text, each article in one."""
    articles = (Segment(SegmentKind.ARTICLE, article.span) for article in marked.articles)
    return sorted((*marked.pieces, *articles), key=lambda piece: piece.span)
