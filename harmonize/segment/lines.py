"""Lines of a text with their mark-up taken off and a map back to where each character stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]*(?:\r\n|[\r\n\f\v\x85\u2028\u2029]|$)")
MARKUP = frozenset("*_#>`\\|\ufeff\u200b\u00ad")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``start``/``end`` cover it with its line end, ``clean`` is its text without mark-up."""

    start: int
    end: int
    raw: str

    @property
    def clean(self) -> str:
        """The line without mark-up, blanks at the ends taken off."""
        if MARKUP.isdisjoint(self.raw):
            return self.raw.strip()
        return "".join(char for char in self.raw if char not in MARKUP).strip()

    @property
    def blank(self) -> bool:
        """True where nothing but blanks and mark-up stands on the line."""
        return not self.clean

    @property
    def heading_level(self) -> int:
        """Number of ``#`` before a Markdown heading; 0 where it is none."""
        stripped = self.raw.lstrip()
        return len(stripped) - len(stripped.lstrip("#"))

    def offset_of(self, position: int) -> int:
        """Return the offset in the text of the ``position``-th character of ``clean``.

        A position at the end of ``clean`` gives the place just after its last character.
        """
        seen = 0
        raw = self.raw
        first = len(raw) - len(raw.lstrip())
        started = False
        last = first
        for index in range(first, len(raw)):
            if raw[index] in MARKUP:
                continue
            if not started and raw[index].isspace():
                continue
            started = True
            if seen == position:
                return self.start + index
            seen += 1
            last = index + 1
        return self.start + min(last, len(raw.rstrip("\r\n")) or last)


def split_lines(text: str) -> Iterator[Line]:
    """Yield every line; the lines together are the text, character for character."""
    for found in LINE.finditer(text):
        if found.end() > found.start():
            yield Line(found.start(), found.end(), found.group())
