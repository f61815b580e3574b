"""The words of a law that carry elements, in the sentences around them, article by article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from harmonize.model import ElementStatus, Provision, Quote, Span, TextKind

from ..lookup import Lookup
from ..offence.article import ArticleView, source_line
from ..offence.cell import CellView
from ..offence.marks import Mark, Piece, cut
from ..offence.passage import passage_around
from ..offence.quoted import QuoteView
from ..words import Words

LONGEST = 480
"""Characters of joined passages, as long as the words of no element alone are longer."""
ENDS = ".;:"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage cut at its marks; ``elements`` are those that its words carry, in the order asked.

    ``cut_before`` and ``cut_after`` are True where it begins or ends within a sentence.
    """

    pieces: tuple[Piece, ...]
    elements: tuple[str, ...]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True)
class LawGroup:
    """Passages of one article; ``review`` where a person must say whether it is the one."""

    label: str
    language: str
    review: bool
    digest: bool
    """True where the words are those of Harmonize's own digest, not of the law."""
    source: str
    file: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that carry an element, and the place that they stand in."""

    element: str
    type: str
    quote: QuoteView
    first: bool


def law_groups(lookup: Lookup, cell: CellView, asked: Collection[str], words: Words) -> tuple[LawGroup, ...]:
    """Return what the articles say of the elements asked for: matched articles first, then other ones quoted.

    A matched article whose words carry none of them is shown by its first words, where nothing else is there to show.
    """
    said = [
        _Said(row.element, row.type, quote, number == 0)
        for row in cell.requirements
        if row.element in asked and row.status is ElementStatus.PRESENT
        for number, quote in enumerate(row.quotes)
    ]
    groups = []
    for article in cell.articles:
        inside = Span(article.source.start, article.source.end)
        own = [item for item in said if item.quote.file == article.file and inside.holds(_span(item))]
        said = [item for item in said if item not in own]
        if own:
            found = _passages(lookup, article.file, inside, own)
            groups.append(_group(article, found))
    groups += _elsewhere(lookup, said, words)
    if not groups and cell.articles:
        groups.append(_opening(cell))
    return tuple(groups)


def _span(item: _Said) -> Span:
    return Span(item.quote.start, item.quote.end)


def _opening(cell: CellView) -> LawGroup:
    article = cell.articles[0]
    piece = Piece(article.opening, (), article.opening)
    return _group(article, (Passage((piece,), (), False, False),))


def _group(article: ArticleView, passages: tuple[Passage, ...]) -> LawGroup:
    source = article.source
    digest = source.kind is TextKind.DIGEST
    return LawGroup(article.label, article.language, article.review, digest, source.line, article.file, passages)


def _elsewhere(lookup: Lookup, said: Iterable[_Said], words: Words) -> Iterator[LawGroup]:
    """Return one group for each further place: only the best words of each element are shown from there."""
    places: dict[tuple[str, str], list[_Said]] = {}
    for item in said:
        if item.first:
            places.setdefault((item.quote.file, item.quote.elsewhere), []).append(item)
    for (file, label), items in places.items():
        instrument = lookup.instruments.get(file)
        provision = lookup.provision_at(Quote(file, _span(items[0]), items[0].quote.text))
        yield LawGroup(
            label=label,
            language=items[0].quote.language,
            review=False,
            digest=instrument is not None and instrument.kind is TextKind.DIGEST,
            source=source_line(instrument, provision, words).line if instrument and provision else "",
            file=file,
            passages=_passages(lookup, file, None, items),
        )


def _passages(lookup: Lookup, file: str, inside: Span | None, said: Sequence[_Said]) -> tuple[Passage, ...]:
    """Return the sentences around the best words of each element, joined where they meet; all words there marked.

    ``inside`` is the article where it is known; else it is looked up. Its head is kept apart from its body.
    """
    text = lookup.comparison.texts.get(file, "")
    wanted = [item for item in said if item.first] or said[:1]
    if any(item.quote.end > len(text) for item in said):  # the result does not hold the text
        return tuple(_bare(item) for item in wanted)
    windows: dict[Span, list[Span]] = {}
    for item in wanted:
        part = _part(lookup.provision_at(Quote(file, _span(item), item.quote.text)), _span(item), inside)
        windows.setdefault(part, []).append(passage_around(text, _span(item), part))
    marks = [Mark(_span(item), item.element, item.type, item.first) for item in said]
    return tuple(
        _passage(text, window, part, marks)
        for part in sorted(windows, key=lambda part: part.start)
        for window in _joined(sorted(windows[part], key=lambda window: window.start))
    )


def _part(provision: Provision | None, words: Span, inside: Span | None) -> Span:
    """Return the part of an article that holds words: its head or its body, the article itself if they lie in both."""
    whole = inside or (provision.span if provision else words)
    if provision is None or not whole.holds(provision.body):
        return whole
    head = Span(min(whole.start, provision.body.start), provision.body.start)
    return next((part for part in (provision.body, head) if part.holds(words)), whole)


def _joined(windows: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for window in windows:
        if last is None:
            last = window
        elif window.start < last.end or (window.start <= last.end + 1 and window.end - last.start <= LONGEST):
            last = Span(last.start, max(last.end, window.end))
        else:
            yield last
            last = window
    if last is not None:
        yield last


def _passage(text: str, window: Span, inside: Span, marks: Iterable[Mark]) -> Passage:
    held = _merged(mark for mark in marks if window.holds(mark.span))
    before = text[inside.start : window.start].rstrip()
    after = text[window.end : inside.end].strip()
    return Passage(
        pieces=cut(window.of(text), window.start, held),
        elements=tuple(dict.fromkeys(mark.element for mark in held)),
        cut_before=bool(before)
        and before[-1] not in ENDS
        and "\n" not in text[len(before) + inside.start : window.start],
        cut_after=bool(after) and window.of(text)[-1:] not in ENDS,
    )


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """Join marks of one element that overlap, and label each element once in a passage."""
    merged: dict[str, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.span.start):
        own = merged.setdefault(mark.element, [])
        if own and mark.span.start < own[-1].span.end:
            whole = Span(own[-1].span.start, max(own[-1].span.end, mark.span.end))
            own[-1] = replace(own[-1], span=whole)
        else:
            own.append(replace(mark, tagged=not own))
    return [mark for own in merged.values() for mark in own]


def _bare(item: _Said) -> Passage:
    text = item.quote.text
    return Passage(
        cut(text, item.quote.start, [Mark(_span(item), item.element, item.type)]), (item.element,), True, True
    )
