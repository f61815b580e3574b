"""Tell the lines that open an article or a chapter from the lines of their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from harmonize.lang import LanguageRoom, RoomPattern, load_language

from .lines import Line

LEVELS = {"book": 0, "title": 1, "chapter": 2, "section": 3, "provisions": 0, "annex": 0}
LONGEST_LABEL_LINE = 400


@dataclass(frozen=True, slots=True)
class ArticleHeading:
    """An article's label on a line; ``rest_at`` is where in the clean line the rest begins."""

    line: Line
    start: int
    label: str
    rest: str
    rest_start: int
    quoted: bool


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

    article: tuple[re.Pattern[str], ...]
    structure: tuple[tuple[str, re.Pattern[str]], ...]
    glued: re.Pattern[str] | None

    def find_article(self, line: Line) -> ArticleHeading | None:
        """Return the article that the line opens, if it opens one."""
        clean = line.clean
        for pattern in self.article:
            found = pattern.match(clean[:LONGEST_LABEL_LINE])
            if found:
                return _article(line, clean, found)
        return None

    def find_glued(self, line: Line) -> ArticleHeading | None:
        """Return an article whose bold label stands behind other words on the line."""
        if self.glued is None or "**" not in line.raw:
            return None
        for found in self.glued.finditer(line.raw):
            start = found.start("label_start")
            rest = Line(line.start + start, line.end, line.raw[start:])
            heading = self.find_article(rest)
            if heading:
                return heading
        return None

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
    room = load_language(code)
    return HeadingFinder(
        tuple(re.compile(pattern.pattern) for pattern in room.headings.article),
        tuple((pattern.name, re.compile(pattern.pattern)) for pattern in room.headings.structure),
        re.compile(r"[)\].;:\"”*]\s*\*\*(?=(?P<label_start>[A-ZÁÉÍÓÚÇČŠŽ]))"),
    )


def any_of(patterns: tuple[RoomPattern, ...]) -> re.Pattern[str] | None:
    """Return the patterns as one alternation, or None where there are none."""
    return _any_of(tuple(pattern.pattern for pattern in patterns))


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    flags = ""
    plain = []
    for pattern in patterns:
        if pattern.startswith("(?i)"):
            flags, pattern = "(?i)", pattern[4:]
        plain.append(f"(?:{pattern})")
    return re.compile(flags + "|".join(plain))


def is_transitional(room: LanguageRoom, path: tuple[str, ...]) -> bool:
    """Say whether a place in the structure belongs to transitional provisions."""
    pattern = any_of(room.headings.transitional)
    return pattern is not None and any(pattern.search(name) for name in path)


def _article(line: Line, clean: str, found: re.Match[str]) -> ArticleHeading:
    label = " ".join(found["label"].split())
    groups = found.groupdict()
    quote = groups.get("quote") or ""
    rest_start = found.start("rest")
    rest = clean[rest_start:]
    return ArticleHeading(line, line.offset_of(0), label, rest.strip(), line.offset_of(rest_start), bool(quote.strip()))


def _stands_alone(line: Line, clean: str, found: re.Match[str]) -> bool:
    """A wrapped sentence may begin with "Título III"; a heading is marked up, in capitals or alone."""
    rest = (found["rest"] or "").strip()
    if line.heading_level or not rest or clean.isupper():
        return True
    return not rest[0].islower() and rest[0] not in ",;" and not rest.endswith((",", ";"))
