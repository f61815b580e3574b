"""The walk through a statute's XML: what each element prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from harmonize.model import CutPassage

from .base import HeadingPlace
from .printed import LineWriter

if TYPE_CHECKING:
    from lxml.etree import _Element

ARTICLES = frozenset({"article", "rule"})
STRUCTURE_NAMES = """
book tome part subpart title subtitle chapter subchapter section subsection division subdivision annex
attachment schedule
"""
STRUCTURE = frozenset(STRUCTURE_NAMES.split())
LABELS = frozenset({"num"})
WORDED_NUMBER = re.compile(r"[^\W\d_]{1,9}\.?\s*(\d{1,3}[a-z]?)\.?")
HEADINGS = frozenset({"heading", "subheading"})
ABOUT_THE_FILE = frozenset({"meta", "head"})
STRUCK = frozenset({"del", "strike", "s"})
BREAKS = frozenset({"br", "eol", "eop"})
NOTES = frozenset({"authorialNote", "footnote"})
REAL_BREAK = re.compile(r"\n(?=\S)")
WORDS = re.compile(r"\w+")
MIN_OUTLINE = 5
"""So many headings of chapters without articles are a list of contents and not a place in the law."""
BULLET = "• "


def name_of(node: _Element) -> str:
    """The element's name without its namespace, or an empty string for comments and the like."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def words_of(node: _Element) -> str:
    """All text of an element, its descendants included."""
    return "".join(map(str, node.itertext()))


class StatuteWalk:
    """Writes a statute's lines; a label that the text below repeats is printed once."""

    def __init__(self, heading_place: HeadingPlace) -> None:
        self.out = LineWriter()
        self.place = heading_place
        self.repeated = 0
        self.worded: list[str] = []
        self._label = ""
        self._heading = ""
        self._number = ""
        self._notes: list[str] = []
        self._apart = False
        self._outline = 0
        self._meta = 0

    def run(self, root: _Element) -> None:
        """Visit the whole document."""
        self._apart = _headings_stand_apart(root)
        self._block(root)
        self._flush_label("")
        self.out.end_line()

    def _block(self, node: _Element) -> None:
        name = name_of(node)
        if not name:
            return
        if name in ABOUT_THE_FILE:
            self._meta += sum(len(text.strip()) for text in node.itertext())
        elif name in ARTICLES:
            self._article(node)
        elif name in STRUCTURE:
            self._structure(node)
        elif len(node) == 0 or _is_mixed(node):
            self._inline_block(node)
        else:
            self._numbered(node)

    def _article(self, node: _Element) -> None:
        self._flush_label("")
        self.out.blank()
        labels = [child for child in node if name_of(child) in LABELS]
        headings = [child for child in node if name_of(child) in HEADINGS]
        self._label = " ".join(filter(None, map(_plain, labels)))
        self._heading = " ".join(filter(None, map(_plain, headings)))
        for child in node:
            if child not in labels and child not in headings:
                self._block(child)
        self._flush_label("")

    def _structure(self, node: _Element) -> None:
        self._flush_label("")
        self.out.blank()
        for child in node:
            if name_of(child) in LABELS | HEADINGS:
                self._outline += self._apart
                self.out.line((BULLET if self._apart else "") + _plain(child))
            else:
                self._block(child)

    def _numbered(self, node: _Element) -> None:
        """A paragraph or point: its number stands before its first words."""
        for child in node:
            name = name_of(child)
            if name in LABELS:
                self._number = f"{self._number} {self._paragraph_number(_plain(child))}".strip()
            elif name in HEADINGS:
                self._flush_label("")
                self.out.line(_plain(child))
            else:
                self._block(child)

    def _paragraph_number(self, printed: str) -> str:
        """Return a number with a word for paragraph before it ("st. 1") as laws print it themselves: "(1)"."""
        found = WORDED_NUMBER.fullmatch(printed)
        if found is None:
            return printed
        self.worded.append(printed)
        return f"({found[1]})"

    def _inline_block(self, node: _Element) -> None:
        text = words_of(node)
        if not text.strip() and not self._number:
            return
        self._flush_label(text)
        if self._number:
            if not _begins_with(text, self._number):
                self.out.add(f"{self._number} ")
            self._number = ""
        self._runs(node, keeps_lines=bool(REAL_BREAK.search(text)), struck=False)
        self.out.end_line()
        for note in self._notes:
            self.out.line(note)
        self._notes.clear()

    def _runs(self, node: _Element, *, keeps_lines: bool, struck: bool) -> None:
        struck = struck or name_of(node) in STRUCK
        self._write(node.text, keeps_lines, struck)
        for child in node:
            name = name_of(child)
            if name in NOTES:
                self._notes.append(" ".join(filter(None, (child.get("marker", ""), _plain(child)))))
            elif name in BREAKS:
                self.out.end_line()
            elif name:
                self._runs(child, keeps_lines=keeps_lines, struck=struck)
            self._write(child.tail, keeps_lines, struck)

    def _write(self, text: str | None, keeps_lines: bool, struck: bool) -> None:
        pieces = text.split("\n") if text and keeps_lines else [text or ""]
        for number, piece in enumerate(pieces):
            if number:
                self.out.end_line()
            self.out.add(piece, struck=struck)

    def _flush_label(self, following: str) -> None:
        """Print the label and heading of an article as its first words come, or at its end."""
        label, heading, self._label, self._heading = self._label, self._heading, "", ""
        if label and following and _begins_with(following, label):
            self.repeated += 1
            label = ""
        if self.place == "above" and heading:
            self.out.line(heading)
        if label:
            self.out.line(f"{label} {heading}" if self.place == "beside" and heading else label)
        if heading and (self.place == "below" or (self.place == "beside" and not label)):
            self.out.line(heading)

    def changes(self) -> tuple[str, ...]:
        """Say what is printed otherwise than it stands in the file."""
        told = [f"{self.repeated} labels that their text repeats are printed once."] if self.repeated else []
        if self.worded:
            told.append(f"{len(self.worded)} paragraph numbers with a word before them are printed as (1), (2).")
        if self._outline:
            told.append(
                f"{self._outline} chapter headings that head no article are printed as a list ({BULLET.strip()})."
            )
        return tuple(told)

    def losses(self) -> tuple[str, ...]:
        """Say what the file does not tell."""
        return ("the chapters stand apart from their articles; articles are read without chapter.",) * self._apart

    def cut_passages(self) -> tuple[CutPassage, ...]:
        """Return the record of what was left out."""
        cut = [CutPassage("data about the file", "meta element", 1, self._meta)] if self._meta else []
        if self.worded:
            letters = sum(len(printed) for printed in self.worded)
            cut.append(
                CutPassage("words before paragraph numbers", "paragraphs", len(self.worded), letters, self.worded[0])
            )
        return tuple(cut)


def _plain(node: _Element) -> str:
    return " ".join(words_of(node).split())


def _is_mixed(node: _Element) -> bool:
    """True where words stand beside child elements: those are then part of the line."""
    return bool((node.text or "").strip()) or any((child.tail or "").strip() for child in node)


def _begins_with(text: str, label: str) -> bool:
    """True where a text begins with the words of a label, whatever the case and the stops."""
    wanted = WORDS.findall(label.casefold())
    head = text.lstrip()[: len(label) * 2 + 40].casefold()
    return bool(wanted) and WORDS.findall(head)[: len(wanted)] == wanted


def _headings_stand_apart(root: _Element) -> bool:
    """True where most chapters hold a heading and nothing else, while the articles stand elsewhere."""
    empty = filled = 0
    for node in root.iter():
        if name_of(node) in STRUCTURE:
            if any(name_of(child) not in LABELS | HEADINGS for child in node):
                filled += 1
            else:
                empty += 1
    return empty >= MIN_OUTLINE and empty > 2 * filled
