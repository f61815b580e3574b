"""Tables that go on over as many slides as they need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.views.deck.deck_looks import look_of
from harmonize.views.words import Words

from .paging import even_pages, notes_of
from .sheet import BOTTOM, FRAME, MARGIN, PANEL, ROOM, TOP, Box, Cell, Para, Row, Sheet, TablePiece, TextPiece

AIR = 8.0
"""Between the sentence at the head and the table."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table says; ``lead`` stands above it, ``notes`` are the presenter's, both on each slide."""

    key: str
    title: str
    section: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    lead: str = ""
    notes: tuple[str, ...] = ()


def cell(text: str | Sequence[str], size: float, *, bold: bool = False, to: str = "", align: str = "l") -> Cell:
    """Return a cell of a paragraph, or of several."""
    said = (text,) if isinstance(text, str) else tuple(text)
    return Cell(tuple(Para(one, size, bold, align=align, to=to, after=2.0 if len(said) > 1 else 0.0) for one in said))


def state_cell(look: str, text: str, size: float, *, align: str = "l", anchor: str = "t") -> Cell:
    """Return a cell in the colours of a state or a step."""
    colours = look_of(look)
    return Cell((Para(text, size, True, colours.ink, align),), colours.ground, frame_of(look), anchor)


def frame_of(look: str) -> str:
    """Return the line around a cell whose ground is hardly darker than the slide."""
    return FRAME if look in ("not_loaded", "not_applicable", "aside", "below", "unclear") else ""


def head_row(labels: Sequence[str], size: float) -> Row:
    """Return the head of a table."""
    return Row(tuple(Cell((Para(label, size, True),), PANEL, anchor="b") for label in labels))


def table_sheets(table: Table, size: float, words: Words) -> list[Sheet]:
    """Share a table out over slides."""
    lead = Para(table.lead, 16.0) if table.lead else None
    first = TOP + (lead.height(ROOM) + AIR if lead else 0.0)
    head = (head_row(table.head, size),) if any(table.head) else ()
    shared = even_pages(head, table.rows, table.widths, BOTTOM - first)
    return [_sheet(table, number, len(shared), rows, lead, first, words) for number, rows in enumerate(shared, 1)]


def largest_table(tables: Mapping[float, Table], words: Words, more: int = 1) -> list[Sheet]:
    """Return the slides of a table in the largest type that needs at most so many more of them than the smallest.

    ``tables`` are the same table by the size of its type, the largest first.
    """
    drawn = [table_sheets(table, size, words) for size, table in tables.items()]
    fewest = min(map(len, drawn))
    return next(sheets for sheets in drawn if len(sheets) <= fewest + more)


def part_title(title: str, number: int, of: int, words: Words) -> str:
    """Return the title of a slide, with its number where there are more of the same."""
    return words.say("slides.part", title=title, n=number, all=of) if of > 1 else title


def _sheet(
    table: Table, number: int, of: int, rows: tuple[Row, ...], lead: Para | None, top: float, words: Words
) -> Sheet:
    title = part_title(table.title, number, of, words)
    box = Box(MARGIN, top, sum(table.widths), sum(row.height(table.widths) for row in rows))
    said = (TextPiece("Lead", Box(MARGIN, TOP, ROOM, lead.height(ROOM) + 1.0), (lead,)),) if lead else ()
    piece = TablePiece(table.title, box, table.widths, rows, title)
    key = table.key if number == 1 else f"{table.key}-{number}"
    return Sheet(key, title, table.section, (*said, piece), (*table.notes, *notes_of(rows)))
