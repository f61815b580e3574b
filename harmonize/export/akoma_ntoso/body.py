"""The body of an act: articles in their books, titles and chapters, and every other piece where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from harmonize.model import Provision, ProvisionStatus, Segment, SegmentKind
from harmonize.model.akoma_ntoso import akn, escape, own, write_spans

from .articles import write_article
from .divisions import Division, find_division
from .flow import Flow
from .identifiers import Identifiers, number_of
from .statute import Statute

MARKUP = str.maketrans("", "", "*_#>`\\|\ufeff\u200b\u00ad")
"""Signs that headings are kept without."""
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Open:
    """A division that is open: its name as provisions have it, its place among divisions and its element."""

    name: str
    level: int
    node: _Element


def write_body(act: _Element, statute: Statute) -> None:
    """Write the preface, where the text has one, and the body."""
    flow = Flow(statute.text)
    pieces = list(statute.pieces)
    if pieces and pieces[0].kind is SegmentKind.FRONT and pieces[0].span.start == 0 and pieces[0].span.end:
        preface = etree.SubElement(act, akn("preface"))
        _describe(preface, pieces[0])
        flow.lines(preface, pieces.pop(0).span.end)
    body = etree.SubElement(act, akn("body"))
    walk = _Walk(body, statute, flow)
    items: list[Segment | Provision] = [*pieces, *statute.provisions]
    for item in sorted(items, key=lambda item: item.span):
        walk.take(item)
    walk.finish()


class _Walk:
    """Takes pieces and articles in the order of the text, and opens and closes divisions on the way."""

    def __init__(self, body: _Element, statute: Statute, flow: Flow) -> None:
        self._body, self._flow, self._ids = body, flow, Identifiers()
        self._language = statute.instrument.language
        self._short = _short_labels(statute.provisions)
        self._open: list[_Open] = []
        self._waiting: list[Segment] = []

    def take(self, item: Segment | Provision) -> None:
        """Write an article with what stood before it; a piece waits for the article, which knows its chapter's name."""
        if isinstance(item, Segment):
            self._waiting.append(item)
            return
        self._write_waiting(item.path)
        self._enter(item.path)
        number = number_of(item.article)
        short = self._short.get(number) is item
        eid = self._ids.plain("article", number) if short else self._ids.give("article", item.article, self._eid())
        write_article(self._parent(), item, eid, self._flow, self._ids)

    def finish(self) -> None:
        """Write what stands behind the last article."""
        self._write_waiting(())
        if not len(self._body):
            self._leaf("empty", None)

    def _write_waiting(self, path: tuple[str, ...]) -> None:
        waiting, self._waiting = self._waiting, []
        for piece in waiting:
            if piece.kind is SegmentKind.STRUCTURE:
                self._divide(piece, path)
            else:
                self._leaf(piece.kind.value, piece)

    def _divide(self, piece: Segment, path: tuple[str, ...]) -> None:
        """Open the division that a heading heads; its first line says which, its name stands in the path."""
        printed = piece.span.of(self._flow.text).translate(MARKUP)
        lines = [" ".join(line.split()) for line in printed.splitlines() if line.strip()]
        first = lines[0] if lines else ""
        name = next((name for name in path if _begins(name, first)), "") or " ".join(lines)
        division = find_division(first, self._language)
        while self._open and self._open[-1].level >= division.level:
            self._open.pop()
        node = self._division(name, division)
        _describe(node, piece)
        self._head(node, division.number, piece)

    def _enter(self, path: tuple[str, ...]) -> None:
        """Open and close divisions until the open ones are those of a path."""
        common = 0
        while common < min(len(path), len(self._open)) and self._open[common].name == path[common]:
            common += 1
        del self._open[common:]
        for name in path[common:]:
            self._division(name, find_division(name, self._language))

    def _division(self, name: str, division: Division) -> _Element:
        eid = self._ids.give(division.element, division.number, self._eid())
        node = etree.SubElement(self._parent(), akn(division.element), eId=eid)
        if division.element == "hcontainer":
            node.set("name", division.kind)
        node.set(own("path"), escape(name))
        self._open.append(_Open(name, division.level, node))
        return node

    def _head(self, node: _Element, number: str, piece: Segment) -> None:
        """Lay a division's lines into ``num``, up to its number, and ``heading``."""
        flow, end = self._flow, piece.span.end
        words = re.compile(rf"(?<!\w){re.escape(number)}(?!\w)[ .,:)\-–—*_\s]*")
        found = words.search(flow.text, flow.at, end) if number else None
        if found is not None:
            behind = WORD.search(flow.text, found.end(), end)
            flow.block(node, "num", found.end() if behind else end)
        if flow.at < end:
            flow.block(node, "heading", end)

    def _leaf(self, name: str, piece: Segment | None) -> None:
        eid = self._ids.give("hcontainer", "", self._eid())
        node = etree.SubElement(self._parent(), akn("hcontainer"), eId=eid, name=name)
        content = etree.SubElement(node, akn("content"), eId=self._ids.only("content", eid))
        if piece is not None:
            _describe(node, piece)
            self._flow.lines(content, piece.span.end)

    def _parent(self) -> _Element:
        return self._open[-1].node if self._open else self._body

    def _eid(self) -> str:
        return self._open[-1].node.get("eId", "") if self._open else ""


def _describe(node: _Element, piece: Segment) -> None:
    node.set(own("piece"), piece.kind.value)
    node.set(own("at"), write_spans([piece.span]))


def _begins(name: str, line: str) -> bool:
    """Say whether a division's name begins with the words of a line."""
    return bool(line) and name.startswith(line) and not name[len(line) : len(line) + 1].isalnum()


def _short_labels(provisions: tuple[Provision, ...]) -> dict[str, Provision]:
    """Return for each number the article that is called by it alone: the first that is in force, or else the first."""
    short: dict[str, Provision] = {}
    for provision in sorted(provisions, key=lambda p: (p.status is not ProvisionStatus.IN_FORCE, p.span)):
        number = number_of(provision.article)
        if number:
            short.setdefault(number, provision)
    return short
