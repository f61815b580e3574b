"""How a hard-wrapped or marked-up text is shown: lines joined, mark-up hidden, no word changed."""

from __future__ import annotations

import re

ENDS = (".", ":", ";", "!", "?", "…")
LONG_LINE = 40
"""A line at least this long that ends no sentence was broken by its width, also before a capital."""
BREAK = re.compile(r"[^\S\n]*\n\s*")
MARKUP = re.compile(r"\*+|(?m:^[ \t]*#{1,6}[ \t]+)|(?<=\s)_+(?=\S)|(?<=\S)_+(?=\s|$)|\\(?=[^\w\s])")


def flow(text: str) -> list[str]:
    """Return for each character what is shown in its place: itself, a blank, a line end, or nothing.

    A line break inside a sentence becomes a blank, any other run of breaks one line end. Emphasis marks,
    heading marks and backslashes of Markdown are hidden. Words and punctuation stay.
    """
    shown = list(text)
    for found in MARKUP.finditer(text):
        shown[found.start() : found.end()] = [""] * (found.end() - found.start())
    visible = "".join(char or "\0" for char in shown)
    for found in BREAK.finditer(visible):
        size = found.end() - found.start()
        joint = " " if _wrapped(visible, found.start(), found.end()) else "\n"
        shown[found.start() : found.end()] = [joint, *[""] * (size - 1)]
    return shown


def _wrapped(text: str, start: int, end: int) -> bool:
    """Say whether the break between two lines was made by the width of the page."""
    line = text[:start].rpartition("\n")[2].replace("\0", "").strip()
    following = text[end : end + 80].replace("\0", "").lstrip()
    if not line or not following or line.endswith(ENDS):
        return False
    first = following[0]
    opens_point = re.match(r"(?:\(?[a-z0-9]{1,3}\)|\d{1,3}\.)\s", following) is not None
    if opens_point and not re.match(r"\(\d+\)\s+[a-z]", following):
        return False
    return first.islower() or len(line) >= LONG_LINE or (first in "(0123456789" and line[-1].isalpha())
