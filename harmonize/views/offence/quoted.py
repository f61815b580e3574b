"""Words of a statute that carry an element: where they stand, what they stand for, the sentence around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import Comparison, ElementFinding, Provision, Quote, Requirement

from ..words import Words
from .article import ArticleView, label_article
from .glossing import Glossary
from .marks import Mark, Piece, cut
from .passage import passage_around


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words of a statute; ``elsewhere`` names the article where they stand outside the matched ones.

    ``gloss`` says in the reader's language what they stand for, empty where no term of the rooms tells.
    """

    text: str
    file: str
    start: int
    end: int
    language: str
    elsewhere: str
    gloss: str = ""


def quotes_once(quotes: Sequence[QuoteView]) -> tuple[tuple[str, QuoteView], ...]:
    """Return quoted words on one line, each once, with where they stand first."""
    found = {" ".join(quote.text.split()): quote for quote in reversed(quotes)}
    return tuple(reversed(found.items()))


class Quoting:
    """Draws up the quotes of one cell, so that articles and concepts are looked up once."""

    def __init__(
        self,
        comparison: Comparison,
        requirements: Sequence[Requirement],
        findings: Sequence[ElementFinding],
        articles: Sequence[ArticleView],
        words: Words,
    ) -> None:
        self._texts = comparison.texts
        self._words = words
        self._shown = [(article.file, article.source.start, article.source.end) for article in articles]
        self._languages: Mapping[str, str] = {item.file: item.language for item in comparison.instruments}
        self._glossary = Glossary(requirements, words.code)
        named = {(finding.file, finding.article) for finding in findings if finding.quotes}
        self._provisions: dict[tuple[str, str], list[Provision]] = defaultdict(list)
        for provision in comparison.provisions:
            if (provision.file, provision.article) in named:
                self._provisions[provision.file, provision.article].append(provision)

    def quotes(self, finding: ElementFinding, row: Requirement) -> tuple[QuoteView, ...]:
        """Return the quotes of an element, best first."""
        return tuple(self._quote(finding, row, quote) for quote in finding.quotes)

    def sentence(self, finding: ElementFinding, row: Requirement) -> tuple[Piece, ...]:
        """Return the sentence around the first words that stand in the article itself, not in its heading.

        It is cut at the words that carry the element; empty where the result does not hold the text.
        """
        places = self._provisions.get((finding.file, finding.article), [])
        held = [(quote, p) for quote in finding.quotes for p in places if p.span.holds(quote.span)]
        inner = [(quote, p) for quote, p in held if p.body.holds(quote.span)]
        text = self._texts.get(finding.file, "")
        if not held or not text:
            return ()
        quote, provision = (inner or held)[0]
        parts = (provision.span, provision.body, *(part.span for part in provision.paragraphs))
        around = min((part for part in parts if part.holds(quote.span)), key=len, default=quote.span)
        span = passage_around(text, quote.span, around)
        marks = [Mark(q.span, row.element, row.type, False) for q in finding.quotes if q.file == finding.file]
        return cut(span.of(text), span.start, marks)

    def _quote(self, finding: ElementFinding, row: Requirement, quote: Quote) -> QuoteView:
        inside = any(f == quote.file and s <= quote.span.start and quote.span.end <= e for f, s, e in self._shown)
        return QuoteView(
            text=quote.text,
            file=quote.file,
            start=quote.span.start,
            end=quote.span.end,
            language=self._language(quote),
            elsewhere="" if inside else label_article(finding.article, "", self._words),
            gloss=self._glossary.of(row.element, quote.text, self._language(quote)),
        )

    def _language(self, quote: Quote) -> str:
        return self._languages.get(quote.file, "")
