"""Lines of a text in the making: what is printed on each, and which parts of it are struck out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

BLANKS = re.compile(r"\s+")
C1_AS_1252 = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
CONTROL = dict.fromkeys((*range(9), *range(14, 32), 0x7F, 0xFFFE, 0xFFFF), " ")
HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
CLEAN = str.maketrans({**C1_AS_1252, **CONTROL, **HALVES})
"""Control characters stand for nothing in a law; those beyond 127 are Windows-1252 signs in disguise.

Half a character (a lone surrogate) can be neither shown nor saved.
"""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line without its line end; ``struck`` are offsets into ``text``."""

    text: str
    struck: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class LineWriter:
    """Collects runs of text into lines, blanks collapsed as a page shows them."""

    lines: list[PrintedLine] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _struck: list[tuple[int, int]] = field(default_factory=list)
    _length: int = 0
    _blank: bool = False

    def add(self, text: str, *, struck: bool = False) -> None:
        """Add a run to the open line."""
        shown = BLANKS.sub(" ", text.translate(CLEAN))
        if not shown.strip():
            self._blank = self._blank or bool(shown)
            return
        if (self._blank or shown[0] == " ") and self._length:
            self._put(" ")
        start = self._length
        self._put(shown.strip(" "))
        self._blank = shown[-1] == " "
        if struck:
            self._strike(start)

    def _put(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)

    def _strike(self, start: int) -> None:
        """Mark the last run as struck out, together with a struck run right before it."""
        if self._struck and self._struck[-1][1] >= start - 1:
            self._struck[-1] = (self._struck[-1][0], self._length)
        else:
            self._struck.append((start, self._length))

    @property
    def last(self) -> str:
        """The last character of the open line, or an empty string."""
        return self._text[-1][-1] if self._text and not self._blank else ""

    @property
    def open(self) -> bool:
        """True where the open line holds something."""
        return bool(self._text)

    def end_line(self) -> None:
        """Close the open line; an empty one leaves no trace."""
        if self._text:
            self.lines.append(PrintedLine("".join(self._text), tuple(self._struck)))
        self._text, self._struck, self._length, self._blank = [], [], 0, False

    def line(self, text: str) -> None:
        """Write a line of its own."""
        self.end_line()
        self.add(text)
        self.end_line()

    def blank(self) -> None:
        """Leave a line blank, once."""
        self.end_line()
        if self.lines and self.lines[-1].text:
            self.lines.append(PrintedLine(""))


def join_lines(lines: Sequence[PrintedLine]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of the lines and the offsets in it of what is struck out."""
    struck: list[tuple[int, int]] = []
    at = 0
    for line in lines:
        struck.extend((at + start, at + end) for start, end in line.struck)
        at += len(line.text) + 1
    return "".join(f"{line.text}\n" for line in lines), tuple(struck)


SPLIT_INITIAL = re.compile(r"^([IVXLCDM][ivxlcdm]?) - ([^\W\d_])")
NUMERAL = re.compile(r"^\s*([IVXLCDM]+)\b")
PLACES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def mend_split_initials(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], int]:
    """Join words whose first letters were taken for a Roman numeral (``C - orpus``).

    A numeral is true where it follows the numeral before it or opens a list that goes on, and where
    the line ends like an entry of a list. Returns the lines and how many were mended.
    """
    mended, count, before = [], 0, 0
    for index, line in enumerate(lines):
        found = SPLIT_INITIAL.match(line.text)
        if found and not line.struck and _is_word(found, line.text, before, lines[index + 1 : index + 2]):
            line = replace(line, text=found[1] + line.text[found.end(1) + 3 :])
            count += 1
        elif numeral := NUMERAL.match(line.text):
            before = _value(numeral[1])
        mended.append(line)
    return mended, count


def _is_word(found: re.Match[str], text: str, before: int, following: Sequence[PrintedLine]) -> bool:
    initial = found[1]
    if not found[2].islower() or text.endswith((";", ":", ",", ".")) or ";" in text[-8:]:
        return False
    if len(initial) == 2 and initial[1].islower():
        return True
    value = _value(initial)
    if value > 1:
        return before != value - 1
    return not any(numeral and _value(numeral[1]) == 2 for numeral in (NUMERAL.match(o.text) for o in following))


def _value(numeral: str) -> int:
    digits = [PLACES[char] for char in numeral.upper()]
    return sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
