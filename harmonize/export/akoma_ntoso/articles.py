"""An article: its number and heading, paragraphs with the points below them, and what stands between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from harmonize.model import Paragraph, Provision, ProvisionStatus, Span
from harmonize.model.akoma_ntoso import akn, escape, own, write_spans

from .flow import Flow
from .identifiers import Identifiers

WORD = re.compile(r"\w+")
SIGNS = re.compile(r"[^\W_ºª°]+")
BEHIND = r"(?:[ºª°]|o(?!\w))?(?![^\W_])[^\w\s(«„“\"¿¡\[]*\s*"
"""What may stand between a number and the words behind it."""
REMOVED = frozenset({ProvisionStatus.REPEALED, ProvisionStatus.SUPERSEDED})
BETWEEN = (("note", "notes"), ("superseded", "superseded"), ("quotation", "quotations"))


@dataclass(frozen=True, slots=True)
class Group:
    """A paragraph with the points below it."""

    head: Paragraph
    points: tuple[Paragraph, ...]


def write_article(parent: _Element, provision: Provision, eid: str, flow: Flow, ids: Identifiers) -> None:
    """Write one article, from where the flow stands to the end of its span."""
    node = etree.SubElement(parent, akn("article"), eId=eid)
    _describe(node, provision)
    flow.mark(provision)
    flow.last = None
    _write_head(node, provision, flow)
    _Body(node, provision, flow, ids).write()
    flow.marks = ()


def _describe(node: _Element, provision: Provision) -> None:
    if provision.status in REMOVED:
        node.set("status", "removed")
    node.set(own("at"), write_spans([provision.span]))
    node.set(own("body"), write_spans([provision.body]))
    node.set(own("label"), escape(provision.article))
    if provision.heading:
        node.set(own("heading"), escape(provision.heading))
    node.set(own("status"), provision.status.value)
    for name in ("notes", "superseded", "quotations"):
        spans = getattr(provision, name)
        if spans:
            node.set(own(name), write_spans(spans))


def _write_head(node: _Element, provision: Provision, flow: Flow) -> None:
    """Lay the lines above the body into ``num`` and ``heading``, in the order in which they are printed."""
    end = provision.body.start
    start, printed = flow.at, flow.text[flow.at : end]
    words = r"[\W_]+".join(map(re.escape, WORD.findall(provision.heading)))
    name = re.search(rf"(?<!\w){words}(?!\w)", printed) if words else None
    if name is None:
        if printed.strip():
            flow.block(node, "num", end)
    elif WORD.search(printed, 0, name.start()):
        flow.block(node, "num", start + name.start())
        flow.block(node, "heading", end)
    elif WORD.search(printed, name.end()):
        line = printed.find("\n", name.end())
        flow.block(node, "heading", start + (line + 1 if line >= 0 else name.end()))
        flow.block(node, "num", end)
    else:
        flow.block(node, "heading", end)


def group_paragraphs(provision: Provision) -> list[Group]:
    """Return the numbered paragraphs, each with its points."""
    first = {block.start for block in provision.blocks}
    groups: list[Group] = []
    for paragraph in provision.paragraphs:
        if paragraph.span.start in first or not groups:
            groups.append(Group(paragraph, ()))
        else:
            groups[-1] = Group(groups[-1].head, (*groups[-1].points, paragraph))
    return groups


def _end_of_number(part: Paragraph, flow: Flow) -> int:
    """Return where the number that a part begins with ends, printed whole (``2.9.``) or its last piece (``c)``)."""
    for number in (part.label, part.label.rpartition(".")[2]):
        signs = SIGNS.findall(number)
        printed = r"[\W_ºª]*".join(map(re.escape, signs))
        found = re.compile(rf"[\W_]*{printed}{BEHIND}").match(flow.text, flow.at, part.span.end)
        if signs and found:
            return found.end()
    return flow.at


class _Body:
    """Writes what stands below the heading of one article."""

    def __init__(self, node: _Element, provision: Provision, flow: Flow, ids: Identifiers) -> None:
        self._node, self._provision, self._flow, self._ids = node, provision, flow, ids
        self._eid = node.get("eId", "")
        self._coming = [paragraph.span.start for paragraph in provision.paragraphs]

    def write(self) -> None:
        """Write all of it."""
        flow, end = self._flow, self._provision.span.end
        groups = group_paragraphs(self._provision)
        if not groups:
            if flow.blank_until(end) and flow.last is not None:
                flow.lengthen(end)
            elif flow.at < end:
                self._content(self._node, self._eid, end, whole=False)
            return
        for group in groups:
            self._between(self._node, self._eid, group.head.span.start)
            self._group(group)
        self._between(self._node, self._eid, end)

    def _group(self, group: Group) -> None:
        label, flow = group.head.label, self._flow
        node, eid = self._part(self._node, "paragraph", group.head, label, self._eid)
        if not group.points:
            self._content(node, eid, group.head.span.end)
            self._blanks()
            return
        intro = etree.SubElement(node, akn("intro"), eId=self._ids.only("intro", eid))
        flow.block(intro, "p", group.head.span.end)
        self._blanks()
        for point in group.points:
            self._between(node, eid, point.span.start)
            part, within = self._part(node, "point", point, point.label.removeprefix(f"{label}."), eid)
            self._content(part, within, point.span.end)
            self._blanks()

    def _part(self, parent: _Element, name: str, part: Paragraph, number: str, within: str) -> tuple[_Element, str]:
        """Open a paragraph or point, its printed number in it; return it with its identifier."""
        self._coming.pop(0)
        eid = self._ids.give(name, number, within)
        node = etree.SubElement(parent, akn(name), eId=eid)
        node.set(own("at"), write_spans([part.span]))
        if part.label:
            node.set(own("label"), escape(part.label))
            end = _end_of_number(part, self._flow)
            if self._flow.at < end < part.span.end:
                self._flow.block(node, "num", end)
        return node, eid

    def _content(self, parent: _Element, eid: str, end: int, *, whole: bool = True) -> None:
        content = etree.SubElement(parent, akn("content"), eId=self._ids.only("content", eid))
        if whole:
            self._flow.block(content, "p", end)
        else:
            self._flow.lines(content, end)

    def _blanks(self) -> None:
        """Lay the blanks behind a part with it, as far as the next part."""
        following = self._coming[0] if self._coming else self._provision.span.end
        behind = self._flow.text[self._flow.at : following]
        self._flow.lengthen(self._flow.at + len(behind) - len(behind.lstrip()))

    def _between(self, parent: _Element, within: str, end: int) -> None:
        """Write notes, older wordings and quotations that stand between paragraphs; blanks go with what is above."""
        flow = self._flow
        if flow.at >= end:
            return
        if flow.blank_until(end) and flow.last is not None:
            flow.lengthen(end)
            return
        eid = self._ids.give("hcontainer", "", within)
        node = etree.SubElement(parent, akn("hcontainer"), eId=eid, name=self._kind(Span(flow.at, end)))
        self._content(node, eid, end, whole=False)

    def _kind(self, span: Span) -> str:
        """Say what a passage is: one of the kinds that make it up, or a remainder."""
        for kind, name in BETWEEN:
            if any(mark.start < span.end and span.start < mark.end for mark in getattr(self._provision, name)):
                return kind
        return "remainder"
