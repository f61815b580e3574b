"""One jurisdiction's law on an offence, told in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import Coverage, Instrument

from ..closing.closing_page import ClosingView, advice, closing_views
from ..lookup import Lookup
from ..offence.article import ArticleView, date_words, title_words
from ..offence.cell import CellView, RequirementView
from ..offence.citation import cite
from ..offence.differences import AddedCondition
from ..offence.element_words import status_of
from ..offence.marks import Piece
from ..offence.quoted import QuoteView
from ..report.match_words import one_line
from ..words import Words, as_sentence


@dataclass(frozen=True, slots=True)
class ArticleSection:
    """An article as read; ``lines`` say how sure it is and what it threatens, ``citation`` how it is cited."""

    title: str
    citation: str
    lines: tuple[str, ...]
    review: str
    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    language: str
    penalties: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class ElementLine:
    """An element and what was found of it; ``sign`` is its status, ``said`` that in words.

    ``sentence`` is the sentence of the words where they stand in none of the articles shown.
    """

    number: int
    element: str
    type: str
    kind: str
    core: bool
    description: str
    sign: str
    said: str
    quotes: tuple[QuoteView, ...]
    sentence: tuple[Piece, ...]
    reason: str
    role: str
    place: str
    duty: str


@dataclass(frozen=True, slots=True)
class NearLine:
    """An article that was not taken, and why."""

    title: str
    sure: str
    why_not: str
    speaks_for: str
    opening: str
    language: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """A jurisdiction; where nothing is claimed of its law, ``sentence`` and ``read`` are all there is.

    ``notes`` say what must be known of the state; ``numbers`` gives the number of each element in the articles' marks.
    """

    jurisdiction: str
    name: str
    state: Coverage
    state_words: str
    sentence: str
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    bound: tuple[str, ...]
    added: tuple[AddedCondition, ...]
    articles: tuple[ArticleSection, ...]
    numbers: Mapping[str, int]
    elements: tuple[ElementLine, ...]
    near_misses: tuple[NearLine, ...]
    near_note: str
    closing: tuple[ClosingView, ...]
    closing_note: str
    read: tuple[str, ...]


def draw_section(lookup: Lookup, cell: CellView, words: Words) -> Section:
    """Draw up the section of a cell."""
    told = cell.claims
    closing = closing_views(lookup, cell.offence, cell.jurisdiction, words)
    near = tuple(_near(article, words) for article in cell.near_misses) if told else ()
    return Section(
        jurisdiction=cell.jurisdiction,
        name=cell.jurisdiction_name,
        state=cell.state,
        state_words=words.state(cell.state),
        sentence=cell.sentence,
        notes=_notes(cell, words),
        warnings=_warnings(cell, words),
        bound=(*cell.bound.lines, *filter(None, (cell.bound.note,))) if told else (),
        added=cell.added if told else (),
        articles=tuple(_article(article, cell, words) for article in cell.articles) if told else (),
        numbers={row.element: row.number for row in cell.requirements},
        elements=tuple(_elements(cell, words)) if told else (),
        near_misses=near,
        near_note=words.say("offence.near_none") if told and not near and not cell.articles else "",
        closing=closing,
        closing_note=advice(words) if any(view.wordings for view in closing) else "",
        read=tuple(_read(item, words) for item in cell.read) or (words.say("offence.nothing_read"),),
    )


def each_once(quotes: Sequence[QuoteView]) -> tuple[QuoteView, ...]:
    """Return quotes without those that say the same words again."""
    found: dict[str, QuoteView] = {}
    for quote in quotes:
        found.setdefault(one_line(quote.text), quote)
    return tuple(found.values())


def _notes(cell: CellView, words: Words) -> tuple[str, ...]:
    found = [words.say("offence.numbers", found=cell.found, asked=cell.asked)] if cell.counted else []
    if cell.claims:
        found.append(as_sentence(words.say("offence.sure_state", sure=cell.sure)))
        found.append(cell.relation)
    return tuple(filter(None, found))


def _warnings(cell: CellView, words: Words) -> tuple[str, ...]:
    found = [as_sentence(words.say("matrix.review"))] if cell.review else []
    if cell.digest and cell.claims:
        found.append(words.say("panel.digest"))
    return tuple(found)


def _article(article: ArticleView, cell: CellView, words: Words) -> ArticleSection:
    key = "offence.sure_paragraphs" if article.paragraphs else "offence.sure_match"
    return ArticleSection(
        title=article.label,
        citation=cite(article, cell.jurisdiction_name, words),
        lines=(words.say(key, sure=article.sure, paragraphs=article.paragraphs),),
        review=words.say("offence.review") if article.review else "",
        head=article.head,
        body=article.body,
        language=article.language,
        penalties=article.penalties,
        source=article.source.line,
    )


def _elements(cell: CellView, words: Words) -> Sequence[ElementLine]:
    """The elements that decide the state, and those of the others that were looked for; none where none was."""
    if all(row.status is None for row in cell.requirements):
        return ()
    return [_element(row, words) for row in cell.requirements if row.core or row.status is not None]


def _element(row: RequirementView, words: Words) -> ElementLine:
    sign, said = status_of(row, words)
    elsewhere = any(quote.elsewhere for quote in row.quotes)
    return ElementLine(
        number=row.number,
        element=row.element,
        type=row.type,
        kind=words.element_type(row.type),
        core=row.core,
        description=as_sentence(row.description),
        sign=sign,
        said=as_sentence(said),
        quotes=each_once(row.quotes),
        sentence=row.sentence if elsewhere else (),
        reason="" if row.quotes or row.status is None else row.reason,
        role=as_sentence(row.role),
        place=row.place,
        duty=row.duty,
    )


def _near(article: ArticleView, words: Words) -> NearLine:
    return NearLine(
        title=article.label,
        sure=words.say("offence.sure_match", sure=article.sure),
        why_not=article.why_not,
        speaks_for=article.speaks_for,
        opening=article.opening,
        language=article.language,
        source=article.source.line,
    )


def _read(item: Instrument, words: Words) -> str:
    """Say what was read; the same line stands on the page."""
    return words.say(
        "offence.read_line",
        title=title_words(item),
        kind=words.text_kind(item.kind),
        as_of=date_words(item.as_of, words),
        articles=words.count("offence.count_articles", item.articles),
        language=item.language,
    )
