"""The characters of a text laid into elements, each once and in order."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element

from harmonize.model import Provision, Span
from harmonize.model.akoma_ntoso import CHARACTER, UNFIT, akn, own

Mark = tuple[Span, str]
"""A passage and the element that marks it."""


class Flow:
    """A walk over a text; ``at`` is where it stands.

    What was laid last can be lengthened: blanks behind a passage belong to its line.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.marks: Sequence[Mark] = ()
        self.last: _Element | None = None

    def mark(self, provision: Provision) -> None:
        """Mark notes, older wordings and quotations of an article from here on."""
        kinds = (("del", provision.superseded), ("embeddedText", provision.quotations), ("remark", provision.notes))
        self.marks = [(span, name) for name, spans in kinds for span in spans]

    def blank_until(self, end: int) -> bool:
        """Say whether nothing but blanks stands before ``end``."""
        return not self.text[self.at : end].strip()

    def block(self, parent: _Element, name: str, end: int) -> _Element:
        """Lay the characters before ``end`` into one element; its lines end in ``eol``."""
        block = etree.SubElement(parent, akn(name))
        self._lay(block, end)
        self.last = block
        return block

    def lines(self, parent: _Element, end: int) -> None:
        """Lay each line before ``end`` into a ``p`` of its own, blank lines with the one above."""
        while self.at < end:
            self.block(parent, "p", self._end_of_line(end))

    def lengthen(self, end: int) -> None:
        """Lay the characters before ``end`` behind what was laid last."""
        if self.at < end:
            if self.last is None:
                raise ValueError("nothing was laid yet")
            self._lay(self.last, end)

    def _end_of_line(self, end: int) -> int:
        at, filled = self.at, False
        while at < end:
            stop = self.text.find("\n", at, end) + 1 or end
            if self.text[at:stop].strip():
                if filled:
                    return at
                filled = True
            at = stop
        return end

    def _lay(self, block: _Element, end: int) -> None:
        if end < self.at:
            raise ValueError(f"articles overlap at character {end}")
        here = [(span, name) for span, name in self.marks if span.start < end and span.end > self.at]
        cuts = {at for span, _ in here for at in (span.start, span.end) if self.at < at < end}
        for stop in sorted(cuts | {end}):
            node = block
            for name in [name for span, name in here if span.start <= self.at and stop <= span.end]:
                node = etree.SubElement(node, akn(name))
            _write(node, self.text[self.at : stop], inner=stop < end)
            self.at = stop


def _write(node: _Element, words: str, *, inner: bool) -> None:
    """Add words to an element; before a line end with words behind it an ``eol`` stands.

    ``inner`` says whether words stand behind these in the same element.
    """
    filled = len(words) if inner else len(words.rstrip())
    at = 0
    while at < len(words):
        line = words.find("\n", at, filled)
        stop = line if line >= 0 else len(words)
        _add(node, words[at:stop])
        if line >= 0:
            etree.SubElement(node, akn("eol"))
            _add(node, "\n")
        at = stop + (line >= 0)


def _add(node: _Element, words: str) -> None:
    at = 0
    for odd in UNFIT.finditer(words):
        _append(node, words[at : odd.start()])
        sign = etree.SubElement(node, akn("inline"), name=CHARACTER)
        sign.set(own("code"), f"{ord(odd[0]):04X}")
        at = odd.end()
    _append(node, words[at:])


def _append(node: _Element, words: str) -> None:
    if not words:
        return
    if len(node):
        node[-1].tail = (node[-1].tail or "") + words
    else:
        node.text = (node.text or "") + words
