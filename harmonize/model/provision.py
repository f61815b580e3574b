"""Addressable parts of an instrument, and the lossless pieces a text is cut into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .text import Span


class SegmentKind(StrEnum):
    """What a piece of the text is; every character belongs to exactly one piece."""

    FRONT = "front"
    STRUCTURE = "structure"
    ARTICLE = "article"
    NOTE = "note"
    SUPERSEDED = "superseded"
    QUOTATION = "quotation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text."""

    kind: SegmentKind
    span: Span


class ProvisionStatus(StrEnum):
    """Whether a wording is the law; only ``in_force`` provisions are matched."""

    IN_FORCE = "in_force"
    REPEALED = "repealed"
    SUPERSEDED = "superseded"
    QUOTED = "quoted"
    TRANSITIONAL = "transitional"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of an article; ``label`` as printed (``2``, ``a``), empty where the text numbers none."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Provision:
    """An article: its label as printed without the word for article, its heading and its place."""

    jurisdiction: str
    file: str
    article: str
    heading: str
    path: tuple[str, ...]
    language: str
    status: ProvisionStatus
    span: Span
    body: Span
    text: str
    """The characters of ``span``, heading included."""
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Span, ...] = ()
    """Notes on amendments and a publisher's remarks inside the article: not the law's words."""
    superseded: tuple[Span, ...] = ()
    """Older wordings printed inside the article, struck out or under a heading of their own."""
    quotations: tuple[Span, ...] = ()
    """Words of another act that an amending article quotes: law there, where that act has them."""

    @property
    def body_text(self) -> str:
        """The article without its heading lines."""
        return self.text[self.body.start - self.span.start : self.body.end - self.span.start]

    @property
    def blocks(self) -> tuple[Span, ...]:
        """The numbered paragraphs, each joined with the points below it; the body where there is none.

        Points are lettered, or follow a colon or semicolon.
        """
        blocks: list[Span] = []
        open_list = False
        for paragraph in self.paragraphs:
            words = self.slice(paragraph.span).rstrip(' *_"”»')
            is_point = (
                bool(blocks)
                and (open_list or not paragraph.label.isdigit())
                and (paragraph.label[-1:].isalpha() or open_list)
            )
            if is_point:
                blocks[-1] = Span(blocks[-1].start, paragraph.span.end)
            else:
                blocks.append(paragraph.span)
            open_list = words.endswith((":", ";", ","))
        return tuple(blocks) or (self.body,)

    def slice(self, span: Span) -> str:
        """Return the words at ``span`` (offsets into the whole text) from this provision."""
        return self.text[span.start - self.span.start : span.end - self.span.start]

    def live(self, span: Span) -> str:
        """Return the words at ``span`` with blanks in place of notes, older wordings and quotations: same length."""
        words = self.slice(span)
        for gone in (*self.notes, *self.superseded, *self.quotations):
            start, end = max(gone.start, span.start), min(gone.end, span.end)
            if start < end:
                words = words[: start - span.start] + " " * (end - start) + words[end - span.start :]
        return words
