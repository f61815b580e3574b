"""Cut an article's body into its numbered paragraphs and points, and part off the notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Paragraph, Span

from .lines import IN_FRONT, split_lines
from .signs import LineSigns

NUMBER = re.compile(
    r"^(?:\((?P<round>\d{1,3}[a-zA-Z]?)\)|(?P<dot>\d{1,3}(?:\.\d{1,2}){0,2}(?:-(?:[A-Z]|[a-z]{2,9}))?)\s?(?:\.º|[.)°ºª])(?:\s*[-–—:])?"
    r"|(?P<bare>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)|(?P<dash>\d{1,2})\s?[-–—]\s)(?=\s|\W|$|[^\W\d_])"
)
SECTION = re.compile(r"^§{1,2}\s*(?P<number>\d{1,3})\s?[°ºªo:.]?\s?(?:-(?P<suffix>[A-Z])\b)?")
REMARK = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]{0,200}[)\]][\s.]*$")
ITEM_END = re.compile(r";\s+\w{1,5}$")
LONGEST_NOTE_LINE = 250
"""In a longer line a note is not all there is, but stands in brackets."""
SHORTEST_NOTE = 10
"""A shorter bracket at the beginning of a note is its mark: "(*)"."""
SHORTEST_REST = 40
"""Fewer letters behind a note on its line belong to the note."""
LONGEST_NOTE = 12
"""Lines over which a note in brackets may run."""
LETTER = re.compile(r"^(?:\()?(?P<letter>[a-zñçëа-шѓѕјљњќџђћ](?:-[a-z]{2,9})?|[a-z]{2})\)\s")
ENDS_SENTENCE = (".", ":", ";")
ENDS_ITEM = (*ENDS_SENTENCE, ",")
OPENING_SIGNS = '¿¡“"«„(-–—•[…§'


@dataclass(frozen=True, slots=True)
class BodyParts:
    """What an article's body is made of, in order; notes and older wordings are no paragraphs."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Span, ...]
    superseded: tuple[Span, ...]


def cut_paragraphs(
    text: str, body: Span, signs: LineSigns, *, struck: Sequence[Span] = (), furniture: Sequence[Span] = ()
) -> BodyParts:
    """Return the paragraphs of a body with their printed labels, the notes and the older wordings.

    A new paragraph begins at a number or letter in front of a line, or at a capital after a line that
    ended a sentence, so that hard-wrapped lines stay together. Struck-out lines form none, nor does
    what follows a line that opens an older wording.
    """
    note, older = signs.note, signs.superseded
    found: list[tuple[str, int, int]] = []
    notes: list[Span] = []
    pages = {span.start for span in furniture}
    number = ""
    ended = parted = True
    bracket = 0
    style = ""
    for line in split_lines(body.of(text)):
        clean = line.clean
        if not clean:
            continue
        start, end = body.start + line.start, body.start + line.end
        if start in pages:
            notes.append(_trim(text, start, end))
            continue
        if older is not None and older.search(clean):
            rest = _trim(text, start, body.end)
            return BodyParts(_paragraphs(text, found), tuple(notes), (*(s for s in struck if s.end <= start), rest))
        noted = note.search(clean) if note is not None else None
        if noted is not None and noted.start() and len(clean) > LONGEST_NOTE_LINE:
            inside = _bracket_around(clean, noted.start())
            notes += [Span(body.start + line.offset_of(a), body.start + line.offset_of(b)) for a, b in inside]
            noted = None
        if bracket or noted is not None:
            behind = _behind_bracket(clean, bracket)
            bracket = _open_bracket(clean, bracket)
            parted = parted or ended
            if behind is None:
                notes.append(_trim(text, start, end))
                continue
            bracket, words = 0, body.start + line.offset_of(behind)
            notes.append(_trim(text, start, words))
            clean, start = clean[behind:], words
        if struck and _is_struck(text, start, end, struck):
            ended = parted = True
            continue
        label, number, style = _label(clean, number, style, may_open=not found or ended)
        if label or not found or parted or (ended and _opens(clean)):
            found.append((label, start, end))
        else:
            found[-1] = (*found[-1][:2], end)
        parted = False
        ended = _ends(clean, ENDS_ITEM if label or LETTER.match(clean) else ENDS_SENTENCE)
    return BodyParts(_paragraphs(text, found), tuple(notes), tuple(struck))


def _paragraphs(text: str, found: Sequence[tuple[str, int, int]]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(label, _trim(text, start, end)) for label, start, end in found)


def _label(clean: str, number: str, style: str, *, may_open: bool) -> tuple[str, str, str]:
    """Return the label that a line opens with, the number that points belong to, and how numbers are printed.

    Where the line before ended no sentence, a number counts only with a capital behind it: figures in
    brackets are wrapped to the beginning of a line too. In an article that numbers its paragraphs
    ``(1)``, a line that begins ``1.`` is a point of the paragraph above it.
    """
    if clean[0] == "§":
        section = SECTION.match(clean)
        if section:
            label = "-".join(part for part in section.groups() if part)
            return label, label, style
    elif clean[0] == "(" or clean[0].isdigit():
        found = NUMBER.match(clean)
        if found and (may_open or _opens(clean[found.end() :].strip() or "x")):
            label = found["round"] or found["dot"] or found["bare"] or found["dash"]
            own = "round" if found["round"] else "dot"
            if own == "dot" and style == "round" and number and "." not in label:
                return f"{number}.{label}", number, style
            return label, label, style or own
    if ")" in clean[:13]:
        letter = LETTER.match(clean)
        if letter:
            return (f"{number}.{letter['letter']}" if number else letter["letter"]), number, style
    return "", number, style


def _is_struck(text: str, start: int, end: int, struck: Sequence[Span]) -> bool:
    """Say whether nothing of a line is left when struck-out passages are taken away."""
    at, left = start, []
    for span in struck:
        if span.end > at and span.start < end:
            left.append(text[at : max(at, span.start)])
            at = max(at, span.end)
    return at > start and not ("".join(left) + text[at:end]).strip(IN_FRONT + " .;:,-–—()")


def _ends(clean: str, ends: tuple[str, ...]) -> bool:
    """Say whether a line ends a sentence or an item, a remark in brackets at its end left aside."""
    return clean.endswith(ends) or REMARK.sub("", clean).endswith(ends) or ITEM_END.search(clean) is not None


def _bracket_around(clean: str, at: int) -> list[tuple[int, int]]:
    """Return the bracket in which a note stands inside a long line, or nothing."""
    start = clean.rfind("(", 0, at + 1)
    depth = 0
    for place in range(max(start, 0), len(clean)):
        depth += {"(": 1, ")": -1}.get(clean[place], 0)
        if depth == 0:
            return [(start, place + 1)] if start >= 0 and place >= at else []
    return []


def _behind_bracket(clean: str, lines_before: int) -> int | None:
    """Return where the law's words begin behind a note in brackets on the same line, or None."""
    first = next((sign for sign in clean if sign in "()[]"), "")
    depth = 1 if lines_before or first in (")", "]") else 0  # the line above opened the bracket
    if not depth and clean[0] not in "([":
        return None
    for place, sign in enumerate(clean):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(sign, 0)
        if depth == 0 and (lines_before or place > SHORTEST_NOTE):
            rest = clean[place + 1 :]
            words = rest.lstrip()
            goes_on = len(words) >= SHORTEST_REST and words[0].isupper()
            return len(clean) - len(words) if goes_on else None
    return None


def _open_bracket(clean: str, lines_before: int) -> int:
    """Return over how many lines an unclosed bracket of a note has run so far; 0 where it is closed."""
    if not lines_before and clean[0] not in "([":
        return 0
    closed = clean.count(")") + clean.count("]") >= clean.count("(") + clean.count("[") + bool(lines_before)
    return 0 if closed or lines_before >= LONGEST_NOTE else lines_before + 1


def _opens(clean: str) -> bool:
    first = clean[0]
    return first.isupper() or first.isdigit() or first in OPENING_SIGNS


def _trim(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))
