"""The sheet of gaps: every cell of the matrix in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from harmonize.views.gap_table import GapRow
from harmonize.views.lookup import Cell as Address
from harmonize.views.words import Words

from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LAW, LINK, state_style
from .page import A3, Page

HEADS = (
    ("offence", 18, LABEL),
    ("jurisdiction", 13, LABEL),
    ("state", 13, BODY),
    ("sentence", 32, BODY),
    ("missing", 24, BODY),
    ("unclear", 20, BODY),
    ("narrower", 12, BODY),
    ("penalty", 16, BODY),
    ("articles", 22, BODY),
    ("quotes", 46, LAW),
    ("near", 38, BODY),
    ("sure", 11, BODY),
    ("look", 9, BODY),
    ("instruments", 24, BODY),
    ("text", 15, BODY),
    ("as_of", 12, BODY),
)
STATE, ARTICLES = 3, 9
KEYS = ("offence", "jurisdiction")


def gap_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    named = ((name, words.say(f"report.gaps.{name}"), width, style) for name, width, style in HEADS)
    return tuple(Column(head, width, style, name in KEYS) for name, head, width, style in named)


def write_gaps(page: Page, head: int, rows: Iterable[GapRow]) -> tuple[dict[Address, int], int]:
    """Write the table; return the row of each cell of the matrix, and the last row."""
    columns = gap_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows:
        places[row.offence, row.jurisdiction] = free
        cells, free = write_row(page, free, columns, _values(row, page.words))
        cells[STATE - 1].style = state_style(row.coverage)
    finish_table(page, head, free - 1, columns, len(KEYS))
    page.set_up_print(A3, (head, head), f"P{free - 1}")
    return places, free - 1


def link_gaps(
    page: Page, gaps: Mapping[Address, int], matrix: Mapping[Address, str], articles: Mapping[Address, int]
) -> None:
    """Lead from each row back to its cell of the matrix, and on to its first article."""
    names = {name: page.words.say(f"report.sheet.{name}") for name in ("matrix", "provisions")}
    for address, row in gaps.items():
        back = page.words.say("report.to_matrix", sheet=names["matrix"])
        page.link(page.at(row, STATE), names["matrix"], matrix[address], back)
        cell = page.at(row, ARTICLES)
        if address in articles and cell.value:
            on = page.words.say("report.to_article", sheet=names["provisions"])
            cell.style = LINK
            page.link(cell, names["provisions"], f"A{articles[address]}", on)


def _values(row: GapRow, words: Words) -> tuple[str, ...]:
    return (
        row.offence_label,
        row.jurisdiction_label,
        row.state,
        row.sentence,
        _list(row.missing, words),
        _list(row.unclear, words),
        _list(row.narrower_by, words),
        row.penalty,
        _list(row.articles, words),
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
