"""From a text to its articles: lossless, with path, heading, paragraphs and status."""

from __future__ import annotations

from dataclasses import dataclass, replace

from harmonize.lang import LanguageRoom
from harmonize.model import Notice, Provision, ProvisionStatus, Segment, SourceText, TextKind

from .articles import cut_articles
from .checks import check_numbering, find_holes, line_of
from .numbers import find_restart
from .pieces import part_articles
from .quotations import find_quotations
from .restored import restore_provisions, restore_segments
from .signs import LineSigns, line_signs
from .status import judge_status

__all__ = ["SegmentedText", "segment_instrument"]

APPENDED = (ProvisionStatus.IN_FORCE, ProvisionStatus.QUOTED)
"""What amending acts printed behind a law hold: their own articles, and those they quote."""


@dataclass(frozen=True, slots=True)
class SegmentedText:
    """The pieces of a text (each character in exactly one), its articles, and what is odd."""

    segments: tuple[Segment, ...]
    provisions: tuple[Provision, ...]
    notices: tuple[Notice, ...]
    holes: tuple[int, ...] = ()
    """Numbers between the first and the last article that no article has."""


def segment_instrument(source: SourceText, room: LanguageRoom, language: str) -> SegmentedText:
    """Cut the text of one instrument; ``language`` is the tag that its provisions will carry."""
    segments, provisions = _told(source, language) or _found(source, room, language)
    whole = source.entry.kind not in (TextKind.DIGEST, TextKind.EXCERPT)
    notices: tuple[Notice, ...] = ()
    if whole:
        if source.marked is None:
            provisions, notices = _part_appendix(source, provisions)
        notices += check_numbering(source, provisions)
    if not provisions:
        notices += (
            Notice(
                source.file,
                f"no article was recognised (read as {room.name}).",
                "Check that the language is right and that articles stand at the beginning of a line.",
            ),
        )
    return SegmentedText(
        part_articles(segments, provisions), provisions, notices, find_holes(provisions) if whole else ()
    )


def _told(source: SourceText, language: str) -> tuple[list[Segment], tuple[Provision, ...]] | None:
    """Take pieces and articles as the file tells them; None for a file that tells none."""
    if source.marked is None:
        return None
    return restore_segments(source.marked), restore_provisions(source, source.marked, language)


def _found(source: SourceText, room: LanguageRoom, language: str) -> tuple[list[Segment], tuple[Provision, ...]]:
    cut, signs = cut_articles(source, room, language), line_signs(room.code)
    return cut.segments, tuple(_with_quotations(p, signs) for p in judge_status(cut, signs))


def _with_quotations(provision: Provision, signs: LineSigns) -> Provision:
    if provision.status is not ProvisionStatus.IN_FORCE:
        return provision
    quotations = find_quotations(provision, signs)
    return replace(provision, quotations=quotations) if quotations else provision


def _part_appendix(
    source: SourceText, provisions: tuple[Provision, ...]
) -> tuple[tuple[Provision, ...], tuple[Notice, ...]]:
    """Take articles from where the numbering begins anew to the end for transitional, and say so."""
    own = [i for i, p in enumerate(provisions) if p.status not in (ProvisionStatus.QUOTED, ProvisionStatus.SUPERSEDED)]
    place = find_restart([provisions[i].article for i in own], [(provisions[i].path or ("",))[0] for i in own])
    if place is None or all(provisions[i].status is not ProvisionStatus.IN_FORCE for i in own[place:]):
        return provisions, ()
    first = own[place]
    parted = tuple(
        replace(p, status=ProvisionStatus.TRANSITIONAL) if i >= first and p.status in APPENDED else p
        for i, p in enumerate(provisions)
    )
    notice = Notice(
        source.file,
        f"the numbering begins anew at article {provisions[first].article}; from there on the articles are taken "
        "for final provisions of amending acts and are not compared.",
        "If they are law in force, put them into a file of their own.",
        line_of(source.text, provisions[first].span.start),
    )
    return parted, (notice,)
