"""A report: what it covers, in which order and language, and what each of its papers says first.

Every paper (workbook, slides, forms ...) is made from this, as the pages are: the same filters, order and measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.model import Comparison, Gap

from ..filter_words import filter_line
from ..lookup import Lookup
from ..matrix.arrangement import Arranged, Arrangement, arrange, as_chosen
from ..matrix.measured import measure_cells
from ..matrix.measures import Measure, Measured
from ..matrix.selection import Filters, select
from ..texts.provenance import provenance
from ..words import Words
from .text_dates import text_dates
from .version_line import version_line

WITHOUT_FILTERS = Filters()
USUAL = Arrangement()


@dataclass(frozen=True, slots=True)
class Ask:
    """What a reader asked for: filters, order and measure of the matrix, as on the screen.

    ``as_chosen``: the jurisdictions filtered stand in the order in which they were chosen, as side by side.
    """

    filters: Filters = WITHOUT_FILTERS
    arrangement: Arrangement = USUAL
    measure: Measure = Measure.COVERAGE
    as_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Front:
    """What no paper may leave out, a sentence each.

    ``origin``: digests or texts of laws; ``dates``: how old the texts are; ``advice``: that it is no legal advice;
    ``filtered``: what was left out, empty where nothing was; ``version``: program and data.
    """

    origin: str
    dates: str
    advice: str
    filtered: str
    version: str

    @property
    def warnings(self) -> tuple[str, ...]:
        """What nobody may overlook."""
        return (self.origin, self.dates, self.advice)

    @property
    def notes(self) -> tuple[str, ...]:
        """What else stands below a title."""
        return tuple(line for line in (self.filtered, self.version) if line)


@dataclass(frozen=True, slots=True)
class Report:
    """What papers are made from; ``lookup`` gives the cells asked for alone, in the order of the matrix.

    ``arranged`` says under which heads rows and columns stand, and which cells of the matrix do not fit.
    """

    lookup: Lookup
    arranged: Arranged
    ask: Ask
    words: Words
    front: Front

    @property
    def comparison(self) -> Comparison:
        """The whole result."""
        return self.lookup.comparison

    @property
    def gaps(self) -> list[Gap]:
        """The cells that the report covers, row by row."""
        return self.lookup.gaps

    def measured(self) -> Measured:
        """Return what the matrix shows in each of these cells."""
        return measure_cells(self.lookup, self.ask.measure, self.words)


def open_report(lookup: Lookup, words: Words, ask: Ask | None = None) -> Report:
    """Draw up a report of a result in the language of ``words``, which hold those of papers.

    ``lookup`` is of the whole result, restated in that language.
    """
    ask = ask or Ask()
    selection = select(lookup.matrix, ask.filters)
    arranged = arrange(selection, ask.arrangement)
    if ask.as_chosen and ask.filters.jurisdictions:
        arranged = as_chosen(arranged, ask.filters.jurisdictions)
    within = lookup.within(arranged.selection)
    comparison, codes = lookup.comparison, {column.code for column in arranged.matrix.columns}
    texts = [text for text in comparison.instruments if text.jurisdiction in codes]
    front = Front(
        origin=provenance(arranged.matrix, words),
        dates=text_dates(texts, words),
        advice=words.say("app.not_legal_advice"),
        filtered=filter_line(selection, lookup.matrix, ask.filters, words),
        version=version_line(comparison, words),
    )
    return Report(within, arranged, ask, words, front)
