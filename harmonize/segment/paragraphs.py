"""Cut an article's body into its numbered paragraphs and points."""

from __future__ import annotations

import re

from harmonize.lang import LanguageRoom
from harmonize.model import Paragraph, Span

from .headings import any_of
from .lines import split_lines

NUMBER = re.compile(
    r"^(?:\((?P<round>\d{1,3}[a-z]?)\)|(?P<dot>\d{1,3}(?:\.\d{1,2})?)\s?(?:\.º|[.)°º])(?:\s*[-–—])?)(?=\s|\W|$)"
)
LETTER = re.compile(r"^(?:\()?(?P<letter>[a-zñ])\)\s")
ENDS_SENTENCE = (".", ":", ";")
ENDS_ITEM = (*ENDS_SENTENCE, ",")


def cut_paragraphs(text: str, body: Span, room: LanguageRoom) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a body with their printed labels; notes on amendments are left out.

    A new paragraph begins at a number or letter in front of a line, or at a capital after a line that
    ended a sentence, so that hard-wrapped lines stay together.
    """
    note = any_of(room.headings.note)
    found: list[tuple[str, int, int]] = []
    number = ""
    previous_ended = True
    for line in split_lines(body.of(text)):
        clean = line.clean
        if not clean:
            continue
        if note is not None and note.search(clean):
            previous_ended = True
            found.append(("note", line.start, line.end))
            continue
        label, number = _label(clean, number, may_open=not found or previous_ended or found[-1][0] == "note")
        if label or not found or found[-1][0] == "note" or (previous_ended and _opens(clean)):
            found.append((label or "", line.start, line.end))
        else:
            kept, start, _ = found[-1]
            found[-1] = (kept, start, line.end)
        previous_ended = clean.endswith(ENDS_ITEM if LETTER.match(clean) or label else ENDS_SENTENCE)
    return tuple(
        Paragraph(label, _trim(text, body.start + start, body.start + end))
        for label, start, end in found
        if label != "note"
    )


def _label(clean: str, number: str, *, may_open: bool) -> tuple[str, str]:
    """Return the label that a line opens with and the number that letters after it belong to.

    Where the line before ended no sentence, a number counts only with a capital behind it: figures in
    brackets are wrapped to the beginning of a line too.
    """
    found = NUMBER.match(clean)
    if found and (may_open or _opens(clean[found.end() :].strip() or "x")):
        label = found["round"] or found["dot"]
        return label, label
    letter = LETTER.match(clean)
    if letter:
        return (f"{number}.{letter['letter']}" if number else letter["letter"]), number
    return "", number


def _opens(clean: str) -> bool:
    first = clean[0]
    return first.isupper() or first.isdigit() or first in '¿¡“"«„(-–—•[…'


def _trim(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
