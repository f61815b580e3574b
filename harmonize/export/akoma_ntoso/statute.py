"""One text of a report with everything that its XML is made from."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, fields

from harmonize.model import Instrument, MarkedArticle, Provision, Segment, SegmentKind, Span
from harmonize.model.akoma_ntoso import UNFIT
from harmonize.views.report.report import Report

UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""Signs that names of files have no place for on one system or another."""


@dataclass(frozen=True, slots=True)
class Statute:
    """A text as read; ``name`` is that of its XML file, without folder and ending.

    ``provisions`` are its own, in the order of the text, ``pieces`` what stands outside them. ``disorderly`` counts
    articles of a result that somebody changed: they overlap others, or their parts lie outside them. Their words are
    in ``pieces``.
    """

    instrument: Instrument
    name: str
    text: str
    provisions: tuple[Provision, ...]
    pieces: tuple[Segment, ...]
    disorderly: int = 0


def statutes_of(report: Report) -> Iterator[Statute]:
    """Yield the texts of the jurisdictions that a report covers, in the order of the result."""
    comparison = report.comparison
    codes = {column.code for column in report.arranged.matrix.columns}
    covered = [item for item in comparison.instruments if item.jurisdiction in codes and item.file in comparison.texts]
    names = _names([item.file for item in covered])
    provisions: defaultdict[str, list[Provision]] = defaultdict(list)
    for provision in comparison.provisions:
        provisions[provision.file].append(provision)
    for item in covered:
        text = comparison.texts[item.file]
        own = tuple(_orderly(provisions[item.file], text))
        pieces = tuple(_outside(comparison.segments.get(item.file, ()), own, len(text)))
        yield Statute(item, names[item.file], text, own, pieces, len(provisions[item.file]) - len(own))


def _orderly(provisions: list[Provision], text: str) -> Iterator[Provision]:
    """Yield the articles that stand one behind the other in their text, with all their parts inside."""
    at = 0
    for provision in sorted(provisions, key=lambda provision: provision.span):
        article = MarkedArticle(**{field.name: getattr(provision, field.name) for field in fields(MarkedArticle)})
        if at <= provision.span.start and provision.span.of(text) == provision.text and article.orderly:
            at = provision.span.end
            yield provision


def _names(files: list[str]) -> dict[str, str]:
    """Return a name for each file: its own without the ending, or with it where two would have the same."""
    stems = {file: _safe(_stem(file)) for file in files}
    often = Counter(stem.casefold() for stem in stems.values())
    names: dict[str, str] = {}
    taken: set[str] = set()
    for file, stem in stems.items():
        name = stem if often[stem.casefold()] == 1 else _safe(file)
        while name.casefold() in taken:
            name += "_"
        taken.add(name.casefold())
        names[file] = name.partition("/")[2]
    return names


def _stem(file: str) -> str:
    stem = file.rpartition(".")[0]
    return file if stem.partition("/")[2] == "" else stem


def _safe(file: str) -> str:
    folder, _, name = file.partition("/")
    return f"{folder}/{UNFIT.sub('_', UNSAFE.sub('_', name))}"


def _outside(segments: tuple[Segment, ...], provisions: tuple[Provision, ...], length: int) -> Iterator[Segment]:
    """Yield the pieces between the articles; what no piece covers is of no kind that is known."""
    at = 0
    others = [segment for segment in segments if segment.kind is not SegmentKind.ARTICLE]
    for span in (*(provision.span for provision in provisions), Span(length, length)):
        for segment in others:
            start, end = max(at, segment.span.start), min(span.start, segment.span.end)
            if start < end:
                yield from _unknown(at, start)
                yield Segment(segment.kind, Span(start, end))
                at = end
        yield from _unknown(at, span.start)
        at = span.end


def _unknown(start: int, end: int) -> Iterator[Segment]:
    if start < end:
        yield Segment(SegmentKind.OTHER, Span(start, end))
