"""Cut a text into articles, chapter headings and the rest, without losing a character."""

from __future__ import annotations

from dataclasses import dataclass, field

from harmonize.lang import LanguageRoom
from harmonize.model import Provision, ProvisionStatus, Segment, SegmentKind, SourceText, Span

from .headings import ArticleHeading, HeadingFinder, StructureHeading, heading_finder
from .lines import Line, split_lines
from .names import is_title, name_above, name_beside, span_of_name
from .paragraphs import cut_paragraphs


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place where a new piece begins."""

    start: int
    article: ArticleHeading | None = None
    structure: StructureHeading | None = None
    name: str = ""
    body_start: int = 0
    end: int = 0


@dataclass(slots=True)
class _Scan:
    """The walk over the lines of one text."""

    lines: list[Line]
    room: LanguageRoom
    finder: HeadingFinder
    marks: list[_Mark] = field(default_factory=list)
    floor: int = 0
    """First line that is not yet part of a heading."""


@dataclass(slots=True)
class CutText:
    """The lossless pieces of a text and its articles in order, with what is needed to judge them."""

    segments: list[Segment] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    quoted: set[int] = field(default_factory=set)
    """Articles whose label stands behind an opening quotation mark."""
    lead: dict[int, str] = field(default_factory=dict)
    """Text that stands under a chapter heading right before an article."""


def cut_articles(source: SourceText, room: LanguageRoom, language: str) -> CutText:
    """Cut a text into pieces; every character belongs to exactly one."""
    scan = _Scan(list(split_lines(source.text)), room, heading_finder(room.code))
    index = 0
    while index < len(scan.lines):
        index = _read_line(scan, index)
    return _assemble(source, scan, language)


def _read_line(scan: _Scan, index: int) -> int:
    """Record what a line opens; return the index of the next line to look at."""
    line = scan.lines[index]
    heading = scan.finder.find_article(line)
    if heading is not None:
        return _read_article(scan, index, heading)
    structure = scan.finder.find_structure(line)
    if structure is not None:
        return _read_structure(scan, index, structure)
    glued = scan.finder.find_glued(line)
    if glued is not None:
        scan.marks.append(_Mark(glued.start, article=glued, body_start=glued.rest_start))
        scan.floor = index + 1
    return index + 1


def _read_article(scan: _Scan, index: int, heading: ArticleHeading) -> int:
    start, name, body_start = scan.lines[index].start, "", heading.rest_start
    if scan.room.headings.name_above:
        first = name_above(scan.lines, index, scan.floor, scan.finder)
        name, _ = span_of_name(scan.lines, first, index)
        start = scan.lines[first].start if name else start
    following = next((line for line in scan.lines[index + 1 : index + 8] if not line.blank), None)
    if not name and name_beside(heading, following, scan.room):
        name, body_start = heading.rest, scan.lines[index].end
    elif not heading.rest:
        body_start = scan.lines[index].end
    scan.floor = index + 1
    last = scan.marks[-1] if scan.marks else None
    if last is not None and _repeats(last, heading, scan.lines[index], scan):
        scan.marks[-1] = _Mark(last.start, article=last.article, name=last.name or name, body_start=body_start)
    else:
        scan.marks.append(_Mark(start, article=heading, name=name.rstrip(" .:-–—*"), body_start=body_start))
    return index + 1


def _read_structure(scan: _Scan, index: int, structure: StructureHeading) -> int:
    """Take the heading and, where its name stands on the lines below it, those lines too."""
    last, name = index, structure.name
    above = scan.room.headings.name_above
    if not name and structure.kind != "annex":
        for ahead in range(index + 1, min(index + 6, len(scan.lines))):
            line = scan.lines[ahead]
            if line.blank:
                continue
            if scan.finder.find_article(line) or scan.finder.find_structure(line):
                break
            if not is_title(line, names_above=above, first=not name):
                break
            name, last = f"{name} {line.clean}".strip(), ahead
    kept = StructureHeading(structure.line, structure.level, structure.kind, structure.label, name)
    scan.marks.append(_Mark(scan.lines[index].start, structure=kept, end=scan.lines[last].end))
    scan.floor = last + 1
    return last + 1


def _repeats(last: _Mark, heading: ArticleHeading, line: Line, scan: _Scan) -> bool:
    """True where a label stands again right below itself, with nothing but blanks between."""
    if last.article is None or last.article.label.lower() != heading.label.lower():
        return False
    between = [other for other in scan.lines if last.article.line.end <= other.start < line.start and not other.blank]
    return not between and not last.article.rest


def _assemble(source: SourceText, scan: _Scan, language: str) -> CutText:
    text = source.text
    cut = CutText()
    path: dict[int, str] = {}
    first = scan.marks[0].start if scan.marks else len(text)
    if first:
        cut.segments.append(Segment(SegmentKind.FRONT, Span(0, first)))
    for number, mark in enumerate(scan.marks):
        end = scan.marks[number + 1].start if number + 1 < len(scan.marks) else len(text)
        if mark.structure is not None:
            _enter(path, mark.structure)
            cut.segments.extend(_structure_segments(text, mark, end))
            continue
        index = len(cut.provisions)
        if cut.segments and cut.segments[-1].kind is SegmentKind.OTHER:
            cut.lead[index] = cut.segments[-1].span.of(text)
        if mark.article is not None and mark.article.quoted:
            cut.quoted.add(index)
        cut.segments.append(Segment(SegmentKind.ARTICLE, Span(mark.start, end)))
        cut.provisions.append(_provision(source, scan.room, mark, end, tuple(path[k] for k in sorted(path)), language))
    return cut


def _enter(path: dict[int, str], structure: StructureHeading) -> None:
    for level in [level for level in path if level >= structure.level]:
        del path[level]
    printed = (
        f"{structure.line.clean}"
        if structure.name in structure.line.clean
        else (f"{structure.line.clean} {structure.name}")
    )
    path[structure.level] = " ".join(printed.split())


def _structure_segments(text: str, mark: _Mark, end: int) -> list[Segment]:
    """The heading's own lines, and what stands under it before the next article."""
    own = min(mark.end, end)
    if not text[own:end].strip():
        return [Segment(SegmentKind.STRUCTURE, Span(mark.start, end))]
    return [Segment(SegmentKind.STRUCTURE, Span(mark.start, own)), Segment(SegmentKind.OTHER, Span(own, end))]


def _provision(
    source: SourceText, room: LanguageRoom, mark: _Mark, end: int, path: tuple[str, ...], language: str
) -> Provision:
    if mark.article is None:
        raise ValueError("a mark without article opens no provision")
    body = Span(min(mark.body_start, end), end)
    return Provision(
        jurisdiction=source.jurisdiction,
        file=source.file,
        article=mark.article.label,
        heading=mark.name,
        path=path,
        language=language,
        status=ProvisionStatus.IN_FORCE,
        span=Span(mark.start, end),
        body=body,
        text=source.text[mark.start : end],
        paragraphs=cut_paragraphs(source.text, body, room),
    )
