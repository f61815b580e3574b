"""Rows of a table shared out over slides: heads said again, and a row that is too high goes on on the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .fit import LEADING, cut_after, wrap
from .sheet import ABOVE, Cell, Para, Row

ORPHAN = 3
"""Lines that a row must have room for before it is begun on a slide."""
NEAR = 6.0
"""Points to which the fill of slides is evened out."""
SHORT = 40
"""Characters of a name or a state, which are said again where a row goes on."""


def pages(head: Sequence[Row], rows: Sequence[Row], widths: Sequence[float], room: float) -> list[tuple[Row, ...]]:
    """Return the rows of each slide, below the same head; none of them is higher than ``room``.

    A row that is a head of others is said again on the next slide, and never stands alone at the foot of one.
    """
    top = sum(row.height(widths) for row in head)
    found: list[tuple[Row, ...]] = []
    page: list[Row] = []
    used, group = top, None
    waiting = list(rows)
    while waiting:
        row = waiting.pop(0)
        height = row.height(widths)
        following = waiting[0].height(widths) if row.head and waiting else 0.0
        if used + height + min(following, room / 2) <= room:
            page.append(row)
            used += height
            group = row if row.head else group
            continue
        started = [item for item in page if not item.head]
        if started and not (height > room - top and room - used >= _least(row)):
            found.append((*head, *page))
            page, used = [], top
            waiting.insert(0, row)
            if group is not None and not row.head:
                waiting.insert(0, group)
            continue
        first, rest = _split(row, widths, room - used)
        page.append(first)
        found.append((*head, *page))
        page, used = [], top
        waiting.insert(0, rest)
    if page:
        found.append((*head, *page))
    return found


def even_pages(head: Sequence[Row], rows: Sequence[Row], widths: Sequence[float], room: float) -> list[tuple[Row, ...]]:
    """Return as many pages as ``pages`` does, as evenly filled as can be without cutting a row for it."""
    found = pages(head, rows, widths, room)
    top = sum(row.height(widths) for row in head)
    heads = max((row.height(widths) for row in rows if row.head), default=0.0)
    least = top + heads + max((row.height(widths) for row in rows), default=0.0)
    if len(found) < 2 or least >= room:
        return found
    low, high = least, room
    while high - low > NEAR:
        middle = (low + high) / 2
        tried = pages(head, rows, widths, middle)
        if len(tried) > len(found):
            low = middle
        else:
            found, high = tried, middle
    return found


def _least(row: Row) -> float:
    size = max((para.size for cell in row.cells for para in cell.paras), default=12.0)
    return ORPHAN * size * LEADING + 2 * ABOVE


def _split(row: Row, widths: Sequence[float], room: float) -> tuple[Row, Row]:
    """Cut a row at a height; words that do not fit are the second row, with the same notes said once."""
    kept: list[Cell] = []
    left: list[Cell] = []
    at = 0
    for cell in row.cells:
        width = sum(widths[at : at + cell.across])
        at += cell.across
        first, rest = _split_cell(cell, width - 2 * cell.beside, room - 2 * ABOVE)
        kept.append(replace(cell, paras=first))
        left.append(replace(cell, paras=rest or _again(cell)))
    return replace(row, cells=tuple(kept)), replace(row, cells=tuple(left), notes=(), least=0.0)


def _again(cell: Cell) -> tuple[Para, ...]:
    """Say short words again at the head of what goes on: a name, a state."""
    return cell.paras if len(cell.paras) == 1 and len(cell.paras[0].text) <= SHORT else ()


def _split_cell(cell: Cell, width: float, room: float) -> tuple[tuple[Para, ...], tuple[Para, ...]]:
    first: list[Para] = []
    rest: list[Para] = []
    used = 0.0
    for para in cell.paras:
        if rest or used + para.height(width) <= room:
            (rest if rest else first).append(para)
            used += para.height(width)
            continue
        fitting = max(0 if first else 1, int((room - used) / (para.size * LEADING)))
        lines = wrap(para.text, width, para.size, para.bold)
        before, behind = cut_after(para.text, lines[:fitting])
        if before:
            first.append(replace(para, text=before, after=0.0))
        if behind:
            rest.append(replace(para, text=behind))
    return tuple(first), tuple(rest)


def notes_of(rows: Sequence[Row]) -> Iterator[str]:
    """Return the notes of rows, with a blank line between them."""
    for row in rows:
        if row.notes:
            yield from (*row.notes, "")
