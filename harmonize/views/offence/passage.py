"""The sentence around words of a statute."""

from __future__ import annotations

import re

from harmonize.model import Span

LONGEST = 400
"""Characters of a passage at most; the words themselves are never cut."""
BORDER = re.compile(r"[.;:](?=\s)")


def passage_around(text: str, words: Span, inside: Span) -> Span:
    """Return the sentence that holds ``words``, within ``inside``; a long one is cut at blanks on either side."""
    start, end = min(inside.start, words.start), max(inside.end, words.end)
    before = [found.end() for found in BORDER.finditer(text, start, words.start)]
    behind = BORDER.search(text, words.end, end)
    start = before[-1] if before else start
    end = behind.end() if behind else end
    spare = max(0, LONGEST - len(words)) // 2
    if words.start - start > spare:
        start = _after_blank(text, words.start - spare, words.start)
    if end - words.end > spare:
        end = _before_blank(text, words.end, words.end + spare)
    return _trimmed(text, Span(start, end), words)


def _after_blank(text: str, start: int, end: int) -> int:
    blank = re.compile(r"\s").search(text, start, end)
    return blank.end() if blank else end


def _before_blank(text: str, start: int, end: int) -> int:
    blanks = [found.start() for found in re.compile(r"\s").finditer(text, start, end)]
    return blanks[-1] if blanks else start


def _trimmed(text: str, span: Span, words: Span) -> Span:
    """Leave out white space at both ends, but none of the words."""
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    end = span.start + len(said.rstrip())
    return Span(min(start, words.start), max(end, words.end))
