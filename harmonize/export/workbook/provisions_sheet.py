"""The sheet of provisions: matched articles and near misses, as read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.utils import get_column_letter

from harmonize.views.lookup import Cell as Address
from harmonize.views.texts.provision_table import ProvisionRow
from harmonize.views.words import Words

from .listing import Column, finish_table, write_heads, write_row
from .looks import BODY, LABEL, LAW, LINK, NUMBER
from .page import A3, Page

HEADS = (
    ("offence", 18, LABEL),
    ("jurisdiction", 13, LABEL),
    ("gaps", 9, LINK),
    ("verdict", 14, BODY),
    ("sure", 13, BODY),
    ("article", 10, LABEL),
    ("paragraphs", 11, BODY),
    ("heading", 24, LAW),
    ("text", 78, LAW),
    ("reasons", 44, BODY),
    ("signs", 72, BODY),
    ("path", 24, LAW),
    ("file", 22, BODY),
    ("kind", 16, BODY),
    ("source", 26, BODY),
    ("as_of", 12, BODY),
    ("start", 10, NUMBER),
    ("end", 10, NUMBER),
)
KEYS = ("offence", "jurisdiction", "article")
GAPS = 3


def provision_columns(words: Words) -> tuple[Column, ...]:
    """Return the columns of the sheet."""
    named = ((name, words.say(f"report.provisions.{name}"), width, style) for name, width, style in HEADS)
    return tuple(Column(head, width, style, name in KEYS) for name, head, width, style in named)


def write_provisions(
    page: Page, head: int, rows: Iterable[ProvisionRow], gaps: Mapping[Address, int]
) -> dict[Address, int]:
    """Write the table with links back to the gaps; return the row of the first article of each cell."""
    columns = provision_columns(page.words)
    write_heads(page, head, columns)
    places: dict[Address, int] = {}
    free = head + 1
    for row in rows:
        address = row.offence, row.jurisdiction
        places.setdefault(address, free)
        back = page.words.say("report.row", n=gaps[address])
        cells, free = write_row(page, free, columns, _values(row, back))
        page.link(cells[GAPS - 1], "gaps", f"A{gaps[address]}")
    if free == head + 1:
        page.put(free, 1, page.words.say("report.provisions.none"), BODY)
        free += 1
    finish_table(page, head, free - 1, columns, 2)
    page.set_up_print(A3, (head, head), f"{get_column_letter(len(HEADS))}{free - 1}")
    return places


def _values(row: ProvisionRow, back: str) -> tuple[str | int | None, ...]:
    return (
        row.offence_label,
        row.jurisdiction_label,
        back,
        row.verdict_words,
        row.sure,
        row.article,
        row.paragraphs,
        row.heading,
        row.text,
        "\n".join(row.reasons),
        "\n".join(row.signs),
        row.path,
        row.file,
        row.kind,
        row.source,
        row.as_of,
        row.start,
        row.end,
    )
