"""The matrix on as many slides as can be read from the back of a room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from harmonize.views.deck.deck import Deck
from harmonize.views.deck.deck_matrix import REVIEW, Head, Key, MatrixCell, MatrixTable
from harmonize.views.deck.deck_offence import OffencePart
from harmonize.views.words import Words

from .fit import text_width
from .paging import even_pages
from .sheet import (
    BESIDE,
    BOTTOM,
    HAIRLINE,
    MARGIN,
    MUTED,
    PANEL,
    ROOM,
    TOP,
    Box,
    Cell,
    Para,
    Row,
    Sheet,
    TablePiece,
    TextPiece,
)
from .table_sheets import AIR, cell, part_title, state_cell

COLUMNS = 12
"""The most on a slide."""
OFFENCE, WIDEST = 192.0, 220.0
NAME, SMALL, WORDED, LARGE = 10.0, 12.0, 14.0, 16.0
FIGURES = (18.0, 16.0, 14.0, 12.0)
LEAST = 30.0
"""Height of a row."""
TIGHT = 2.0
"""Margins within a cell, at its sides."""


def matrix_sheets(deck: Deck, words: Words) -> list[Sheet]:
    """Return the slides of the matrix: some columns, and all of their rows, before the next columns."""
    matrix = deck.matrix
    foot = _foot(matrix, words)
    room = BOTTOM - TOP - sum(_height(piece) for piece in foot) - AIR
    shared: list[tuple[range, tuple[Row, ...]]] = []
    for columns in _even(len(matrix.columns), COLUMNS):
        widths = _widths(columns)
        head, rows = _heads(matrix, columns, words), _rows(matrix, columns, widths[-1])
        grouped = _grouped(matrix.rows, rows, len(columns))
        shared += [(columns, page) for page in even_pages(head, grouped, widths, room)]
    notes = {row.id: _notes(part, words) for row, part in zip(matrix.rows, deck.offences, strict=True)}
    return [
        _sheet(matrix, number, len(shared), columns, rows, foot, notes, words)
        for number, (columns, rows) in enumerate(shared, 1)
    ]


def _sheet(
    matrix: MatrixTable,
    number: int,
    of: int,
    columns: range,
    rows: tuple[Row, ...],
    foot: Sequence[TablePiece | TextPiece],
    notes: dict[str, str],
    words: Words,
) -> Sheet:
    title = part_title(words.say("slides.matrix"), number, of, words)
    widths = _widths(columns)
    height = sum(row.height(widths) for row in rows)
    table = TablePiece(
        title, Box(MARGIN, TOP, sum(widths), height), widths, rows, words.say("slides.matrix_alt", lead=matrix.lead)
    )
    shown = [row.cells[0].paras[0].to for row in rows if row.cells[0].paras]
    said = [notes[offence] for offence in shown if offence in notes]
    key = "matrix" if number == 1 else f"matrix-{number}"
    lines = (matrix.lead, words.say("slides.matrix_notes"), *said)
    return Sheet(key, title, words.say("slides.overview"), (table, *foot), lines)


def _even(count: int, most: int) -> list[range]:
    """Share out rows or columns in parts of nearly the same size, none above ``most``."""
    parts = max(1, -(-count // most))
    edges = [round(count * number / parts) for number in range(parts + 1)]
    return [range(start, stop) for start, stop in pairwise(edges)]


def _widths(columns: range) -> tuple[float, ...]:
    width = min(WIDEST, (ROOM - OFFENCE) / len(columns))
    return (OFFENCE, *(width for _ in columns))


def _heads(matrix: MatrixTable, columns: range, words: Words) -> tuple[Row, ...]:
    shown = [matrix.columns[number] for number in columns]
    corner = Cell((Para(words.say("slides.head.offence"), SMALL, True),), PANEL, anchor="b")
    names = Row((corner, *(_column(head) for head in shown)))
    if not any(head.group for head in shown):
        return (names,)
    groups = [(group, len(list(members))) for group, members in groupby(shown, lambda head: head.group)]
    regions = (Cell((Para(group, SMALL, True, MUTED, "ctr"),), PANEL, across=size) for group, size in groups)
    return (Row((Cell((), PANEL), *regions)), names)


def _column(head: Head) -> Cell:
    """Return the head of a column: the code, which is read from afar, and the name under it."""
    code, name = Para(head.id.upper(), LARGE, True, align="ctr"), Para(head.label, NAME, align="ctr")
    mark = (Para(head.mark, NAME, True, MUTED, "ctr"),) if head.mark else ()
    return Cell((code, name, *mark), PANEL, anchor="b", beside=TIGHT)


def _rows(matrix: MatrixTable, columns: range, width: float) -> list[Row]:
    drawn = [cell for row in matrix.cells for cell in row]
    worded = _words_fit(drawn, width)
    return [
        Row(
            (
                replace(cell(head.label, SMALL, to=head.id), anchor="ctr"),
                *(_cell(cells[number], width, worded) for number in columns),
            ),
            least=LEAST,
        )
        for head, cells in zip(matrix.rows, matrix.cells, strict=True)
    ]


def _words_fit(cells: Sequence[MatrixCell], width: float) -> bool:
    """Say whether every word that is to be drawn fits on one line; else the signs stand alone."""
    return all(text_width(word, SMALL, bold=True) <= width - 2 * TIGHT for word in {cell.word for cell in cells})


def _figure_size(text: str, width: float) -> float:
    """Return the largest type in which a sign with its figure stays on one line."""
    room = width - 2 * TIGHT
    return next((size for size in FIGURES if text_width(text, size, bold=True) <= room), FIGURES[-1])


def _figure(drawn: MatrixCell) -> str:
    return " ".join(filter(None, (drawn.sign, drawn.figure, REVIEW if drawn.review else "")))


def _cell(drawn: MatrixCell, width: float, worded: bool) -> Cell:
    if not drawn.fits:
        return Cell((), frame=HAIRLINE)
    text = _figure(drawn)
    if worded:
        whole = " ".join(filter(None, (drawn.sign, drawn.word, drawn.figure, REVIEW if drawn.review else "")))
        if text_width(whole, WORDED, bold=True) <= width - 2 * TIGHT:
            return replace(state_cell(drawn.look, whole, WORDED, align="ctr", anchor="ctr"), beside=TIGHT)
    base = state_cell(drawn.look, text, _figure_size(text, width), align="ctr")
    word = (Para(drawn.word, SMALL, True, base.paras[0].ink, "ctr"),) if worded else ()
    return Cell((*base.paras, *word), base.ground, base.frame, "ctr", beside=TIGHT)


def _grouped(heads: Sequence[Head], rows: Sequence[Row], columns: int) -> list[Row]:
    """Put rows under their heads."""
    found: list[Row] = []
    for group, members in groupby(zip(heads, rows, strict=True), lambda pair: pair[0].group):
        if group:
            found.append(Row((Cell((Para(group, SMALL, True),), PANEL, across=columns + 1),), head=True))
        found += [row for _, row in members]
    return found


def _foot(matrix: MatrixTable, words: Words) -> list[TablePiece | TextPiece]:
    """Return the legend and the remarks, from the foot of the slide upwards."""
    remarks = Para(" ".join(matrix.remarks), SMALL, ink=MUTED)
    height = remarks.height(ROOM - 2 * BESIDE) + 2.0 if matrix.remarks else 0.0
    said = TextPiece("Remarks", Box(MARGIN, BOTTOM - height, ROOM, height), (remarks,))
    row = Row(tuple(_key(key, words) for key in matrix.keys))
    widths = tuple(ROOM / len(matrix.keys) for _ in matrix.keys)
    legend = words.say("matrix.legend")
    high = row.height(widths)
    table = TablePiece(legend, Box(MARGIN, BOTTOM - height - high - 2.0, ROOM, high), widths, (row,), legend)
    return [table, said] if matrix.remarks else [table]


def _key(key: Key, words: Words) -> Cell:
    signed = words.say("slides.signed", sign=key.sign, word=key.word).strip()
    return state_cell(
        key.look, words.say("slides.line", name=signed, words=words.number(key.cells)), SMALL, align="ctr"
    )


def _height(piece: TablePiece | TextPiece) -> float:
    return piece.box.height + 2.0


def _notes(part: OffencePart, words: Words) -> str:
    """Tell a row: each jurisdiction's state and articles."""
    join, said = words.say("app.join"), []
    for line in part.cells:
        said.append(words.say("slides.line", name=line.name, words=join.join((line.word, *line.articles))))
    return words.say("slides.line", name=part.label, words=words.say("app.list").join(said))
