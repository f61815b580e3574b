"""The elements of an offence one by one, beside what each jurisdiction has of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import ElementStatus

from ..words import Words
from .cell import CellView, RequirementView
from .element_words import copied_cell, copied_row, found_words, status_of
from .marks import Piece
from .quoted import QuoteView


@dataclass(frozen=True, slots=True)
class ElementCell:
    """What one jurisdiction has of an element: its words with their place, or the reason why there are none.

    ``sign`` is the status, or ``free`` of a condition that law may add and does not. ``reason`` is empty where words
    are quoted; ``place`` names their article.
    """

    jurisdiction: str
    name: str
    sign: str
    said: str
    quotes: tuple[QuoteView, ...]
    sentence: tuple[Piece, ...]
    reason: str
    role: str
    place: str
    duty: str
    duty_open: bool


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element with a cell for each jurisdiction; ``differs`` is True where these do not all say the same.

    ``glance`` counts the jurisdictions that have it; ``copied`` says the whole row in one line.
    """

    number: int
    element: str
    type: str
    core: bool
    description: str
    force: str
    treaty_article: str
    cells: tuple[ElementCell, ...]
    differs: bool
    glance: str
    copied: str


def element_rows(cells: Sequence[CellView], words: Words) -> tuple[ElementRow, ...]:
    """Return the elements, those that decide the state first; the cells are of one offence."""
    columns = [cell.requirements for cell in cells]
    return tuple(_row(cells, rows, words) for rows in zip(*columns, strict=True))


def _row(cells: Sequence[CellView], rows: Sequence[RequirementView], words: Words) -> ElementRow:
    asked = rows[0]
    pairs = tuple(zip(cells, rows, strict=True))
    copied = [copied_cell(cell.jurisdiction_name, row, words.state(cell.state), words) for cell, row in pairs]
    judged = [row for row in rows if row.status is not None]
    found = sum(row.status is ElementStatus.PRESENT for row in judged)
    return ElementRow(
        number=asked.number,
        element=asked.element,
        type=asked.type,
        core=asked.core,
        description=asked.description,
        force=asked.force,
        treaty_article=asked.treaty_article,
        cells=tuple(_cell(cell, row, words) for cell, row in pairs),
        differs=len({(row.status, row.role) for row in rows}) > 1,
        glance=found_words(found, len(judged), words) if len(rows) > 1 else "",
        copied=copied_row(asked, copied, words),
    )


def _cell(cell: CellView, row: RequirementView, words: Words) -> ElementCell:
    sign, said = status_of(row, words)
    return ElementCell(
        jurisdiction=cell.jurisdiction,
        name=cell.jurisdiction_name,
        sign=sign,
        said=said if row.status is not None else words.state(cell.state),
        quotes=row.quotes,
        sentence=row.sentence,
        reason="" if row.quotes or row.status is None else row.reason,
        role=row.role,
        place=row.place,
        duty=row.duty,
        duty_open=row.duty_open,
    )
