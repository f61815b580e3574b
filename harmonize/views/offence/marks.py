"""Statute text cut at the borders of its marks, so that a page only has to write the pieces down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from harmonize.model import Span

from .flow import flow


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to highlight: file offsets, the element they carry (empty for a penalty) and its type."""

    span: Span
    element: str
    type: str
    tagged: bool = True
    """False for the second and later quotes of an element, which need no label of their own."""
    gloss: str = ""
    """What the words stand for, in the reader's language."""


@dataclass(frozen=True, slots=True)
class PieceMark:
    """A mark as it lies on one piece; ``starts`` where the mark begins with this piece."""

    element: str
    type: str
    starts: bool
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that carry the same marks, the widest mark first; ``shown`` is how a page prints them."""

    text: str
    marks: tuple[PieceMark, ...]
    shown: str = ""


def cut(text: str, offset: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut ``text``, which stands at ``offset`` in its file, into pieces; joined they give the text again."""
    window = Span(offset, offset + len(text))
    clipped = [(mark, clip) for mark in marks if (clip := _clip(mark.span, window)) is not None]
    borders = {window.start, window.end}
    borders.update(edge for _, clip in clipped for edge in (clip.start, clip.end))
    shown = flow(text)

    def piece(start: int, end: int) -> Piece:
        own = slice(start - offset, end - offset)
        return Piece(text[own], _over(Span(start, end), clipped), "".join(shown[own]))

    return tuple(piece(start, end) for start, end in pairwise(sorted(borders)))


def _clip(span: Span, window: Span) -> Span | None:
    start, end = max(span.start, window.start), min(span.end, window.end)
    return Span(start, end) if start < end else None


def _over(piece: Span, marks: Iterable[tuple[Mark, Span]]) -> tuple[PieceMark, ...]:
    covering = [(mark, clip) for mark, clip in marks if clip.holds(piece)]
    covering.sort(key=lambda item: (item[1].start, -item[1].end))
    return tuple(
        PieceMark(mark.element, mark.type, mark.tagged and clip.start == piece.start, mark.gloss)
        for mark, clip in covering
    )
