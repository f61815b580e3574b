"""The entries of a page in one file: each cell of a report told in full, under its offence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harmonize.model import Coverage

from ..closing.closing_page import ClosingView, closing_views
from ..matrix.matrix import MatrixRow
from ..offence.article import ArticleView
from ..offence.cell import CellView, build_cell
from ..offence.cell_lines import AddedGroup, added_groups, near_line, read_lines, state_line, sure_line
from ..offence.citation import cite
from ..offence.element_table import ElementCell, ElementRow, element_rows
from ..offence.quoted import QuoteView, quotes_once
from ..offence.waterfall import waterfall_lines
from ..report.report import Report
from ..words import as_sentence
from .texts import ArticleText, Texts, chosen, entry_anchor


@dataclass(frozen=True, slots=True)
class EntryArticle:
    """An article of an entry; ``here`` where its text stands in it, else ``where`` says with which offence it does.

    ``marked`` names the offences that a text of several is marked for; ``signs`` say why the article was chosen.
    """

    view: ArticleView
    text: ArticleText
    here: bool
    where: str
    marked: str
    sure: str
    cite: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedElement:
    """An element, what the jurisdiction has of it, and the anchor of the text where its words stand, if any.

    ``quotes`` are its words on one line, each once.
    """

    row: ElementRow
    cell: ElementCell
    quotes: tuple[tuple[str, QuoteView], ...]
    kind: str
    anchor: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An article that was not taken: its name, how sure, and what decided."""

    line: str
    why: str
    speaks_for: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell told in full; ``read`` says what was read where no article was found."""

    anchor: str
    cell: CellView
    state: str
    mark: str
    line: str
    review: str
    added: tuple[AddedGroup, ...]
    articles: tuple[EntryArticle, ...]
    core: tuple[ListedElement, ...]
    further: tuple[ListedElement, ...]
    read: tuple[str, ...]
    near: tuple[NearMiss, ...]
    closing: tuple[ClosingView, ...]


@dataclass(frozen=True, slots=True)
class OffenceSection:
    """An offence with the entries of the cells asked for."""

    id: str
    number: int
    label: str
    family: str
    instruments: str
    entries: tuple[Entry, ...]


def offence_sections(report: Report) -> tuple[OffenceSection, ...]:
    """Draw up the cells of a report, offence by offence in the order of the matrix."""
    rows = {row.id: number for number, row in enumerate(report.arranged.matrix.rows, 1)}
    cells = [
        (
            rows[gap.offence],
            build_cell(
                report.lookup.narrowed(gap.offence, gap.jurisdiction), gap.offence, gap.jurisdiction, report.words
            ),
        )
        for gap in report.gaps
    ]
    drawing = _Drawing(report, Texts(report.lookup, cells, report.words))
    return tuple(
        drawing.section(row, number, [cell for own, cell in cells if own == number])
        for number, row in enumerate(report.arranged.matrix.rows, 1)
    )


class _Drawing:
    """Draws up entries; knows the articles of all of them."""

    def __init__(self, report: Report, texts: Texts) -> None:
        self._report, self._words, self._texts = report, report.words, texts
        self._labels = {number: row.label for number, row in enumerate(report.arranged.matrix.rows, 1)}

    def section(self, row: MatrixRow, number: int, cells: Sequence[CellView]) -> OffenceSection:
        instruments = self._words.say("app.join").join(self._words.instrument(name) for name in row.instruments)
        return OffenceSection(
            row.id, number, row.label, row.family, instruments, tuple(self._entry(cell) for cell in cells)
        )

    def _entry(self, cell: CellView) -> Entry:
        words, listed = self._words, tuple(self._elements(cell))
        told = cell.claims and not cell.articles
        return Entry(
            anchor=entry_anchor(cell),
            cell=cell,
            state=words.state(cell.state),
            mark=words.say("app.digest_mark") if cell.digest else "",
            line=state_line(cell, words),
            review=as_sentence(words.say("matrix.review")) if cell.review else "",
            added=added_groups(cell, words) if cell.claims else (),
            articles=tuple(self._articles(cell)),
            core=tuple(item for item in listed if item.row.core),
            further=tuple(item for item in listed if not item.row.core),
            read=tuple(read_lines(cell, words)) if told else (),
            near=tuple(self._near(cell)) if cell.state is not Coverage.NOT_LOADED else (),
            closing=closing_views(self._report.lookup, cell.offence, cell.jurisdiction, words) if cell.claims else (),
        )

    def _articles(self, cell: CellView) -> Iterator[EntryArticle]:
        words, own = self._words, entry_anchor(cell)
        for view, (match, provision) in zip(cell.articles, chosen(self._report.lookup, cell), strict=True):
            text = self._texts.by_place[provision.file, provision.span.start]
            here, labels = text.home == own, [self._labels[number] for number in text.offences]
            marked = words.say("page_file.marked", offences=words.say("app.list").join(labels))
            yield EntryArticle(
                view=view,
                text=text,
                here=here,
                where="" if here else words.say("page_file.text_at", offence=labels[0]),
                marked=marked if here and len(labels) > 1 else "",
                sure=sure_line(view, words),
                cite=cite(view, cell.jurisdiction_name, words),
                signs=waterfall_lines(match, words),
            )

    def _elements(self, cell: CellView) -> Iterator[ListedElement]:
        """Yield the elements of a cell; where no law was read, nothing was looked for."""
        for row in element_rows((cell,), self._words) if cell.claims else ():
            own = row.cells[0]
            text = self._texts.holding(own.quotes[0].file, own.quotes[0].start) if own.quotes else None
            yield ListedElement(
                row, own, quotes_once(own.quotes), self._words.element_type(row.type), text.anchor if text else ""
            )

    def _near(self, cell: CellView) -> Iterator[NearMiss]:
        for view in cell.near_misses:
            yield NearMiss(near_line(view, self._words), view.why_not, view.speaks_for)
