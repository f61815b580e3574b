"""A table that a reader takes along and opens in a spreadsheet: words of files never become a formula there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .csv_files import render_rows

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may read as the beginning of a formula, wide forms included."""
MARK = "\ufeff"
"""Tells a spreadsheet that the file is UTF-8."""


def as_text(cell: str) -> str:
    """Put an apostrophe before words that a spreadsheet could read as a formula; numbers stay as they are."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) and not _number(cell) else cell


def render_download(told: Sequence[str], columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the bytes of the file: what is told of the table line by line, an empty line, then the table.

    UTF-8 with its mark, a comma between cells; ``told`` begins with a title.
    """
    title, *lines = ((line,) for line in told)
    safe = ([as_text(cell) for cell in row] for row in (*lines, (), columns, *rows))
    return MARK.encode() + render_rows([as_text(cell) for cell in title], safe)


def _number(cell: str) -> bool:
    whole, _, part = cell.removeprefix("-").partition(".")
    return whole.isascii() and whole.isdigit() and (not part or (part.isascii() and part.isdigit()))
