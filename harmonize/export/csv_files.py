"""Tables as CSV text and back: UTF-8, comma, ``\\n`` at the end of each row, nothing altered."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')
LONGEST_CELL = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file: its name, its columns and its rows in order."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(name: str, columns: str, rows: Iterable[Sequence[str]]) -> Table:
    """Make a table of columns that are named in one line, separated by blanks."""
    return Table(name, tuple(columns.split()), tuple(tuple(row) for row in rows))


def render(content: Table) -> bytes:
    """Return the bytes of the file."""
    return render_rows(content.columns, content.rows)


def render_rows(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the bytes of a file whose rows are too many to be held at once."""
    written = io.BytesIO()
    for row in chain((columns,), rows):
        written.write((",".join(map(_quoted, row)) + "\n").encode("utf-8"))
    return written.getvalue()


def parse(content: bytes) -> list[tuple[int, list[str]]]:
    """Return the rows, the header among them, each with the line it ends on.

    Raises UnicodeDecodeError or csv.Error where this is no CSV file.
    """
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)
        return [(reader.line_num, row) for row in reader]
    finally:
        csv.field_size_limit(before)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if NEEDS_QUOTES.search(cell) else cell
