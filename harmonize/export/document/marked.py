"""Words of a law with their marks: ground and line of the kind of element, and a raised number that leads to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from harmonize.model import Coverage
from harmonize.views.colours import ELEMENT_INKS, ELEMENT_TINTS, SURFACES
from harmonize.views.offence.marks import Piece, PieceMark
from harmonize.views.palette import STATES
from harmonize.views.words import Words

from .pen import Ink, Pen, paragraph

LINES: Mapping[str, str] = {
    "conduct": "single",
    "means": "double",
    "purpose": "dash",
    "object": "dotted",
    "mental": "wave",
    "circumstance": "dotDash",
    "aggravation": "thick",
    "exemption": "dashLong",
}
"""The line under words of each kind, so that colour may vanish."""
PENALTY = "penalty"
ASIDES = ("note", "superseded", "quotation")
"""Words inside an article that are not its law: shown, and named as what they are."""
MUTED = SURFACES["muted"][0]


def kind_ink(kind: str, language: str = "") -> Ink:
    """Return how words that carry an element look."""
    if kind == PENALTY:
        return Ink(framed=True, language=language)
    if kind in ELEMENT_TINTS:
        return Ink(fill=ELEMENT_TINTS[kind][0], line=LINES[kind], colour=ELEMENT_INKS[kind][0], language=language)
    return Ink(italic=True, colour=MUTED, language=language)


def kind_word(pen: Pen, kind: str, word: str) -> str:
    """Return the name of a kind in its colours."""
    return pen.run(word, Ink(bold=True, colour=ELEMENT_INKS.get(kind, SURFACES["text"])[0]))


def kind_fill(kind: str) -> str:
    """Return the ground of a kind."""
    return ELEMENT_TINTS.get(kind, SURFACES["page"])[0]


def state_run(pen: Pen, state: Coverage, words: str) -> str:
    """Return mark and word of a state; its ground is that of the cell or of the run."""
    look = STATES[state]
    return pen.run(f"{look.mark} {words}", Ink(bold=True, colour=look.ink))


def state_chip(pen: Pen, state: Coverage, words: str) -> str:
    """Return mark and word of a state on its ground."""
    look = STATES[state]
    return pen.run(f"\u00a0{look.mark} {words}\u00a0", Ink(bold=True, colour=look.ink, fill=look.ground))


class Marked:
    """Writes the pieces of a text; ``places`` says where a number leads, by the element."""

    def __init__(self, pen: Pen, numbers: Mapping[str, int], places: Mapping[str, str], words: Words) -> None:
        self._pen = pen
        self._numbers = numbers
        self._places = places
        self._words = words

    def paragraphs(self, pieces: Sequence[Piece], language: str, style: str) -> str:
        """Return a paragraph for each line of the text."""
        written = [""]
        before: tuple[PieceMark, ...] = ()
        for piece in pieces:
            written[-1] += self._opened([mark for mark in piece.marks if not _among(mark, before)])
            before = piece.marks
            ink = self._ink(piece.marks, language)
            first, *rest = piece.shown.split("\n")
            written[-1] += self._pen.run(first, ink)
            written.extend(self._pen.run(line, ink) for line in rest)
        return "".join(paragraph(runs, style) for runs in written if runs)

    def _ink(self, marks: Sequence[PieceMark], language: str) -> Ink:
        """Return how words look: as no law, else as the first of their elements; a penalty is framed besides."""
        if not marks:
            return Ink(language=language)
        aside = next((mark for mark in marks if mark.type in ASIDES), None)
        chief = aside or min(marks, key=lambda mark: (mark.type == PENALTY, self._numbers.get(mark.element, 0)))
        return replace(kind_ink(chief.type, language), framed=any(mark.type == PENALTY for mark in marks))

    def _opened(self, marks: Sequence[PieceMark]) -> str:
        """Return the raised numbers of elements that begin here, and the names of words that are not the law's."""
        asides = (self._words.say(f"element_tag.{mark.type}") for mark in marks if mark.type in ASIDES)
        named = "".join(self._pen.run(f"[{tag}] ", Ink(italic=True, raised=True, colour=MUTED)) for tag in asides)
        numbered = {self._numbers[mark.element]: mark for mark in marks if mark.element in self._numbers}
        comma = self._pen.run(",", Ink(raised=True, colour=MUTED))
        return named + comma.join(
            self._number(number, mark) for number, mark in sorted(numbered.items(), key=lambda item: item[0])
        )

    def _number(self, number: int, mark: PieceMark) -> str:
        colour = ELEMENT_INKS.get(mark.type, SURFACES["text"])[0]
        run = self._pen.run(str(number), Ink(bold=True, raised=True, colour=colour))
        return self._pen.link(run, self._places[mark.element]) if mark.element in self._places else run


def _among(mark: PieceMark, marks: Sequence[PieceMark]) -> bool:
    return any((mark.element, mark.type) == (other.element, other.type) for other in marks)
