"""The slides of one offence: what is asked, what the laws have, penalties, what would close the gaps."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.views.colours import ELEMENT_INKS, ELEMENT_TINTS
from harmonize.views.deck.deck_offence import AskedLine, CellLine, ClosingLine, OffencePart
from harmonize.views.words import Words

from .chart_sheets import penalty_sheets
from .sheet import MUTED, Cell, Para, Row, Sheet
from .table_sheets import Table, cell, largest_table, state_cell

SIZES = (16.0, 14.0, 12.0)
"""Tried in this order."""
ASKED = (48.0, 120.0, 410.0, 150.0, 160.0)
LAWS = (120.0, 124.0, 214.0, 280.0, 150.0)
CLOSING = (124.0, 124.0, 220.0, 200.0, 220.0)
FACTS = (190.0, 698.0)


def offence_sheets(part: OffencePart, words: Words) -> list[Sheet]:
    """Return the slides of an offence; of one jurisdiction alone its facts stand on one."""
    if len(part.cells) == 1:
        return [*_asked(part, words), *_facts(part, part.cells[0], next(iter(part.closing), None), words)]
    charts = penalty_sheets(f"{part.id}/penalties", part.label, part.label, part.bars, words) if part.bars else []
    return [*_asked(part, words), *_laws(part, words), *charts, *_closing(part, words)]


def _labels(names: Sequence[str], words: Words) -> tuple[str, ...]:
    return tuple(words.say(f"slides.head.{name}") for name in names)


def _asked(part: OffencePart, words: Words) -> list[Sheet]:
    names = words.say("slides.asked_by", names=part.instruments) if part.instruments else ""
    lines = [f"{line.number}. {line.kind}: {line.text} ({line.force})" for line in part.asked]
    tables = {
        size: Table(
            key=part.id,
            title=words.say("slides.asked", offence=part.label),
            section=part.label,
            head=_labels(("number", "kind", "asked", "force", "found"), words),
            widths=ASKED,
            rows=tuple(_asked_row(line, size) for line in part.asked),
            lead=part.sentence,
            notes=(part.sentence, names, *lines, words.say("slides.notes_in")),
        )
        for size in SIZES
    }
    return largest_table(tables, words)


def _asked_row(line: AskedLine, size: float) -> Row:
    ink = ELEMENT_INKS.get(line.type, ELEMENT_INKS["penalty"])[0]
    tint = ELEMENT_TINTS.get(line.type, ELEMENT_TINTS["penalty"])[0]
    kind = Cell((Para(line.kind, size, True, ink),), tint)
    number = Cell((Para(str(line.number), size, True, ink, "ctr"),), tint)
    return Row((number, kind, cell(line.text, size), cell(line.force, size - 2), cell(line.found, size)))


def _laws(part: OffencePart, words: Words) -> list[Sheet]:
    tables = {
        size: Table(
            key=f"{part.id}/laws",
            title=words.say("slides.laws", offence=part.label),
            section=part.label,
            head=_labels(("jurisdiction", "state", "articles", "lacking", "penalty"), words),
            widths=LAWS,
            rows=tuple(_law_row(line, size) for line in part.cells),
        )
        for size in SIZES
    }
    return largest_table(tables, words)


def _law_row(line: CellLine, size: float) -> Row:
    return Row(
        (
            _name(line.name, line.mark, size),
            state_cell(line.state.value, f"{line.sign} {line.word}", size),
            cell(line.articles, size),
            cell(line.lacking, size),
            cell(line.penalty, size),
        ),
        line.notes,
    )


def _name(name: str, mark: str, size: float) -> Cell:
    marks = (Para(mark, max(size - 2, 12.0), ink=MUTED),) if mark else ()
    return Cell((Para(name, size, True), *marks))


def _closing(part: OffencePart, words: Words) -> list[Sheet]:
    if not part.closing:
        return []
    tables = {
        size: Table(
            key=f"{part.id}/closing",
            title=words.say("slides.closing", offence=part.label),
            section=part.label,
            head=_labels(("jurisdiction", "state", "open", "duty", "closing"), words),
            widths=CLOSING,
            rows=tuple(_closing_row(line, size) for line in part.closing),
            notes=(words.say("closing.note"), ""),
        )
        for size in SIZES
    }
    return largest_table(tables, words)


def _closing_row(line: ClosingLine, size: float) -> Row:
    return Row(
        (
            cell(line.name, size, bold=True),
            state_cell(line.state.value, f"{line.sign} {line.word}", size),
            cell(line.open, size),
            cell(line.duty, size),
            cell(line.closing, size),
        ),
        line.notes,
    )


def _facts(part: OffencePart, line: CellLine, closing: ClosingLine | None, words: Words) -> list[Sheet]:
    """Return the slide of one jurisdiction alone: a fact a row."""
    tables = {}
    for size in SIZES:
        rows = [
            ("state", state_cell(line.state.value, f"{line.sign} {line.word}", size)),
            ("articles", cell(line.articles, size)),
            ("lacking", cell(line.lacking, size)),
            ("penalty", cell(line.penalty, size)),
        ]
        if closing:
            rows += [("duty", cell(closing.duty, size)), ("closing", cell(closing.closing, size))]
        notes = (*line.notes, "", *(closing.notes if closing else ()))
        said = [
            Row((cell(words.say(f"slides.head.{name}"), size, bold=True), value), notes if not number else ())
            for number, (name, value) in enumerate(rows)
        ]
        title = words.say("slides.laws", offence=part.label)
        tables[size] = Table(f"{part.id}/laws", title, part.label, (line.name, ""), FACTS, tuple(said), part.sentence)
    return largest_table(tables, words)
