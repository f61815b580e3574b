"""The sheet of gaps: every cell of the matrix in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from harmonize.views.gaps.gap_table import GapRow
from harmonize.views.lookup import Cell as Address
from harmonize.views.words import Words

from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LINK, state_style
from .page import A3, Page

HEADS = (
    ("offence", 18, LABEL),
    ("jurisdiction", 13, LABEL),
    ("state", 14, BODY),
    ("matrix", 9, LINK),
    ("sentence", 32, BODY),
    ("missing", 24, BODY),
    ("unclear", 20, BODY),
    ("obligation", 14, BODY),
    ("duties", 36, BODY),
    ("relation", 18, BODY),
    ("narrower", 24, BODY),
    ("penalty", 16, BODY),
    ("articles", 22, BODY),
    ("whole", 9, LINK),
    ("quotes", 60, BODY),
    ("near", 44, BODY),
    ("sure", 13, BODY),
    ("look", 10, BODY),
    ("instruments", 24, BODY),
    ("text", 15, BODY),
    ("as_of", 12, BODY),
)
STATE, MATRIX, WHOLE = 3, 4, 14
KEYS = ("offence", "jurisdiction")


def gap_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    named = ((name, words.say(f"report.gaps.{name}"), width, style) for name, width, style in HEADS)
    return tuple(Column(head, width, style, name in KEYS) for name, head, width, style in named)


def write_gaps(
    page: Page,
    head: int,
    rows: Iterable[GapRow],
    matrix: Mapping[Address, str],
) -> dict[Address, int]:
    """Write the table with links back to the matrix; return the row of each of its cells."""
    columns = gap_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows:
        address = row.offence, row.jurisdiction
        places[address] = free
        cells, free = write_row(page, free, columns, _values(row, matrix[address], page.words))
        cells[STATE - 1].style = state_style(row.coverage)
        cells[STATE - 1].alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)
        page.link(cells[MATRIX - 1], "matrix", matrix[address])
    finish_table(page, head, free - 1, columns, STATE)
    page.set_up_print(A3, (head, head), f"{get_column_letter(len(HEADS))}{free - 1}")
    return places


def link_articles(page: Page, gaps: Mapping[Address, int], articles: Mapping[Address, int]) -> None:
    """Lead from each row on to the whole text of its first article."""
    for address, place in articles.items():
        text = page.words.say("report.row", n=place)
        cell = page.put(gaps[address], WHOLE, text, LINK)
        page.link(cell, "provisions", f"A{place}")


def _values(row: GapRow, place: str, words: Words) -> tuple[str, ...]:
    return (
        row.offence_label,
        row.jurisdiction_label,
        row.state,
        place,
        row.sentence,
        _list(row.missing, words),
        _list(row.unclear, words),
        row.obligation,
        _list(row.duties, words),
        row.relation,
        _list(row.narrower_by, words),
        row.penalty,
        _list(row.articles, words),
        "",
        _list(row.quotes, words),
        _list(row.near_misses, words),
        row.sure,
        words.say("report.gaps.yes" if row.look else "report.gaps.no"),
        _list(row.instruments, words),
        row.text,
        row.as_of,
    )


def _list(items: tuple[str, ...], words: Words) -> str:
    if len(items) < 2:
        return "".join(items)
    return "\n".join(words.say("report.item", text=item) for item in items)
