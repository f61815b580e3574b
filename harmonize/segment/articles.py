"""Cut a text into articles, chapter headings and the rest, without losing a character."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from harmonize.lang import LanguageRoom
from harmonize.model import Provision, ProvisionStatus, Segment, SegmentKind, SourceText, Span, label_key

from .false_headings import drop_false_headings
from .headings import ArticleHeading, HeadingFinder, StructureHeading, heading_finder
from .lines import IN_FRONT, Line, TextLines
from .names import (
    is_title,
    name_above,
    name_below,
    name_beside,
    name_between,
    name_glued,
    name_inside,
    span_of_name,
)
from .paragraphs import cut_paragraphs
from .placement import Found, Placement, find_placement
from .signs import LineSigns

LONGEST_REPEAL = 40
"""A note of repeal between two prints of one label is no longer than this."""


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
    """The walk over the headings of one text."""

    lines: TextLines
    finder: HeadingFinder
    placement: Placement
    text: str
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
    lines, finder = TextLines(source.text, source.furniture), heading_finder(room.code)
    found = drop_false_headings(lines, _find_headings(lines, finder), finder)
    scan = _Scan(lines, finder, find_placement(lines, found, finder), source.text)
    for index, heading in found:
        glued = isinstance(heading, ArticleHeading) and heading.line.start != lines[index].start
        if index < scan.floor and not glued:
            continue
        if isinstance(heading, StructureHeading):
            _read_structure(scan, index, heading)
        else:
            _read_article(scan, index, heading)
    return _assemble(source, scan, language)


def _find_headings(lines: TextLines, finder: HeadingFinder) -> list[Found]:
    """Return what each line opens; ordinals alone open articles under a heading of transitional provisions only."""
    found: list[Found] = []
    final = False
    for index in lines.openers():
        line = lines[index]
        opens = finder.may_open(line)
        heading = (finder.find_article(line) or finder.find_structure(line)) if opens else None
        if isinstance(heading, StructureHeading):
            final = finder.signs.is_transitional((line.clean,))
        heading = heading or (finder.find_final(line) if final and opens else None)
        if heading is not None:
            found.append((index, heading))
        if "**" not in line.raw:
            continue
        own = heading.rest_start if isinstance(heading, ArticleHeading) else line.start
        found.extend((index, glued) for glued in finder.find_glued(line) if glued.start >= own)
    return found


def _read_article(scan: _Scan, index: int, heading: ArticleHeading) -> None:
    line = scan.lines[index]
    glued = heading.line.start != line.start
    start, name, body_start = heading.start if glued else line.start, "", heading.rest_start
    if not heading.rest:
        body_start = line.end
    last = index
    if scan.placement.above and not glued:
        start, name = _name_behind_text(scan, index, start)
        if not name:
            first = name_above(scan.lines, index, scan.floor, scan.finder)
            name, _ = span_of_name(scan.lines, first, index)
            start = scan.lines[first].start if name else start
    if not name and not glued:
        name, body_start, last = _name_elsewhere(scan, index, heading, body_start)
    scan.floor = last + 1
    before = scan.marks[-1] if scan.marks else None
    if before is not None and _repeats(before, heading, line, scan):
        shorter = before.article is None or len(label_key(before.article.label)) < len(label_key(heading.label))
        kept = heading if heading.final or shorter else before.article
        scan.marks[-1] = _Mark(before.start, article=kept, name=before.name or _plain(name), body_start=body_start)
    else:
        scan.marks.append(_Mark(start, article=heading, name=_plain(name), body_start=body_start))


def _name_behind_text(scan: _Scan, index: int, start: int) -> tuple[int, str]:
    """Return where the article starts and its name where that is glued to the text above the label."""
    above = next((i for i in range(index - 1, max(scan.floor, index - 4) - 1, -1) if not scan.lines[i].blank), None)
    if above is None:
        return start, ""
    line = scan.lines[above]
    at = name_glued(line, scan.finder)
    return (line.offset_of(at), " ".join(line.clean[at:].split())) if at is not None else (start, "")


def _name_elsewhere(scan: _Scan, index: int, heading: ArticleHeading, body_start: int) -> tuple[str, int, int]:
    """Look for the name beside the label, below it and inside the body.

    Returns the name, where the body starts and the last line taken.
    """
    following, signs = scan.lines.next_filled(index), scan.finder.signs
    next_line = scan.lines[following] if following is not None else None
    if scan.placement.beside and name_beside(heading, next_line, signs):
        return heading.rest, scan.lines[index].end, index
    if not heading.rest.strip(" .:-–—"):
        place = name_below if scan.placement.below else name_between if scan.placement.above else None
        below = place(scan.lines, index, scan.finder) if place is not None else None
        if below is not None:
            name, _ = span_of_name(scan.lines, below[0], below[1] + 1)
            return name.strip("()[]. "), scan.lines[below[1]].end, below[1]
        inside = name_inside(next_line.clean, signs) if next_line is not None else None
        if next_line is not None and inside is not None and inside[2]:
            return inside[0], next_line.offset_of(inside[1]), index
        return "", body_start, index
    inside = name_inside(heading.rest, signs)
    fills = inside is not None and inside[1] >= len(heading.rest)
    sure = inside is not None and (inside[2] or (fills and next_line is not None and signs.opens(next_line.clean)))
    if inside is not None and (sure or scan.placement.inside):
        at = heading.rest_at + inside[1]
        return inside[0], heading.line.offset_of(at), index
    return "", body_start, index


def _read_structure(scan: _Scan, index: int, structure: StructureHeading) -> None:
    """Take the heading and, where its name stands on the lines below it, those lines too."""
    last, name = index, structure.name
    above = scan.placement.above
    final = scan.finder.signs.is_transitional((structure.line.clean,))
    if not name and structure.kind != "annex":
        for ahead in range(index + 1, min(index + 6, len(scan.lines))):
            line = scan.lines[ahead]
            if line.blank:
                continue
            if scan.finder.find_article(line) or scan.finder.find_structure(line):
                break
            if final and scan.finder.find_final(line):
                break
            if scan.finder.signs.is_note(line.clean):
                continue
            if not is_title(line, names_above=above, first=not name):
                break
            name, last = f"{name} {line.clean}".strip(), ahead
    kept = StructureHeading(structure.line, structure.level, structure.kind, structure.label, name)
    scan.marks.append(_Mark(scan.lines[index].start, structure=kept, end=scan.lines[last].end))
    scan.floor = last + 1


def _repeats(last: _Mark, heading: ArticleHeading, line: Line, scan: _Scan) -> bool:
    """True where a label stands again right below itself, with nothing but a note of repeal between.

    The suffix may stand apart in the second print ("Article 32 BIS", then "Art. 32. BIS"); final
    provisions may be numbered in words below a number that a converter added.
    """
    if last.article is None or last.article.rest:
        return False
    if heading.final and not scan.text[last.article.line.end : line.start].strip(IN_FRONT):
        return True
    key = label_key(last.article.label)
    again = label_key(heading.label)
    if again != key and not (key.startswith(again) and label_key(f"{again}{heading.rest[:20]}").startswith(key)):
        return False
    between = scan.text[last.article.line.end : line.start].strip(IN_FRONT)
    return not between or (len(between) <= LONGEST_REPEAL and scan.finder.signs.is_repeal(between))


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
        if mark.article is not None and mark.article.apart:
            path.clear()
        if cut.segments and cut.segments[-1].kind is SegmentKind.OTHER:
            cut.lead[index] = cut.segments[-1].span.of(text)
        if mark.article is not None and mark.article.quoted:
            cut.quoted.add(index)
        provision = _provision(source, scan.finder.signs, mark, end, tuple(path[k] for k in sorted(path)), language)
        cut.segments.append(Segment(SegmentKind.ARTICLE, provision.span))
        cut.provisions.append(provision)
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
    source: SourceText, signs: LineSigns, mark: _Mark, end: int, path: tuple[str, ...], language: str
) -> Provision:
    if mark.article is None:
        raise ValueError("a mark without article opens no provision")
    body = Span(min(mark.body_start, end), end)
    struck = _within(source.struck, Span(mark.start, end))
    furniture = _within(source.furniture, body)
    parts = cut_paragraphs(source.text, body, signs, struck=struck, furniture=furniture)
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
        paragraphs=parts.paragraphs,
        notes=parts.notes,
        superseded=parts.superseded,
    )


def _within(struck: Sequence[Span], whole: Span) -> tuple[Span, ...]:
    """Return the parts of struck-out passages that lie in ``whole``; ``struck`` is in order."""
    first = bisect_left(struck, whole.start, key=lambda span: span.end)
    found = []
    for span in struck[first:]:
        if span.start >= whole.end:
            break
        start, end = max(span.start, whole.start), min(span.end, whole.end)
        if start < end:
            found.append(Span(start, end))
    return tuple(found)


def _plain(name: str) -> str:
    plain = name.rstrip(" .:-–—*")
    return plain.removesuffix("))").removeprefix("((").strip() if plain.count("(") != plain.count(")") else plain
