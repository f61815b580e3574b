"""The chapter of one offence: what is asked, the states at a glance, the jurisdictions, the elements side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from harmonize.views.document.chapter import AskedRow, Chapter, OverviewRow
from harmonize.views.palette import STATES
from harmonize.views.words import Words

from .beside import write_beside
from .contents import chapter_place, section_place
from .jurisdiction import QUIET, WARNING, SectionWriter
from .marked import kind_fill, kind_word, state_run
from .pen import Ink, Pen, joined, lines, paragraph
from .table import Cell, cell, state_cell, table

OVERVIEW = (1700, 1500, 1800, 3140, 1500)
ASKED = (520, 1400, 4220, 1900, 1600)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a chapter begins: ``front`` stands below its title, ``legend`` below the states at a glance."""

    title: str
    front: str = ""
    legend: str = ""
    new_page: bool = False


def write_chapter(pen: Pen, chapter: Chapter, number: int, words: Words, opening: Opening) -> str:
    """Return the part of a chapter that stands upright; ``number`` counts chapters from 1."""
    sections = SectionWriter(pen, words, number)
    head = pen.place(chapter_place(number), pen.run(opening.title))
    return "".join(
        (
            paragraph(head, "Heading1", new_page=opening.new_page),
            opening.front,
            lines(pen, (chapter.sentence,), "Lead"),
            paragraph(pen.run(words.say("document.overview")), "Heading2", keep=True),
            _overview(pen, chapter, number, words),
            opening.legend,
            paragraph(pen.run(words.say("offence.asks")), "Heading2", keep=True),
            lines(pen, (chapter.asked_by, words.say("document.own_words")), "Normal"),
            _asked(pen, chapter, words),
            *(sections.write(count, view) for count, view in enumerate(chapter.sections, 1)),
        )
    )


def write_tables(pen: Pen, chapter: Chapter, words: Words) -> str:
    """Return the part of a chapter that lies on its side; empty where there is nothing to set side by side."""
    return write_beside(pen, chapter, words) if chapter.beside else ""


def _overview(pen: Pen, chapter: Chapter, number: int, words: Words) -> str:
    names = ("gaps.head.jurisdiction", "gaps.head.state", "gaps.head.articles", "document.head.elements")
    heads = [cell(pen.run(words.say(name)), "TableHead") for name in (*names, "element_type.penalty")]
    rows = (
        [
            Cell(_leading(pen, row, section_place(number, count))),
            state_cell(state_run(pen, row.state, row.state_words), row.state, _waiting(pen, row, words)),
            Cell(lines(pen, row.articles, "TableText") or paragraph("", "TableText")),
            Cell("".join(_elements(pen, row)) or paragraph("", "TableText")),
            cell(pen.run(row.penalty)),
        ]
        for count, row in enumerate(chapter.overview, 1)
    )
    return table(OVERVIEW, heads, rows)


def _leading(pen: Pen, row: OverviewRow, place: str) -> str:
    name = pen.link(pen.run(row.name, Ink(style="Leading", bold=True)), place)
    return paragraph(name, "TableText") + lines(pen, (row.digest,), "TableText", QUIET)


def _waiting(pen: Pen, row: OverviewRow, words: Words) -> str:
    """Say below the state that a person must look, in ink that can be read on its ground."""
    return (
        lines(pen, (words.say("matrix.review"),), "TableText", Ink(colour=STATES[row.state].ink)) if row.review else ""
    )


def _elements(pen: Pen, row: OverviewRow) -> Iterator[str]:
    yield lines(pen, (row.found,), "TableText")
    yield lines(pen, (f"✕ {name}" for name in row.lacking), "TableText", WARNING)
    yield lines(pen, (f"? {name}" for name in row.unclear), "TableText", Ink(bold=True))
    yield lines(pen, (f"+ {name}" for name in row.added), "TableText", WARNING)


def _asked(pen: Pen, chapter: Chapter, words: Words) -> str:
    names = ("number", "kind", "requirement", "force", "treaty")
    heads = [cell(pen.run(words.say(f"document.head.{name}")), "TableHead") for name in names]
    core = [row for row in chapter.asked if row.core]
    further = [row for row in chapter.asked if not row.core]
    written = table(ASKED, heads, (_asked_row(pen, row) for row in core)) if core else ""
    if not further:
        return written
    title = words.say("part.other", n=words.number(len(further)))
    note = joined((pen.run(title, Ink(bold=True)), pen.run(words.say("part.other_note"), QUIET)), " ")
    return written + paragraph(note, "Normal", keep=True) + table(ASKED, heads, (_asked_row(pen, r) for r in further))


def _asked_row(pen: Pen, row: AskedRow) -> list[Cell]:
    return [
        cell(pen.run(str(row.number), Ink(bold=True))),
        cell(kind_word(pen, row.type, row.kind), fill=kind_fill(row.type)),
        cell(pen.run(row.description)),
        cell(pen.run(row.force)),
        cell(pen.run(row.treaty_article)),
    ]
