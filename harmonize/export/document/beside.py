"""The elements side by side: a row each, with what every jurisdiction has of it, on pages lying on their side."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import Coverage
from harmonize.views.document.chapter import Chapter, portions
from harmonize.views.document.section import each_once
from harmonize.views.offence.element_table import ElementCell, ElementRow
from harmonize.views.palette import STATES
from harmonize.views.words import Words, as_sentence

from .jurisdiction import QUIET, WARNING, quote_run, sign_run
from .marked import kind_fill, kind_word, state_run
from .pen import Ink, Pen, joined, lines, paragraph
from .table import Cell, cell, state_cell, table

WIDE = 14570
"""A page lying on its side, between its margins, in twentieths of a point."""
FIRST = 3000
MOST = 4
"""Columns of jurisdictions that can be read beside each other."""


def write_beside(pen: Pen, chapter: Chapter, words: Words) -> str:
    """Return the tables, as many as there must be."""
    written = [paragraph(pen.run(words.say("document.beside")), "Heading2", keep=True)]
    parts = portions(len(chapter.columns), MOST)
    for number, part in enumerate(parts, 1):
        if len(parts) > 1:
            names = words.say("app.join").join(chapter.columns[at][0] for at in part)
            said = words.say("document.beside_part", n=number, of=len(parts), names=names)
            written.append(paragraph(pen.run(said), "Normal", keep=True, new_page=number > 1))
        written.append(_table(pen, chapter, part, words))
    return "".join(written)


def _table(pen: Pen, chapter: Chapter, part: Sequence[int], words: Words) -> str:
    width = (WIDE - FIRST) // len(part)
    heads = [cell(pen.run(words.say("document.head.requirement")), "TableHead")]
    heads += [_head(pen, *chapter.columns[at]) for at in part]
    rows = (
        [_asked(pen, row, words), *(_cell(pen, row.cells[at], row.type, words) for at in part)]
        for row in chapter.beside
    )
    return table((FIRST, *[width] * len(part)), heads, rows)


def _head(pen: Pen, name: str, state: Coverage, state_words: str) -> Cell:
    look = state_cell(state_run(pen, state, state_words), state)
    return Cell(
        paragraph(pen.run(name, Ink(colour=STATES[state].ink)), "TableHead") + look.content, look.fill, look.hatched
    )


def _asked(pen: Pen, row: ElementRow, words: Words) -> Cell:
    kind = joined(
        (pen.run(str(row.number), Ink(bold=True)), kind_word(pen, row.type, words.element_type(row.type))), " "
    )
    told = paragraph(kind, "TableText") + paragraph(
        pen.run(as_sentence(row.description), Ink(bold=row.core)), "TableText"
    )
    quiet = lines(pen, (_line((row.force, row.treaty_article, row.glance), words),), "TableText", QUIET)
    return Cell(told + quiet, kind_fill(row.type).removeprefix("#"))


def _cell(pen: Pen, item: ElementCell, kind: str, words: Words) -> Cell:
    status = paragraph(sign_run(pen, item.sign, as_sentence(item.said)), "TableText")
    found = "".join(paragraph(quote_run(pen, quote, kind), "TableText") for quote in each_once(item.quotes))
    told = lines(pen, (item.reason, _line((item.place, item.role), words)), "TableText", QUIET)
    return Cell(status + found + told + lines(pen, (item.duty,), "TableText", WARNING if item.duty_open else QUIET))


def _line(parts: Sequence[str], words: Words) -> str:
    return words.say("app.dash").join(filter(None, parts))
