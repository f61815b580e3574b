"""Word files: paragraphs of document.xml with their automatic numbers, footnotes and struck-out words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harmonize.errors import UnreadableFile
from harmonize.model import CutPassage

from .base import ReadRequest, ReadText
from .docx_numbering import Numbering, W, read_numbering
from .printed import LineWriter, join_lines
from .signature import refuse_other_format
from .zip_guard import GuardedZip

if TYPE_CHECKING:
    from lxml.etree import _Element

BODY = "word/document.xml"
LEFT_OUT = ("word/header", "word/footer")
OFF = ("0", "false", "none", "off")
SKIPPED = frozenset({"instrText", "delText", "delInstrText", "fldData", "Fallback", "pPr", "rPr", "tblPr", "sectPr"})
"""Field codes, deleted words, and the second copy of a text box for old programs."""


def read_docx(request: ReadRequest) -> ReadText:
    """Return one line for each paragraph, numbers as Word prints them."""
    refuse_other_format(request, "docx")
    parts = GuardedZip(request.data, request.where)
    if BODY not in parts:
        raise UnreadableFile(
            "is no Word document: it has no word/document.xml.", where=request.where, remedy="Save it as .docx again."
        )
    document = _xml(parts, BODY, request.where)
    numbering = read_numbering(
        _xml(parts, "word/numbering.xml", request.where) if "word/numbering.xml" in parts else None,
        _xml(parts, "word/styles.xml", request.where) if "word/styles.xml" in parts else None,
    )
    walk = _Walk(numbering, _notes(parts, request.where))
    walk.visit(document)
    walk.end_paragraph()
    text, struck = join_lines(walk.out.lines)
    deleted = sum(len(node.text or "") for node in document.iter(f"{W}delText"))
    return ReadText(
        text,
        "utf-8",
        "XML of the document",
        struck=struck,
        cut=(*_headers(parts, request.where), *_deleted(deleted)),
        changes=(f"{walk.numbered} automatic numbers are printed as words.",) * bool(walk.numbered),
    )


def _xml(parts: GuardedZip, name: str, where: str) -> _Element:
    from lxml import etree  # late: a child process holds one parser alone

    data = parts.read(name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise UnreadableFile(
            f"holds entities in {name}, which are not read for safety.", where=where, remedy="Save it as .docx again."
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as err:
        raise UnreadableFile(
            f"its part {name} is not well-formed: {err.msg}.", where=where, remedy="Save it as .docx again."
        ) from err


def _notes(parts: GuardedZip, where: str) -> dict[tuple[str, str], str]:
    """Footnotes and endnotes by kind and number, each on one line."""
    found: dict[tuple[str, str], str] = {}
    for kind in ("footnote", "endnote"):
        name = f"word/{kind}s.xml"
        if name in parts:
            for note in _xml(parts, name, where).iterfind(f"{W}{kind}"):
                words = "".join(node.text or "" for node in note.iter(f"{W}t"))
                found[kind, note.get(f"{W}id", "")] = " ".join(words.split())
    return found


def _headers(parts: GuardedZip, where: str) -> tuple[CutPassage, ...]:
    cut = []
    for name in parts.names:
        if name.startswith(LEFT_OUT) and name.endswith(".xml"):
            words = " ".join("".join(node.text or "" for node in _xml(parts, name, where).iter(f"{W}t")).split())
            if words:
                cut.append(
                    CutPassage("page header" if "header" in name else "page footer", name, 1, len(words), words[:120])
                )
    return tuple(cut)


def _deleted(size: int) -> tuple[CutPassage, ...]:
    return (CutPassage("words deleted in tracked changes", BODY, 1, size),) if size else ()


class _Walk:
    """Writes the lines of a document; nesting is bounded by the XML parser's own limit of 256."""

    def __init__(self, numbering: Numbering, notes: dict[tuple[str, str], str]) -> None:
        self.out = LineWriter()
        self.numbered = 0
        self._numbering = numbering
        self._notes = notes
        self._waiting: list[str] = []
        self._struck = False

    def visit(self, node: _Element) -> None:
        """Write what an element prints."""
        if not isinstance(node.tag, str):
            return
        name = node.tag.rpartition("}")[2]
        if name in SKIPPED:
            return
        if name == "p":
            self.end_paragraph()
            self._number(node)
        elif name == "r":
            self._struck = _on(node, "strike") or _on(node, "dstrike")
        elif name == "t":
            self.out.add(node.text or "", struck=self._struck)
        elif name in ("tab", "ptab"):
            self.out.add(" ")
        elif name in ("br", "cr"):
            self.out.end_line()
        elif name in ("noBreakHyphen",):
            self.out.add("-", struck=self._struck)
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(name.removesuffix("Reference"), node.get(f"{W}id", ""))
        for child in node:
            self.visit(child)
        if name == "p":
            self.end_paragraph()

    def end_paragraph(self) -> None:
        """Close the line and write the notes that it refers to below it."""
        self.out.end_line()
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            self.out.line(note)

    def _note(self, kind: str, number: str) -> None:
        words = self._notes.get((kind, number), "")
        if words:
            self.out.add(f"[{number}]")
            self._waiting.append(f"[{number}] {words}")

    def _number(self, paragraph: _Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return
        style = properties.find(f"{W}pStyle")
        list_id, level = self._numbering.styles.get("" if style is None else style.get(f"{W}val", ""), ("", 0))
        own = properties.find(f"{W}numPr")
        if own is not None:
            list_id = _val(own.find(f"{W}numId")) or list_id
            place = _val(own.find(f"{W}ilvl"))
            level = int(place) if place.isascii() and place.isdigit() and len(place) < 3 else level
        if list_id in ("", "0") or not any((node.text or "").strip() for node in paragraph.iter(f"{W}t")):
            return
        label = self._numbering.label(list_id, level)
        if label:
            self.numbered += 1
            self.out.add(f"{label} ")


def _on(run: _Element, name: str) -> bool:
    mark = run.find(f"{W}rPr/{W}{name}")
    return mark is not None and mark.get(f"{W}val", "1") not in OFF


def _val(node: _Element | None) -> str:
    return "" if node is None else node.get(f"{W}val", "")
