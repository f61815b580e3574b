"""From a text to its articles: lossless, with path, heading, paragraphs and status."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.lang import LanguageRoom
from harmonize.model import Notice, Provision, Segment, SourceText, TextKind

from .articles import cut_articles
from .checks import check_numbering
from .status import judge_status

__all__ = ["SegmentedText", "segment_instrument"]


@dataclass(frozen=True, slots=True)
class SegmentedText:
    """The pieces of a text (each character in exactly one), its articles, and what is odd."""

    segments: tuple[Segment, ...]
    provisions: tuple[Provision, ...]
    notices: tuple[Notice, ...]


def segment_instrument(source: SourceText, room: LanguageRoom, language: str) -> SegmentedText:
    """Cut the text of one instrument; ``language`` is the tag that its provisions will carry."""
    cut = cut_articles(source, room, language)
    provisions = tuple(judge_status(cut, room))
    whole = source.entry.kind not in (TextKind.DIGEST, TextKind.EXCERPT)
    notices = check_numbering(source.file, provisions) if whole else ()
    if not provisions:
        notices += (
            Notice(
                source.file,
                f"no article was recognised (read as {room.name}).",
                "Check that the language is right and that articles stand at the beginning of a line.",
            ),
        )
    return SegmentedText(tuple(cut.segments), provisions, notices)
