"""The elements as a plain table: one row for each cell and each thing asked for, with the words that carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from harmonize.model import Coverage, ElementFinding, ElementStatus, Gap, Quote, Requirement

from ..lookup import Cell, Lookup
from ..matrix.bond_words import bond_words
from ..offence.article import label_article
from ..offence.cell import PERMITTED
from ..offence.differences import role_words
from ..offence.element_words import status_words
from ..offence.glossing import Glossary
from ..words import Words, as_sentence
from .cell_names import jurisdiction_words, number_cells, state_words
from .match_words import chosen_of, one_line

CORE = "core"


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One thing asked for in one jurisdiction.

    ``number`` is that of the cell, ``first`` True of its first row. ``sign`` is the status, ``free`` of a condition
    that law may add and does not, empty where no article was there to be searched. ``counts`` says whether it decides
    the state. ``quotes`` are the law's words with their gloss in the reader's language, where a term of the rooms
    tells.
    """

    cell: Cell
    coverage: Coverage
    first: bool
    sign: str
    number: int
    offence: str
    jurisdiction: str
    state: str
    element: str
    kind: str
    force: str
    counts: str
    treaty_article: str
    bond: str
    status: str
    quotes: tuple[str, ...]
    article: str
    role: str
    reason: str
    duty: str


def element_rows(lookup: Lookup, words: Words) -> Iterator[ElementRow]:
    """Give the rows in the order of the matrix; inside a cell those first that decide its state."""
    numbers = number_cells(lookup)
    glossaries: dict[str, Glossary] = {}
    for gap in lookup.gaps:
        asked = lookup.asked[gap.offence]
        if gap.offence not in glossaries:
            glossaries[gap.offence] = Glossary(asked.requirements, words.code)
        number = numbers[gap.offence, gap.jurisdiction]
        yield from _Cell(lookup, gap, number, glossaries[gap.offence], words).rows()


def element_size(lookup: Lookup) -> int:
    """Return how many rows there are."""
    return sum(len(lookup.asked[gap.offence].requirements) for gap in lookup.gaps)


class _Cell:
    """Makes the rows of one cell."""

    def __init__(self, lookup: Lookup, gap: Gap, number: int, glossary: Glossary, words: Words) -> None:
        self._lookup, self._gap, self._number, self._words = lookup, gap, number, words
        self._glossary = glossary
        self._read = bool(chosen_of(lookup, gap))
        found = lookup.findings.get((gap.offence, gap.jurisdiction), [])
        self._findings = {finding.element: finding for finding in found}
        self._jurisdiction = jurisdiction_words(lookup, gap.jurisdiction, words)
        self._state = state_words(gap, words)
        self._bond = bond_words(gap, lookup, words)

    def rows(self) -> Iterator[ElementRow]:
        """Give the rows."""
        asked = self._lookup.asked[self._gap.offence]
        rest = (row for row in asked.requirements if row.part != CORE)
        for place, requirement in enumerate((*asked.core, *rest)):
            yield self._row(requirement, place == 0)

    def _row(self, asked: Requirement, first: bool) -> ElementRow:
        """Draw up a row; without an article that was searched nothing is said but where words were found."""
        words, gap = self._words, self._gap
        finding = self._findings.get(asked.element)
        judged = finding if finding is not None and (self._read or finding.quotes) else None
        found = judged if judged and judged.status is ElementStatus.PRESENT else None
        sign, status = status_words(judged.status if judged else None, asked.force == PERMITTED, words)
        return ElementRow(
            cell=(gap.offence, gap.jurisdiction),
            coverage=gap.coverage,
            first=first,
            sign=sign,
            number=self._number,
            offence=self._lookup.asked[gap.offence].label,
            jurisdiction=self._jurisdiction,
            state=self._state,
            element=as_sentence(asked.description),
            kind=words.element_type(asked.type) if asked.type else "",
            force=words.force(asked.force) if asked.force else "",
            counts=words.say("report.gaps.yes" if asked.part == CORE else "report.gaps.no"),
            treaty_article=asked.article,
            bond=self._bond,
            status=status,
            quotes=self._quotes(found, asked) if found else (),
            article=label_article(found.article, "", words) if found and found.article else "",
            role=role_words(found.role, words, asked.type) if found else "",
            reason=self._reason(judged),
            duty=judged.duty if judged else "",
        )

    def _quotes(self, finding: ElementFinding, asked: Requirement) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._quote(quote, asked) for quote in finding.quotes))

    def _quote(self, quote: Quote, asked: Requirement) -> str:
        source = self._lookup.instruments.get(quote.file)
        gloss = self._glossary.of(asked.element, quote.text, source.language if source else "")
        key = "elements.quote_gloss" if gloss else "elements.quote"
        return self._words.say(key, text=one_line(quote.text), gloss=gloss)

    def _reason(self, judged: ElementFinding | None) -> str:
        """Say what found it, or why nothing can be said; of what was not looked for, why the cell says nothing."""
        if judged is not None:
            return as_sentence(judged.rule)
        return self._gap.sentence or self._words.explain(self._gap.coverage)
