"""Break a text that lost its line ends: numbered paragraphs, and a heading left at its end."""

from __future__ import annotations

import re

NUMBERED = re.compile(r"(?<=[.;:!?”»)])\s+\((\d{1,2})\)\s")
SENTENCE_END = re.compile(r"(?<![IVXLC])[.!?…][”»\")]?\s+(?=[^\W\d_a-z])")
"""A full stop behind a Roman numeral belongs to a chapter's number."""
LONGEST_HEADING = 300
CAPITALS = re.compile(r"^([^a-zà-öø-ÿа-яёђѓјљњћќџčćžšđ]{8,}?)\s+(?=[^\W\d_][a-zà-öø-ÿа-яёђѓјљњћќџčćžšđ])")

NUMBERED_CHAPTER = re.compile(r"(?<=\))\s+")
"""A chapter's name in capitals after its number in brackets stands on a line of its own."""


def break_paragraphs(text: str) -> list[str]:
    """Return the text in pieces that belong on lines of their own; their words are the text's."""
    pieces: list[str] = []
    start, awaited = 0, 2
    for found in NUMBERED.finditer(text):
        if int(found[1]) == awaited:
            pieces.append(text[start : found.start()])
            start, awaited = found.start(), awaited + 1
    return [*pieces, *_part_heading(text[start:])]


def _part_heading(text: str) -> list[str]:
    """Part a heading from the last sentence before it: it has no full stop of its own."""
    if not text.strip() or text.rstrip()[-1] in ".;:!?,":
        return [text]
    ends = list(SENTENCE_END.finditer(text))
    if not ends or len(text) - ends[-1].end() > LONGEST_HEADING:
        return [text]
    heading = text[ends[-1].end() :]
    capitals = CAPITALS.match(heading)
    parts = [*NUMBERED_CHAPTER.split(capitals[1]), heading[capitals.end() :]] if capitals else [heading]
    return [text[: ends[-1].end()], *parts]
