"""Tell the lines that open an article or a chapter from the lines of their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from harmonize.lang import load_language
from harmonize.lang.patterns import one_of

from .lines import Line
from .signs import LineSigns, line_signs

LEVELS = {"book": 0, "title": 1, "chapter": 2, "section": 3, "provisions": 0, "annex": 0}
LONGEST_LABEL_LINE = 400
GLUED = re.compile(r"[)\].;:\"”*]\s*\*\*(?=(?P<label_start>[^\W\d_a-z]))")


@dataclass(frozen=True, slots=True)
class ArticleHeading:
    """An article's label on a line; ``rest_at`` is where in the clean line the rest begins."""

    line: Line
    start: int
    label: str
    rest: str
    rest_at: int
    rest_start: int
    quoted: bool
    final: bool = False
    """True where the label stands without the word for article, as final provisions number theirs."""
    apart: bool = False
    """True where the article belongs to no chapter ("Additional provision 1"): the group ``apart`` tells."""


@dataclass(frozen=True, slots=True)
class StructureHeading:
    """A book, title, chapter or section; ``name`` is what stands beside the number."""

    line: Line
    level: int
    kind: str
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class HeadingFinder:
    """The heading patterns of a language room, compiled once."""

    signs: LineSigns
    article: tuple[re.Pattern[str], ...]
    final: tuple[re.Pattern[str], ...]
    structure: tuple[tuple[str, re.Pattern[str]], ...]
    any_heading: re.Pattern[str] | None
    """All patterns in one, to dismiss most lines at once."""

    def may_open(self, line: Line) -> bool:
        """Say whether a line can open an article or a division; most lines cannot."""
        return self.any_heading is not None and self.any_heading.match(line.clean) is not None

    def find_article(self, line: Line) -> ArticleHeading | None:
        """Return the article that the line opens, if it opens one."""
        clean = line.clean
        for pattern in self.article:
            found = pattern.match(clean[:LONGEST_LABEL_LINE])
            if found:
                return _article(line, clean, found)
        return None

    def find_final(self, line: Line) -> ArticleHeading | None:
        """Return the article of final provisions that the line opens by an ordinal alone."""
        clean = line.clean
        for pattern in self.final:
            found = pattern.match(clean[:LONGEST_LABEL_LINE])
            if found:
                return replace(_article(line, clean, found), final=True)
        return None

    def find_glued(self, line: Line) -> Iterator[ArticleHeading]:
        """Yield the articles whose bold labels stand behind other words on the line."""
        starts = [found.start("label_start") for found in GLUED.finditer(line.raw)]
        for start, end in pairwise((*starts, len(line.raw))):
            heading = self.find_article(Line(line.start + start, line.start + end, line.raw[start:end]))
            if heading:
                yield heading

    def find_structure(self, line: Line) -> StructureHeading | None:
        """Return the book, title, chapter or section that the line opens, if it opens one."""
        clean = line.clean
        if not clean or len(clean) > LONGEST_LABEL_LINE:
            return None
        for kind, pattern in self.structure:
            found = pattern.match(clean)
            if found and _stands_alone(line, clean, found):
                return StructureHeading(line, LEVELS[kind], kind, found["label"], (found["rest"] or "").strip())
        return None


@lru_cache(maxsize=32)
def heading_finder(code: str) -> HeadingFinder:
    """Return the finder for the room with this code."""
    rules = load_language(code).headings
    return HeadingFinder(
        line_signs(code),
        tuple(re.compile(pattern.pattern) for pattern in rules.article),
        tuple(re.compile(pattern.pattern) for pattern in rules.final),
        tuple((pattern.name, re.compile(pattern.pattern)) for pattern in rules.structure),
        one_of(replace(p, pattern=_ungrouped(p.pattern)) for p in (*rules.article, *rules.final, *rules.structure)),
    )


def _ungrouped(pattern: str) -> str:
    """Return a pattern without group names, so that it can stand beside others."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def _article(line: Line, clean: str, found: re.Match[str]) -> ArticleHeading:
    label = " ".join(found["label"].split())
    groups = found.groupdict()
    quote = groups.get("quote") or ""
    rest = clean[found.start("rest") :]
    at = found.start("rest") + len(rest) - len(rest.lstrip())
    return ArticleHeading(
        line,
        line.offset_of(0),
        label,
        rest.strip(),
        at,
        line.offset_of(at),
        quoted=bool(quote.strip()),
        apart=bool(groups.get("apart")),
    )


def _stands_alone(line: Line, clean: str, found: re.Match[str]) -> bool:
    """A wrapped sentence may begin with "Título III"; a heading is marked up, in capitals or alone."""
    rest = (found["rest"] or "").strip()
    if line.heading_level or not rest or clean.isupper():
        return True
    return not rest[0].islower() and rest[0] not in ",;" and not rest.endswith((",", ";"))
