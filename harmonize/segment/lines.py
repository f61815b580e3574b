"""Lines of a text with their mark-up taken off and a map back to where each character stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from harmonize.model import Span

MARKUP = frozenset("*_#>`\\|\ufeff\u200b\u00ad")
MARKED = re.compile(f"[{re.escape(''.join(sorted(MARKUP)))}]")
IN_FRONT = "".join(sorted(MARKUP)) + " \t\u00a0\u2003\u2002\u2009\u202f\u3000\r\n\f\v"


class Line:
    """One line: ``start``/``end`` cover it with its line end, ``clean`` is its text without mark-up."""

    __slots__ = ("clean", "end", "raw", "start")

    def __init__(self, start: int, end: int, raw: str) -> None:
        self.start, self.end, self.raw = start, end, raw
        self.clean = (MARKED.sub("", raw) if MARKED.search(raw) else raw).strip()

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
            if seen == position < len(self.clean):
                return self.start + index
            seen += 1
            if not raw[index].isspace():
                last = index + 1
        return self.start + last


class TextLines:
    """All lines of a text by number; a line is taken apart only when somebody looks at it.

    Page furniture counts as blank.
    """

    def __init__(self, text: str, furniture: Iterable[Span] = ()) -> None:
        self._gone = {span.start for span in furniture}
        self._raw = text.splitlines(keepends=True)
        self._starts: list[int] = []
        at = 0
        for raw in self._raw:
            self._starts.append(at)
            at += len(raw)
        self._seen: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._raw)

    def __getitem__(self, index: int) -> Line:
        line = self._seen.get(index)
        if line is None:
            start, raw = self._starts[index], self._raw[index]
            line = self._seen[index] = Line(start, start + len(raw), raw)
            if start in self._gone:
                line.clean = ""
        return line

    def openers(self) -> Iterator[int]:
        """Yield the numbers of the lines that can open an article or a chapter: none begins in lower case."""
        for index, raw in enumerate(self._raw):
            first = raw.lstrip(IN_FRONT)[:1]
            if first and (not first.islower() or "**" in raw) and self._starts[index] not in self._gone:
                yield index

    def next_filled(self, index: int, within: int = 8) -> int | None:
        """Return the number of the first line below ``index`` that is not blank, if it is near."""
        for below in range(index + 1, min(index + 1 + within, len(self._raw))):
            if not self[below].blank:
                return below
        return None


def split_lines(text: str) -> Iterator[Line]:
    """Yield every line; the lines together are the text, character for character."""
    at = 0
    for raw in text.splitlines(keepends=True):
        yield Line(at, at + len(raw), raw)
        at += len(raw)
