"""A table whose rows may be longer than a row can show: they go on in the rows below, and say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter

from .cell_text import LINES, height_of, lines_of, plain_lines, portions
from .looks import HEAD, MUTED, NUMBER
from .page import Page

LEAST = 2
"""Lines of a folded column that a row shows, however little stands in the open ones."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; a ``key`` is repeated where a row goes on below, so that filters keep rows whole.

    A ``folded`` one is grouped and closed: a click opens it, and paper shows what is open.
    """

    head: str
    width: int
    style: str
    key: bool = False
    folded: bool = False


def write_heads(page: Page, row: int, columns: Sequence[Column]) -> None:
    """Write the heads of a table that begins at the left edge, and keep them in sight."""
    for number, column in enumerate(columns, 1):
        page.put(row, number, column.head, HEAD)
    lines = max(lines_of(column.head, max(1, column.width * 4 // 5)) for column in columns)
    page.sheet.row_dimensions[row].height = height_of(lines)  # bold letters are wider


def write_row(
    page: Page, row: int, columns: Sequence[Column], values: Sequence[str | float | None]
) -> tuple[list[Cell], int]:
    """Write a row and what goes on below it; return its first cells and the next free row.

    A row is as high as its open columns need; what is longer in folded ones goes on in rows that are folded too.
    """
    cut = _cut(columns, values)
    steps = max(1, *(len(pieces) for pieces in cut))
    first = [
        page.put(row, number, _piece(page, pieces, 0), column.style)
        if isinstance(value, str)
        else page.put_number(row, number, value, NUMBER)
        for number, (column, value, pieces) in enumerate(zip(columns, values, cut, strict=True), 1)
    ]
    fit_row(page, row, columns, [_piece(page, pieces, 0) for pieces in cut])
    last = max((len(pieces) for column, pieces in zip(columns, cut, strict=True) if not column.folded), default=1)
    for step in range(1, steps):
        texts = []
        for number, (column, value, pieces) in enumerate(zip(columns, values, cut, strict=True), 1):
            again = value if column.key and isinstance(value, str) else ""
            texts.append(again or _piece(page, pieces, step))
            page.put(row + step, number, texts[-1], MUTED if again else column.style)
        fit_row(page, row + step, columns, texts)
        if step >= last:
            page.sheet.row_dimensions[row + step].outlineLevel = 1
            page.sheet.row_dimensions[row + step].hidden = True
    return first, row + steps


def _cut(columns: Sequence[Column], values: Sequence[str | float | None]) -> list[tuple[str, ...]]:
    """Cut texts into portions: those of open columns as high as a row can be, those of folded ones as high as these."""
    texts = [plain_lines(value) if isinstance(value, str) else "" for value in values]
    cut: list[tuple[str, ...]] = [
        portions(text, column.width) if text and not column.folded else ()
        for text, column in zip(texts, columns, strict=True)
    ]
    pairs = zip(cut, columns, strict=True)
    shown = max((lines_of(pieces[0], column.width) for pieces, column in pairs if pieces), default=1)
    for number, (text, column) in enumerate(zip(texts, columns, strict=True)):
        if text and column.folded:
            cut[number] = portions(text, column.width, min(LINES, max(shown, LEAST)))
    return cut


def fit_row(page: Page, row: int, columns: Sequence[Column], texts: Sequence[str]) -> None:
    """Make a row as high as its longest text; not every program does that by itself."""
    lines = max(lines_of(text, column.width) for text, column in zip(texts, columns, strict=True))
    page.sheet.row_dimensions[row].height = height_of(lines)


def _piece(page: Page, pieces: Sequence[str], step: int) -> str:
    """Return a portion of a text, marked where it goes on and where it is continued."""
    if step >= len(pieces):
        return ""
    text = pieces[step].lstrip("\n") if step else pieces[step]
    if step + 1 < len(pieces):
        text = page.words.say("report.goes_on", text=text.rstrip())
    return page.words.say("report.continued", text=text) if step else text


def finish_table(page: Page, head: int, last: int, columns: Sequence[Column], frozen: int) -> None:
    """Filter on every head, and keep the heads and the first columns in sight."""
    corner = get_column_letter(len(columns))
    page.sheet.auto_filter.ref = f"A{head}:{corner}{max(last, head)}"
    page.sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{head + 1}"
