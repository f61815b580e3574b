"""Where an article's name stands: beside the number, or on the lines above it."""

from __future__ import annotations

from harmonize.lang import LanguageRoom
from harmonize.lang.fold import shadow
from harmonize.model import Span

from .headings import ArticleHeading, HeadingFinder, any_of
from .lines import Line

LONGEST_NAME = 220
MAX_NAME_LINES = 5
ENDS = (".", ";", ":", ",", "!", "?")


def name_beside(heading: ArticleHeading, following: Line | None, room: LanguageRoom) -> bool:
    """Say whether the rest of the label's line is the article's name and not its first words.

    It is a name where it is marked up with the label, is short, does not open an offence or threaten
    a penalty, and the next line does not go on with the sentence.
    """
    rest = heading.rest
    if not rest or len(rest) > LONGEST_NAME or rest[0] in "([–-" or rest.endswith(":"):
        return False
    opens = any_of(room.offences.opening)
    threatens = any_of(room.offences.sanction)
    low = shadow(rest)
    if (threatens is not None and threatens.search(low)) or (opens is not None and opens.match(low)):
        return False
    if following is not None and following.clean[:1].islower():
        return False
    line = heading.line
    marked = line.heading_level > 0 or bold_throughout(line)
    return marked or (not rest.endswith(ENDS) and following is not None and len(rest) <= LONGEST_NAME // 2)


def name_above(lines: list[Line], index: int, floor: int, finder: HeadingFinder) -> int:
    """Return the index of the first line of the name above ``lines[index]``, or ``index`` if none.

    ``floor`` is the first line that the name may take. A name may be wrapped: a line that begins in
    lower case, or follows a long line without a full stop, goes on with the one above.
    """
    first = index
    for above in range(index - 1, max(floor - 1, index - 1 - 2 * MAX_NAME_LINES), -1):
        line = lines[above]
        if line.blank:
            if first == index:
                continue
            break
        clean = line.clean
        if _is_text(clean) or finder.find_structure(line) or finder.find_article(line):
            break
        if first != index and not _goes_on(clean, lines[first].clean):
            break
        first = above
        if index - first > 2 * MAX_NAME_LINES:
            return index
    return first


def span_of_name(lines: list[Line], first: int, index: int) -> tuple[str, Span | None]:
    """Return the name standing on ``lines[first:index]`` and where it stands."""
    named = [line for line in lines[first:index] if not line.blank]
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
    if clean.isupper() or line.heading_level:
        return True
    if names_above:
        return False
    plain = clean[0].isupper() and len(clean) <= LONGEST_NAME // 2 and not clean.endswith(ENDS)
    return bold_throughout(line) or (first and plain)


def _is_text(clean: str) -> bool:
    """A line of an article's text: it ends a sentence or opens a numbered paragraph."""
    return clean.endswith(ENDS) or (clean[0] == "(" and clean[1:2].isdigit()) or len(clean) > LONGEST_NAME


def _goes_on(above: str, below: str) -> bool:
    return below[:1].islower() or (len(above) >= 60 and len(below) <= len(above) and not above.isupper())


def bold_throughout(line: Line) -> bool:
    """True where emphasis opens the line and closes only at its end, give or take broken mark-up."""
    raw = line.raw.strip().lstrip("#").strip()
    if not raw.startswith(("*", "_")):
        return False
    plain = raw.replace("*", "").replace("_", "").strip()
    outside = sum(len(piece.strip(" *_.-–—")) for piece in raw.split("**")[0::2])
    return outside <= 0.1 * len(plain)
