"""Cut articles further: notes, older wordings and quotations are pieces of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harmonize.model import Provision, Segment, SegmentKind, Span


def part_articles(segments: Sequence[Segment], provisions: Sequence[Provision]) -> tuple[Segment, ...]:
    """Return the pieces of a text with each article's cut into what is its own and what is not."""
    by_start = {provision.span.start: provision for provision in provisions}
    return tuple(
        piece
        for segment in segments
        for piece in (_parts(by_start[segment.span.start]) if segment.kind is SegmentKind.ARTICLE else (segment,))
    )


def _parts(provision: Provision) -> Iterator[Segment]:
    inside = sorted(
        (span.start, span.end, kind)
        for kind, spans in (
            (SegmentKind.NOTE, provision.notes),
            (SegmentKind.SUPERSEDED, provision.superseded),
            (SegmentKind.QUOTATION, provision.quotations),
        )
        for span in spans
    )
    at = provision.span.start
    for start, end, kind in inside:
        start = max(at, start)
        if start >= end:
            continue
        if start > at:
            yield Segment(SegmentKind.ARTICLE, Span(at, start))
        yield Segment(kind, Span(start, end))
        at = end
    if at < provision.span.end or at == provision.span.start:
        yield Segment(SegmentKind.ARTICLE, Span(at, provision.span.end))
