"""Lines that look like an article's label but go on with the sentence above: no articles."""

from __future__ import annotations

from collections.abc import Sequence

from .headings import ArticleHeading, HeadingFinder
from .lines import Line, TextLines
from .numbers import leading_number
from .placement import Found

CLOSED = (".", ";", ":", ")", "]", '"', "”", "»", "!", "?", "-", "–", "—", "…")
"""Signs after which a new article may begin."""
NEXT_WITHIN = 3
"""The numbering goes on behind a false label where the next number is at most so much higher."""


def drop_false_headings(lines: TextLines, found: Sequence[Found], finder: HeadingFinder) -> list[Found]:
    """Leave out bare labels that stand in the middle of a sentence.

    A line is wrapped before "Article 2" where the sentence speaks of that article, and converters cut
    sentences there. Such a label is recognised by signs together: the text above ends no sentence; and
    the number falls behind a sequence that goes on after it, or an ordinal in running text follows
    ("Title / Article 2 / Second of this book").
    """
    kept: list[Found] = []
    before: int | None = None
    for place, (index, heading) in enumerate(found):
        if isinstance(heading, ArticleHeading):
            number = leading_number(heading.label)
            odd = number is not None and (
                _breaks(number, before, found, place) or _ordinal_below(lines, index, heading, finder)
            )
            if odd and _open_above(lines, index):
                continue
            before = number if number is not None else before
        kept.append((index, heading))
    return kept


def _breaks(number: int, before: int | None, found: Sequence[Found], place: int) -> bool:
    if before is None or number >= before:
        return False
    following = (
        leading_number(other.label) for _, other in found[place + 1 : place + 4] if isinstance(other, ArticleHeading)
    )
    return any(after is not None and before <= after <= before + NEXT_WITHIN for after in following)


def _ordinal_below(lines: TextLines, index: int, heading: ArticleHeading, finder: HeadingFinder) -> bool:
    """Say whether a bare label stands above an ordinal that is no label of its own."""
    below = lines.next_filled(index, 3)
    if heading.rest or below is None or finder.may_open(lines[below]):
        return False
    words = lines[below].clean.split()[:2]
    stops = (f"{' '.join(words[:count]).rstrip(',')}." for count in (1, 2))
    return any(finder.find_final(Line(0, len(words), words)) for words in stops)


def _open_above(lines: TextLines, index: int) -> bool:
    """Say whether the text above a line ends in the middle of a sentence."""
    for above in range(index - 1, max(-1, index - 6), -1):
        clean = lines[above].clean
        if clean:
            return not clean.endswith(CLOSED) and not clean.isupper()
    return False
