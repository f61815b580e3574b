"""Articles are cut further, and no character is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.model import Provision, Segment, SegmentKind, Span
from harmonize.segment.pieces import part_articles

from .cutting import article

TEXT = "0123456789" * 6
SPANS = st.lists(st.tuples(st.integers(10, 40), st.integers(0, 30)), max_size=6).map(
    lambda pairs: tuple(Span(start, min(start + length, 50)) for start, length in pairs)
)


def provision(**spans: tuple[Span, ...]) -> Provision:
    """An article from 10 to 50 of an invented text."""
    whole = Span(10, 50)
    return replace(article("Barcos.\n"), span=whole, body=whole, text=whole.of(TEXT), paragraphs=(), **spans)


AROUND = (Segment(SegmentKind.FRONT, Span(0, 10)), Segment(SegmentKind.ARTICLE, Span(10, 50)))


@given(notes=SPANS, superseded=SPANS, quotations=SPANS)
@settings(deadline=None, derandomize=True)
def test_parting_articles_loses_no_character(notes, superseded, quotations):
    whole = provision(notes=notes, superseded=superseded, quotations=quotations)
    pieces = part_articles((*AROUND, Segment(SegmentKind.STRUCTURE, Span(50, 60))), [whole])
    assert "".join(piece.span.of(TEXT) for piece in pieces) == TEXT
    assert all(len(piece.span) for piece in pieces)
    gone = {at for span in (*notes, *superseded, *quotations) for at in range(span.start, span.end)}
    for piece in pieces[1:-1]:
        inside = set(range(piece.span.start, piece.span.end))
        assert inside.isdisjoint(gone) if piece.kind is SegmentKind.ARTICLE else inside <= gone


@given(notes=SPANS, superseded=SPANS, quotations=SPANS, start=st.integers(10, 50), length=st.integers(0, 40))
@settings(deadline=None, derandomize=True)
def test_what_is_live_has_its_place_and_no_more(notes, superseded, quotations, start, length):
    whole = provision(notes=notes, superseded=superseded, quotations=quotations)
    span = Span(start, min(start + length, 50))
    gone = {at for out in (*notes, *superseded, *quotations) for at in range(out.start, out.end)}
    expected = "".join(" " if at in gone else TEXT[at] for at in range(span.start, span.end))
    assert whole.live(span) == expected


def test_an_article_without_notes_stays_one_piece():
    assert part_articles(AROUND, [provision()]) == AROUND


def test_an_article_that_is_a_note_throughout_is_one_piece_of_that_kind():
    (_, piece) = part_articles(AROUND, [provision(notes=(Span(10, 50),))])
    assert piece == Segment(SegmentKind.NOTE, Span(10, 50))
