"""Runs and paragraphs of WordprocessingML. All words go through one place, which can make no mark-up out of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from ..workbook.cell_text import IMPOSSIBLE, plain_lines

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
PIECE = re.compile(r"[\n\t]|[^\n\t]+")
BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


@dataclass(frozen=True, slots=True)
class Ink:
    """How words look. ``fill`` is the ground behind them, ``line`` the kind of underline, colours are ``#RRGGBB``."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    colour: str = ""
    fill: str = ""
    line: str = ""
    framed: bool = False
    raised: bool = False
    language: str = ""


PLAIN = Ink()


class Pen:
    """Writes words down; ``removed`` counts the characters that no document can hold."""

    def __init__(self) -> None:
        self.removed = 0
        self._places = 0

    def run(self, words: str, ink: Ink = PLAIN) -> str:
        """Return a run; line ends and tabs become those of the document."""
        kept = self.plain(words)
        if not kept:
            return ""
        parts = (BREAKS.get(piece) or _text(piece) for piece in PIECE.findall(kept))
        return f"<w:r>{_properties(ink)}{''.join(parts)}</w:r>"

    def plain(self, words: str) -> str:
        """Return words without what no document can hold."""
        kept, removed = IMPOSSIBLE.subn("", plain_lines(words))
        self.removed += removed
        return kept

    def link(self, runs: str, place: str) -> str:
        """Return runs that lead to a place of the document; ``place`` is a name of our own."""
        return f'<w:hyperlink w:anchor="{place}" w:history="1">{runs}</w:hyperlink>' if runs else ""

    def place(self, name: str, runs: str) -> str:
        """Return runs that can be led to by a name of our own."""
        self._places += 1
        number = self._places
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'

    def field(self, code: str, shown: str) -> str:
        """Return a field that the program works out; ``code`` is one of our own, ``shown`` stands until it does."""
        return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def paragraph(runs: str, style: str = "", *, keep: bool = False, new_page: bool = False, section: str = "") -> str:
    """Return a paragraph in a style; ``keep``: on one page with the next; ``section`` ends one of the document."""
    properties = (
        f'<w:pStyle w:val="{style}"/>' if style else "",
        "<w:keepNext/>" if keep else "",
        "<w:pageBreakBefore/>" if new_page else "",
        section,
    )
    written = "".join(properties)
    return f"<w:p>{f'<w:pPr>{written}</w:pPr>' if written else ''}{runs}</w:p>"


def lines(pen: Pen, words: Iterable[str], style: str, ink: Ink = PLAIN) -> str:
    """Return a paragraph for each line that is not empty."""
    return "".join(paragraph(pen.run(line, ink), style) for line in words if line)


def joined(runs: Sequence[str], between: str = " ") -> str:
    """Join runs that are not empty by plain words of our own."""
    gap = f"<w:r>{_text(between)}</w:r>"
    return gap.join(filter(None, runs))


def _text(words: str) -> str:
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>'


def _properties(ink: Ink) -> str:
    """Return the properties of a run, in the order that the format asks for."""
    colour = _hex(ink.colour)
    language = ink.language if TAG.fullmatch(ink.language) else ""
    written = "".join(
        (
            f'<w:rStyle w:val="{ink.style}"/>' if ink.style else "",
            "<w:b/><w:bCs/>" if ink.bold else "",
            "<w:i/><w:iCs/>" if ink.italic else "",
            f'<w:color w:val="{colour}"/>' if colour else "",
            f'<w:u w:val="{ink.line}" w:color="{colour or "auto"}"/>' if ink.line else "",
            '<w:bdr w:val="single" w:sz="6" w:space="0" w:color="17202A"/>' if ink.framed else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(ink.fill)}"/>' if ink.fill else "",
            '<w:vertAlign w:val="superscript"/>' if ink.raised else "",
            f'<w:lang w:val="{language}"/>' if language else "",
        )
    )
    return f"<w:rPr>{written}</w:rPr>" if written else ""


def _hex(colour: str) -> str:
    return colour.removeprefix("#")
