"""The section of one jurisdiction: its state, its articles with their marks, elements, near misses."""

from __future__ import annotations

from collections.abc import Iterator

from harmonize.views.closing.closing_page import ClosingView, WordingView
from harmonize.views.colours import SURFACES
from harmonize.views.document.section import ArticleSection, ElementLine, NearLine, Section
from harmonize.views.offence.element_words import FREE
from harmonize.views.offence.quoted import QuoteView
from harmonize.views.report.match_words import one_line
from harmonize.views.words import Words

from .contents import element_place, section_place
from .marked import MUTED, Marked, kind_fill, kind_ink, kind_word, state_chip
from .pen import Ink, Pen, joined, lines, paragraph
from .table import Cell, cell, table

SIGNS = {"present": "✓", "absent": "✕", "unclear": "?", FREE: "–"}
COLOURS = {"present": MUTED, "absent": SURFACES["bad"][0], "unclear": SURFACES["amber"][0]}
WIDTHS = (520, 2900, 1500, 3420, 1300)
HEADS = ("number", "requirement", "status", "quoted", "place")
WARNING = Ink(bold=True, colour=SURFACES["bad"][0])
QUIET = Ink(colour=MUTED)


class SectionWriter:
    """Writes the sections of one chapter; ``chapter`` counts chapters from 1."""

    def __init__(self, pen: Pen, words: Words, chapter: int) -> None:
        self._pen = pen
        self._words = words
        self._chapter = chapter

    def write(self, number: int, view: Section) -> str:
        """Return the section; ``number`` counts the sections of the chapter from 1."""
        pen, say = self._pen, self._words.say
        place = section_place(self._chapter, number)
        places = {line.element: element_place(self._chapter, number, line.number) for line in view.elements}
        marked = Marked(pen, view.numbers, places, self._words)
        return "".join(
            (
                paragraph(pen.place(place, pen.run(view.name)), "Heading2"),
                paragraph(state_chip(pen, view.state, view.state_words), "State", keep=True),
                lines(pen, (view.sentence,), "Lead"),
                lines(pen, view.warnings, "Normal", WARNING),
                lines(pen, (self._words.say("app.dash").join(view.notes),), "Normal"),
                self._added(view),
                lines(pen, view.bound, "Normal", QUIET),
                *(self._article(article, marked) for article in view.articles),
                self._elements(view, places, marked),
                self._near(view),
                self._closing(view, marked),
                paragraph(pen.run(say("offence.read")), "Heading3", keep=True),
                lines(pen, view.read, "Note"),
            )
        )

    def _added(self, view: Section) -> str:
        parts = (("offence.barred", False, WARNING), ("offence.permitted", True, Ink()))
        written = []
        for key, permitted, ink in parts:
            named = [item.description for item in view.added if item.permitted is permitted]
            if named:
                title = self._pen.run(f"{self._words.say(key)}: ", ink)
                written.append(paragraph(title + self._pen.run(self._words.say("app.list").join(named)), "Normal"))
        return "".join(written)

    def _article(self, article: ArticleSection, marked: Marked) -> str:
        pen, say = self._pen, self._words.say
        penalties = paragraph(pen.run(say("offence.penalties")), "Small", keep=True) if article.penalties else ""
        return "".join(
            (
                paragraph(pen.run(article.title, Ink(language=article.language)), "Heading3", keep=True),
                lines(pen, (article.review,), "Normal", WARNING),
                lines(pen, (article.citation,), "Citation"),
                marked.paragraphs(article.head, article.language, "LawHead"),
                marked.paragraphs(article.body, article.language, "Law"),
                penalties,
                lines(pen, article.penalties, "Item"),
                lines(pen, (*article.lines, article.source), "Note"),
            )
        )

    def _elements(self, view: Section, places: dict[str, str], marked: Marked) -> str:
        if not view.elements:
            return ""
        pen, say = self._pen, self._words.say
        heads = [cell(pen.run(say(f"document.head.{name}")), "TableHead") for name in HEADS]
        rows = (self._element(line, places, marked) for line in view.elements)
        title = paragraph(pen.run(say("document.elements")), "Heading3", keep=True)
        return title + table(WIDTHS, heads, rows)

    def _element(self, line: ElementLine, places: dict[str, str], marked: Marked) -> list[Cell]:
        pen = self._pen
        number = pen.place(places[line.element], pen.run(str(line.number), Ink(bold=True)))
        kind = paragraph(kind_word(pen, line.type, line.kind), "TableText")
        said = kind + paragraph(pen.run(line.description, Ink(bold=line.core)), "TableText")
        found = "".join(paragraph(quote_run(pen, quote, line.type), "TableText") for quote in line.quotes)
        if line.sentence:
            found += marked.paragraphs(line.sentence, line.quotes[0].language, "TableLaw")
        found += lines(pen, (line.reason, line.duty), "TableText")
        return [
            Cell(paragraph(number, "TableText"), kind_fill(line.type).removeprefix("#")),
            Cell(said),
            Cell(paragraph(sign_run(pen, line.sign, line.said), "TableText") + lines(pen, (line.role,), "TableText")),
            Cell(found or paragraph("", "TableText")),
            cell(pen.run(line.place)),
        ]

    def _near(self, view: Section) -> str:
        if not view.near_misses and not view.near_note:
            return ""
        title = paragraph(self._pen.run(self._words.say("offence.near_title")), "Heading3", keep=True)
        told = "".join(self._near_miss(line) for line in view.near_misses)
        return title + told + lines(self._pen, (view.near_note,), "Normal")

    def _near_miss(self, line: NearLine) -> str:
        pen = self._pen
        name = pen.run(line.title, Ink(bold=True, language=line.language))
        return "".join(
            (
                paragraph(joined((name, pen.run(line.sure, QUIET)), "  "), "Normal", keep=True),
                lines(pen, (line.why_not, line.speaks_for), "Item"),
                lines(pen, (line.opening,), "LawShort", Ink(language=line.language)),
                lines(pen, (line.source,), "Note"),
            )
        )

    def _closing(self, view: Section, marked: Marked) -> str:
        if not view.closing:
            return ""
        pen = self._pen
        return "".join(
            (
                paragraph(pen.run(self._words.say("offence.close_title")), "Heading3", keep=True),
                lines(pen, (view.closing_note,), "Note"),
                *(part for item in view.closing for part in self._close(item, marked)),
            )
        )

    def _close(self, item: ClosingView, marked: Marked) -> Iterator[str]:
        pen = self._pen
        sign = sign_run(pen, "absent" if item.absent else "unclear", item.status)
        head = joined((sign, pen.run(item.description, Ink(bold=True)), pen.run(item.count, QUIET)), "  ")
        yield paragraph(head, "Normal", keep=bool(item.wordings))
        for wording in item.wordings:
            yield self._wording(wording, item.type, marked)

    def _wording(self, wording: WordingView, kind: str, marked: Marked) -> str:
        pen = self._pen
        place = joined((pen.run(wording.place, Ink(bold=True)), pen.run(wording.near, QUIET)), "  ")
        gloss = joined((pen.run(wording.gloss, kind_ink(kind)), pen.run(wording.role, QUIET)), "  ")
        return "".join(
            (
                paragraph(place, "Item", keep=True),
                marked.paragraphs(wording.pieces, wording.language, "LawShort"),
                paragraph(gloss, "LawNote") if gloss else "",
                lines(pen, (wording.source,), "LawNote", QUIET),
            )
        )


def sign_run(pen: Pen, sign: str, said: str) -> str:
    """Return the sign of a status with its words."""
    mark = SIGNS.get(sign, "")
    return pen.run(f"{mark} {said}".strip(), Ink(bold=sign in ("absent", "unclear"), colour=COLOURS.get(sign, MUTED)))


def quote_run(pen: Pen, quote: QuoteView, kind: str) -> str:
    """Return quoted words on one line in the colours of their kind, with what they stand for."""
    words = pen.run(one_line(quote.text), kind_ink(kind, quote.language))
    return words + (pen.run(f" ({quote.gloss})", QUIET) if quote.gloss else "")
