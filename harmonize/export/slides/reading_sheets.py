"""The last slides: how to read the others, how the result was made, and the texts it rests on."""

from __future__ import annotations

from harmonize.views.deck.deck_reading import Reading
from harmonize.views.palette import STATES
from harmonize.views.words import Words

from .sheet import ROOM, Row, Sheet
from .table_sheets import Table, cell, state_cell, table_sheets

SIZE, SMALL = 14.0, 12.0
STATE, CELLS = 190.0, 76.0
SOURCES = (110.0, 278.0, 140.0, 150.0, 210.0)


def reading_sheets(reading: Reading, removed: int, words: Words) -> list[Sheet]:
    """Return the slides; ``removed`` counts characters that slides cannot hold, said where there are any."""
    return [*_states(reading, words), *_method(reading, removed, words), *_sources(reading, words)]


def _states(reading: Reading, words: Words) -> list[Sheet]:
    rows = (
        Row(
            (
                state_cell(
                    row.state.value, words.say("slides.signed", sign=STATES[row.state].mark, word=row.word), SIZE
                ),
                cell(row.meaning, SIZE),
                cell(words.number(row.cells), SIZE, align="r"),
            )
        )
        for row in reading.states
    )
    rules = (Row((cell("", SIZE), cell(rule, SIZE), cell("", SIZE))) for rule in reading.rules)
    head = tuple(words.say(f"slides.head.{name}") for name in ("state", "meaning", "cells"))
    title = words.say("slides.reading")
    widths = (STATE, ROOM - STATE - CELLS, CELLS)
    return table_sheets(Table("reading", title, title, head, widths, (*rows, *rules)), SIZE, words)


def _method(reading: Reading, removed: int, words: Words) -> list[Sheet]:
    left_out = (words.say("slides.cut", n=words.number(removed)),) if removed else ()
    said = (
        *((str(number), step) for number, step in enumerate(reading.steps, 1)),
        *(("–", limit) for limit in (*reading.limits, *left_out)),
    )
    rows = tuple(Row((cell(mark, SIZE, align="ctr"), cell(text, SIZE))) for mark, text in said)
    title = words.say("slides.method")
    table = Table("method", title, words.say("slides.reading"), (), (40.0, ROOM - 40.0), rows)
    return table_sheets(table, SIZE, words)


def _sources(reading: Reading, words: Words) -> list[Sheet]:
    rows = tuple(
        Row(tuple(cell(text, SMALL) for text in (row.jurisdiction, row.title, row.kind, row.as_of, row.file)))
        for row in reading.sources
    )
    title = words.say("slides.sources")
    head = tuple(words.say(f"slides.head.{name}") for name in ("jurisdiction", "text", "kind_of_text", "as_of", "file"))
    table = Table("sources", title, words.say("slides.reading"), head, SOURCES, rows)
    return table_sheets(table, SMALL, words)
