"""Where an article's name stands: beside the number, above it, below it, or at the beginning of the body."""

from __future__ import annotations

import re

from harmonize.model import Span

from .headings import ArticleHeading, HeadingFinder
from .lines import Line, TextLines
from .signs import LineSigns

LONGEST_NAME = 220
LONGEST_INSIDE = 130
LONGEST_STOPPED = 90
"""A line that ends in a full stop and is longer than this is a sentence, no name."""
MAX_NAME_LINES = 5
MOST_SMALL = 0.15
"""Share of small letters that words in capitals may have."""
ENDS = (".", ";", ":", ",", "!", "?")
LAST_WORDS = re.compile(r"[^\W\d]{3}[.;]\s+([^\W\da-zß-ÿ][^.;:!?]{2,90}[^\W\d_])$")
CLOSING = "\"”“»’'"
LETTER = re.compile(r"[^\W\d_]")
TAIL = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]{0,200}[)\]]\s*$")
"""A remark in brackets at the end of a line, as a rule a note on its amendment."""
POINT = re.compile(r"(?:§|\(?\d{1,3}[.)°º]\s|\(\d|[a-z]\)|[IVXLC]{1,6}\s?[.–—-]\s|[•–—-]\s)")
NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)°º]|\(\d|[a-z]\))")
IN_BRACKETS = re.compile(r"\(([^()]{3,120})\)[\s.:–—-]*")
FIRST_SENTENCE = re.compile(r"([^\W\d_][^.:;]{2,120}?)(?:[.:]\s?[-–—]+\s*|\.\s+)(?=[^\W_a-zß-ÿ]|[¿¡“\"(])")


def name_beside(heading: ArticleHeading, following: Line | None, signs: LineSigns) -> bool:
    """Say whether the rest of the label's line is the article's name and not its first words.

    It is a name where it is marked up with the label, is short, does not open an offence or threaten
    a penalty, and the next line does not go on with the sentence.
    """
    rest = heading.rest
    if not rest or len(rest) > LONGEST_NAME or rest[0] in "([–-" or rest.endswith(":"):
        return False
    line = heading.line
    marked = line.heading_level > 0 or bold_throughout(line)
    if signs.hangs(rest):
        return False
    if signs.names_nothing(rest):
        return False
    if following is not None and following.clean[:1].islower() and not POINT.match(following.clean):
        return False
    return marked or (not rest.endswith(ENDS) and following is not None and len(rest) <= LONGEST_NAME // 2)


def name_inside(text: str, signs: LineSigns) -> tuple[str, int, bool] | None:
    """Return the name with which an article's words begin, how long it is, and whether that is sure.

    A name stands in brackets, or is a short first sentence; it is sure where an offence opens behind it.
    """
    bracketed = IN_BRACKETS.match(text)
    found = bracketed or FIRST_SENTENCE.match(text[: LONGEST_INSIDE + 10])
    if found is None or not found[1][0].isupper():
        return None
    name = found[1].strip()
    if signs.names_nothing(name) or signs.is_note(found[0]) or signs.is_repeal(found[0]):
        return None
    behind = text[found.end() : found.end() + 60]
    sure = bool(bracketed and behind.strip()) or signs.opens(behind)
    return name, found.end(), sure


def name_above(lines: TextLines, index: int, floor: int, finder: HeadingFinder) -> int:
    """Return the index of the first line of the name above ``lines[index]``, or ``index`` if none.

    ``floor`` is the first line that the name may take. A name may be wrapped: a line that begins in
    lower case, or follows a long line without a full stop, goes on with the one above.
    """
    first, signs = index, finder.signs
    for above in range(index - 1, max(floor - 1, index - 1 - 2 * MAX_NAME_LINES), -1):
        line = lines[above]
        if line.blank:
            if first == index:
                continue
            break
        clean = line.clean
        if not LETTER.search(clean):  # the number of a page, or a line of dashes
            if first == index:
                continue
            break
        if _is_text(clean, nearest=first == index) or signs.is_note(clean) or signs.is_repeal(clean):
            break
        if signs.threatens(clean) or _opens(line, finder) or (first == index and signs.hangs(clean)):
            break
        if first != index and not _goes_on(clean, lines[first].clean):
            break
        first = above
        if index - first > 2 * MAX_NAME_LINES:
            return index
    return first


def name_below(lines: TextLines, index: int, finder: HeadingFinder) -> tuple[int, int] | None:
    """Return the first and last line of the name below the label on ``lines[index]``, or None.

    The name is title-like, goes on only in lines that begin in lower case, and text stands below it.
    """
    first = last = lines.next_filled(index, 4)
    # the number of a page, the mark of a note, or a note
    while first is not None and (lines[first].clean.isdigit() or finder.signs.is_note(lines[first].clean)):
        first = last = lines.next_filled(first, 4)
    if first is None or last is None or not _may_name(lines[first], finder):
        return None
    while (below := lines.next_filled(last, 3)) is not None and lines[below].clean[0].islower():
        if POINT.match(lines[below].clean):
            break
        if below - first > MAX_NAME_LINES:
            return None
        last = below
    if below is None or finder.find_article(lines[below]):
        return None
    ending = lines[last].clean
    stopped = ending.endswith(".") and first == last and len(ending) <= LONGEST_STOPPED and ". " not in ending
    return None if (ending.endswith(ENDS) and not stopped) or finder.signs.hangs(ending) else (first, last)


def name_between(lines: TextLines, index: int, finder: HeadingFinder) -> tuple[int, int] | None:
    """Return the name below a label in a text that prints names above, where numbered paragraphs follow it."""
    below = name_below(lines, index, finder)
    after = lines.next_filled(below[1], 3) if below is not None else None
    return below if after is not None and NUMBERED.match(lines[after].clean) else None


def name_glued(line: Line, finder: HeadingFinder) -> int | None:
    """Return where in a clean line a name begins that stands behind the last sentence of the article above."""
    found = LAST_WORDS.search(line.clean)
    if found is None or finder.signs.names_nothing(found[1]) or _opens(line, finder):
        return None
    return found.start(1)


def span_of_name(lines: TextLines, first: int, index: int) -> tuple[str, Span | None]:
    """Return the name standing on ``lines[first:index]`` and where it stands."""
    named = [line for line in (lines[i] for i in range(first, index)) if LETTER.search(line.clean)]
    if not named:
        return "", None
    text = " ".join(" ".join(line.clean.split()) for line in named)
    last = named[-1]
    return text, Span(named[0].offset_of(0), last.offset_of(len(last.clean)))


def is_title(line: Line, *, names_above: bool, first: bool) -> bool:
    """Say whether a line below a chapter's number names the chapter.

    Capitals and Markdown headings do. Where articles' names stand above their numbers, anything else may be
    the first article's name; elsewhere bold lines do too, and a first plain line that ends no sentence.
    """
    clean = line.clean
    if in_capitals(clean) or line.heading_level:
        return True
    if names_above:
        return False
    plain = clean[0].isupper() and len(clean) <= LONGEST_NAME // 2 and not clean.endswith(ENDS)
    return bold_throughout(line) or (first and plain)


def in_capitals(clean: str) -> bool:
    """Say whether words are in capitals, a few letters aside ("POSLOVANjA", "IIa")."""
    letters = [char for char in clean if char.isalpha()]
    small = sum(char.islower() for char in letters)
    return len(letters) > small and small <= MOST_SMALL * len(letters)


def bold_throughout(line: Line) -> bool:
    """True where emphasis opens the line and closes only at its end, give or take broken mark-up."""
    raw = line.raw.strip().lstrip("#").strip()
    if not raw.startswith(("*", "_")):
        return False
    plain = raw.replace("*", "").replace("_", "").strip()
    outside = sum(len(piece.strip(" *_.-–—")) for piece in raw.split("**")[0::2])
    return outside <= 0.1 * len(plain)


def _may_name(line: Line, finder: HeadingFinder) -> bool:
    clean = line.clean
    if len(clean) > LONGEST_NAME or NUMBERED.match(clean) or clean[0].islower():
        return False
    if clean[0] in "([" and not clean.endswith((")", "]")):
        return False
    if finder.signs.names_nothing(clean):
        return False
    return not _opens(line, finder)


def _opens(line: Line, finder: HeadingFinder) -> bool:
    return finder.may_open(line) and bool(finder.find_article(line) or finder.find_structure(line))


def _is_text(clean: str, *, nearest: bool) -> bool:
    """A line of an article's text: it ends a sentence or opens a numbered paragraph or point.

    Of a name over several lines, those above the ``nearest`` may end in a comma.
    """
    ending = (TAIL.sub("", clean) or clean).rstrip(CLOSING)
    ends = ending.endswith(ENDS) if nearest else ending.endswith(tuple(sign for sign in ENDS if sign != ","))
    return ends or POINT.match(clean) is not None or len(clean) > LONGEST_NAME


def _goes_on(above: str, below: str) -> bool:
    return (
        below[:1].islower()
        or above.endswith(",")
        or (len(above) >= 60 and len(below) <= len(above) and not above.isupper())
    )
