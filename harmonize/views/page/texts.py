"""The articles of a report, each once, marked for all the offences that it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from harmonize.model import Match, Provision, Verdict

from ..lookup import Lookup
from ..offence.article import article_marks, cut_article
from ..offence.cell import CellView
from ..offence.glossing import Glossary
from ..offence.marks import Mark, Piece, PieceMark
from ..words import Words

Place = tuple[str, int]
"""A file, and where in it an article begins."""
INSIDE = "/"
"""Between the number of an offence and an element of it."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """A kind of element as it lies on words; ``offences`` are the numbers of those that it is marked for.

    ``tag`` stands before the words where the mark begins, else it is empty; in a text of several offences it names no
    element, and ``tags`` say what stands there for each of them. Without numbers a mark is for all offences.
    """

    kind: str
    offences: tuple[int, ...]
    tag: str
    tags: tuple[tuple[int, str], ...]
    gloss: str


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Characters as a page prints them, and the kinds that lie on them, the widest mark first."""

    text: str
    marks: tuple[TextMark, ...]


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article as printed; it stands in the first entry that has it, whose anchor is ``home``."""

    anchor: str
    home: str
    offences: tuple[int, ...]
    start: int
    end: int
    head: tuple[TextPiece, ...]
    body: tuple[TextPiece, ...]


@dataclass(slots=True)
class _Found:
    provision: Provision
    cells: list[tuple[int, CellView]]


class Texts:
    """The articles by place."""

    def __init__(self, lookup: Lookup, cells: Sequence[tuple[int, CellView]], words: Words) -> None:
        """Collect the articles of cells; each cell comes with the number of its offence, counted from 1."""
        self._lookup, self._words = lookup, words
        found: dict[Place, _Found] = {}
        for number, cell in cells:
            for _, provision in chosen(lookup, cell):
                at = found.setdefault((provision.file, provision.span.start), _Found(provision, []))
                at.cells.append((number, cell))
        self.by_place: Mapping[Place, ArticleText] = {
            place: self._text(f"_t{count}", item) for count, (place, item) in enumerate(found.items(), 1)
        }
        self._by_file: dict[str, list[ArticleText]] = {}
        for (file, _), text in self.by_place.items():
            self._by_file.setdefault(file, []).append(text)

    def holding(self, file: str, start: int) -> ArticleText | None:
        """Return the article in which words stand; None where it is none of these."""
        return next((text for text in self._by_file.get(file, []) if text.start <= start < text.end), None)

    def _text(self, anchor: str, found: _Found) -> ArticleText:
        provision = found.provision
        numbers = tuple(dict.fromkeys(number for number, _ in found.cells))
        shared = len(numbers) > 1
        marks = dict.fromkeys(mark for number, cell in found.cells for mark in self._marks(provision, number, cell))
        order = {f"{n}{INSIDE}{row.element}": row.number for n, cell in found.cells for row in cell.requirements}
        head, body = cut_article(provision, marks)
        return ArticleText(
            anchor=anchor,
            home=entry_anchor(found.cells[0][1]),
            offences=numbers,
            start=provision.span.start,
            end=provision.span.end,
            head=tuple(self._piece(piece, order, shared) for piece in head),
            body=tuple(self._piece(piece, order, shared) for piece in body),
        )

    def _marks(self, provision: Provision, number: int, cell: CellView) -> Iterator[Mark]:
        """Yield the marks of one offence; its number stands before each of its elements."""
        requirements = self._lookup.asked[cell.offence].requirements
        findings = self._lookup.findings.get((cell.offence, cell.jurisdiction), [])
        offences = self._lookup.offences.get((provision.file, provision.article), [])
        types = {row.element: row.type for row in requirements}
        for mark in article_marks(provision, findings, offences, types, Glossary(requirements, self._words.code)):
            yield replace(mark, element=f"{number}{INSIDE}{mark.element}") if mark.element else mark

    def _piece(self, piece: Piece, order: Mapping[str, int], shared: bool) -> TextPiece:
        kinds: dict[str, list[PieceMark]] = {}
        for mark in piece.marks:
            kinds.setdefault(mark.type, []).append(mark)
        return TextPiece(piece.shown, tuple(self._mark(kind, laid, order, shared) for kind, laid in kinds.items()))

    def _mark(self, kind: str, laid: Sequence[PieceMark], order: Mapping[str, int], shared: bool) -> TextMark:
        """Draw up the marks of one kind on a piece as one."""
        everyone = not all(mark.element for mark in laid)
        beginning = [mark.element for mark in laid if mark.starts]
        begun: dict[int, list[int]] = {}
        for element in filter(None, beginning):
            begun.setdefault(_owner(element), []).append(order[element])
        own = [] if shared else [number for numbers in begun.values() for number in numbers]
        numbered = shared and not everyone
        return TextMark(
            kind=kind,
            offences=tuple(sorted({_owner(mark.element) for mark in laid})) if numbered else (),
            tag=self._tag(kind, own) if beginning and kind else "",
            tags=tuple((owner, self._tag(kind, numbers)) for owner, numbers in begun.items()) if numbered else (),
            gloss=next((mark.gloss for mark in laid if mark.gloss), ""),
        )

    def _tag(self, kind: str, numbers: Sequence[int]) -> str:
        return " ".join((self._words.say(f"element_tag.{kind}"), *map(str, numbers)))


def _owner(element: str) -> int:
    """Return the number of the offence that stands before an element."""
    return int(element.partition(INSIDE)[0])


def chosen(lookup: Lookup, cell: CellView) -> Iterator[tuple[Match, Provision]]:
    """Yield the matches of a cell that stand or wait for a person, as far as the result holds their articles."""
    for match in lookup.matches.get((cell.offence, cell.jurisdiction), []):
        provision = lookup.provision(match) if match.verdict is not Verdict.REJECTED else None
        if provision is not None:
            yield match, provision


def entry_anchor(cell: CellView) -> str:
    """Return what the entry of a cell is called in links."""
    return anchor_of(cell.offence, cell.jurisdiction)


def anchor_of(offence: str, jurisdiction: str) -> str:
    """Return what the entry of an offence and a jurisdiction is called in links."""
    return f"{offence}.{jurisdiction}"
