"""Text as a workbook can hold it: never a formula, never too long, never silently shortened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

LINES = 27
"""Lines that a row can show; higher rows are cut on screen and on paper."""
PER_UNIT = 1.25
"""Characters of the fonts used that a column holds for each unit of its width; more in most words."""
LINE_POINTS, MARGIN_POINTS = 13, 4
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
ACTIVE = ("=", "+", "-", "@", "\t", "\n", "#")


def plain_lines(text: str) -> str:
    """Return the text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def clean(text: str) -> tuple[str, int]:
    """Return the text without the characters that a workbook cannot hold, and how many these were.

    What a spreadsheet would take for an escaped character stays as written.
    """
    kept, removed = IMPOSSIBLE.subn("", plain_lines(text))
    return ESCAPE.sub("_x005F_", kept), removed


def looks_active(text: str) -> bool:
    """Say whether a spreadsheet might take the text for something to be worked out."""
    return text.startswith(ACTIVE) or text.lstrip().startswith(ACTIVE)


def portions(text: str, width: int, first: int = LINES) -> tuple[str, ...]:
    """Cut text into portions that a row of a column can show; joined they give the text again.

    ``width`` is that of the column in characters, ``first`` how many lines the first row shows. Cuts fall at line
    ends, else at blanks, else anywhere. No portion comes near the 32,767 characters that a cell can hold.
    """
    found: list[str] = []
    portion, height = "", 0
    for line in _lines(text, width * max(2, first) // 2):
        lines = lines_of(line.removesuffix("\n"), width)
        if portion and height + lines > (LINES if found else first):
            found.append(portion)
            portion, height = "", 0
        portion, height = portion + line, height + lines
    return (*found, portion) if portion or not found else tuple(found)


@lru_cache(maxsize=1 << 12)
def lines_of(text: str, width: int) -> int:
    """Return how many lines a column of this width breaks text into, at least one."""
    room = max(1, int((width - 1) * PER_UNIT))
    return sum(_breaks(line, room) for line in text.split("\n"))


def height_of(lines: int) -> float:
    """Return the height in points of a row of so many lines."""
    return lines * LINE_POINTS + MARGIN_POINTS


def _breaks(line: str, room: int) -> int:
    if len(line) <= room:
        return 1
    lines, used = 1, 0
    for word in line.split(" "):
        length = len(word)
        if used and used + 1 + length > room:
            lines, used = lines + 1, 0
        over = max(0, length - 1) // room
        lines += over
        used = used + 1 + length if used else length - over * room
    return lines


def _lines(text: str, room: int) -> Iterator[str]:
    """Cut text at line ends, and longer lines at blanks."""
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        rest = line
        while len(rest) > room:
            blank = rest.rfind(" ", room // 2, room)
            cut = blank + 1 if blank >= 0 else room
            yield rest[:cut]
            rest = rest[cut:]
        if rest:
            yield rest
