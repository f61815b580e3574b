"""How much room words need on a slide, so that nothing runs over its edge: no program measures that for us.

Measured with the widths of Calibri, a little on the safe side. Lengths are in points, 72 to an inch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from .letters import letter_width

LEADING = 1.23
"""Height of a line, in sizes of the type."""
SAFETY = 1.04
"""A program may set letters a little wider than the tables say, or have another font in the place of Calibri."""

BLANKS = re.compile(r"[^\S\xa0\u2007\u202f]+")
"""White space at which a line may break."""


def one_line(text: str) -> str:
    """Return words with one blank for all white space between them, but for blanks that hold words together."""
    return BLANKS.sub(" ", text).strip(" ")


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of words on one line."""
    return sum(letter_width(letter, bold=bold) for letter in text) * size / 100 * SAFETY


@lru_cache(maxsize=1 << 14)
def wrap(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Break words into lines as a program does: at blanks, and within a word that is longer than a line.

    Joined by blanks, but for words that were cut, the lines give the text again, white space made one blank.
    """
    lines: list[str] = []
    line = ""
    for word in one_line(text).split(" "):
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, room, size, bold)
        lines += whole
    return (*lines, line) if line or not lines else tuple(lines)


def _cut(word: str, room: float, size: float, bold: bool) -> Iterator[str]:
    """Cut a word that is longer than a line; the last piece may be shorter."""
    piece = ""
    for letter in word:
        if piece and text_width(piece + letter, size, bold=bold) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


def cut_after(text: str, lines: Sequence[str]) -> tuple[str, str]:
    """Cut words behind the first lines that they are broken into."""
    whole, at = one_line(text), 0
    for line in lines:
        at += len(line)
        at += whole[at : at + 1] == " "
    return whole[:at].rstrip(" "), whole[at:]


def text_height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    """Return the height of words that are broken into lines."""
    return len(wrap(text, room, size, bold)) * size * LEADING


def largest_size(
    text: str, room: float, height: float, sizes: Sequence[float], *, bold: bool = False
) -> tuple[float, str]:
    """Return the largest of ``sizes`` at which words fit, and the words; cut at the smallest where none does."""
    for size in sizes:
        if text_height(text, room, size, bold=bold) <= height:
            return size, text
    size = sizes[-1]
    most = max(1, int(height / (size * LEADING)))
    kept = " ".join(wrap(text, room, size, bold)[:most])
    while kept and text_height(f"{kept}…", room, size, bold=bold) > height:
        kept = kept[:-1]
    return size, f"{kept}…"
