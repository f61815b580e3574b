"""Akoma Ntoso that this program wrote: the very text that was read before, and its articles as they were found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from harmonize.model import MarkedArticle, MarkedUp, Paragraph, ProvisionStatus, Segment, SegmentKind, SourceEntry, Span
from harmonize.model.akoma_ntoso import AKN, CHARACTER, akn, own, read_spans, unescape
from harmonize.model.source import TextKind

if TYPE_CHECKING:
    from lxml.etree import _Element

WORDED = (akn("num"), akn("heading"), akn("p"))
"""Elements whose characters together are the text; blanks between elements are layout."""
PARTS = (akn("paragraph"), akn("point"))
CHANGED = "Harmonize wrote this file, and its words or marks were changed since; it is read as any other Akoma Ntoso."


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with what its file tells of it."""

    text: str
    entry: SourceEntry
    marked: MarkedUp


def is_marked(root: _Element) -> bool:
    """Say whether the file names itself as written by this program."""
    return _about(root) is not None


def read_marked(root: _Element) -> MarkedText | None:
    """Return text, articles and facts; None where words or offsets are no longer those that were written."""
    about = _about(root)
    if about is None:
        return None
    try:
        text = "".join(words for block in root.iter(*WORDED) for words in _words(block))
        marked, entry = _marks(root), _entry(about)
    except (ValueError, OverflowError):
        return None
    checksum = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    unchanged = checksum == about.get(own("textSha256")) and marked.fits(len(text))
    return MarkedText(text, entry, marked) if unchanged else None


def _about(root: _Element) -> _Element | None:
    return root.find(f"{{{AKN}}}act/{{{AKN}}}meta/{{{AKN}}}proprietary/{own('text')}")


def _words(node: _Element) -> Iterator[str]:
    """Yield the characters of a block in order, signs that XML cannot hold among them."""
    yield node.text or ""
    for child in node:
        if child.tag == akn("inline") and child.get("name") == CHARACTER:
            yield chr(int(child.get(own("code"), ""), 16))
        else:
            yield from _words(child)
        yield child.tail or ""


def _marks(root: _Element) -> MarkedUp:
    pieces, articles = [], []
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue
        piece = node.get(own("piece"))
        if piece is not None:
            pieces.append(Segment(SegmentKind(piece), _span(node, "at")))
        if node.tag == akn("article"):
            articles.append(_article(node))
    return MarkedUp(tuple(pieces), tuple(articles))


def _article(node: _Element) -> MarkedArticle:
    path = [unescape(above.get(own("path"), "")) for above in node.iterancestors() if own("path") in above.attrib]
    return MarkedArticle(
        article=unescape(node.get(own("label"), "")),
        heading=unescape(node.get(own("heading"), "")),
        path=tuple(reversed(path)),
        status=ProvisionStatus(node.get(own("status"), "")),
        span=_span(node, "at"),
        body=_span(node, "body"),
        paragraphs=tuple(
            Paragraph(unescape(part.get(own("label"), "")), _span(part, "at")) for part in node.iter(*PARTS)
        ),
        notes=read_spans(node.get(own("notes"), "")),
        superseded=read_spans(node.get(own("superseded"), "")),
        quotations=read_spans(node.get(own("quotations"), "")),
    )


def _span(node: _Element, name: str) -> Span:
    spans = read_spans(node.get(own(name), ""))
    if len(spans) != 1:
        raise ValueError(f"one place is wanted in {name}")
    return spans[0]


def _entry(about: _Element) -> SourceEntry:
    told = {name: " ".join(unescape(about.get(own(name), "")).split()) for name in ("title", "language", "source")}
    return SourceEntry(
        file="",
        title_en=" ".join(unescape(about.get(own("titleEn"), "")).split()),
        as_of=" ".join(unescape(about.get(own("asOf"), "")).split()),
        kind=TextKind(about.get(own("kind"), "")),
        **told,
    )
