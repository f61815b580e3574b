"""The list of contents: a field of the word processor, filled in beforehand so that it leads on at once."""

from __future__ import annotations

from collections.abc import Iterable

from harmonize.views.words import Words

from .pen import Ink, Pen, paragraph

FIELD = ' TOC \\o "1-2" \\h \\z '
"""Chapters and jurisdictions; page numbers come when the reader has the list updated."""


def chapter_place(chapter: int) -> str:
    """Return the name of the place where a chapter begins."""
    return f"_c{chapter}"


def section_place(chapter: int, section: int) -> str:
    """Return the name of the place where a jurisdiction begins."""
    return f"_c{chapter}s{section}"


def element_place(chapter: int, section: int, number: int) -> str:
    """Return the name of the row of an element."""
    return f"_c{chapter}s{section}e{number}"


def write_contents(pen: Pen, entries: Iterable[tuple[int, str, str]], words: Words) -> str:
    """Return the list; an entry is its level, its words, and the place that it leads to."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{FIELD}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    found = [(f"TOC{level}", pen.link(pen.run(said), place)) for level, said, place in entries]
    first, *rest = found
    written = [
        paragraph(pen.run(words.say("document.contents")), "ContentsTitle", keep=True),
        paragraph(pen.run(words.say("document.contents_hint"), Ink(italic=True)), "Note"),
        paragraph(begin + first[1], first[0]),
        *(paragraph(runs, style) for style, runs in rest),
        paragraph(end, "Note"),
    ]
    return "".join(written)
