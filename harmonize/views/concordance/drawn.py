"""A form drawn up: sheets of rows in words, which a writer lays out and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .form import RowState


class RowKind(StrEnum):
    """What a row is: an article, something that belongs to the article above it, or a pointer to other articles."""

    HEAD = "head"
    BELOW = "below"
    POINTER = "pointer"


@dataclass(frozen=True, slots=True)
class Target:
    """A row of a sheet, by the sheet's name and the row's key."""

    sheet: str
    row: str


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: ``key`` is its own within the sheet, ``state`` what the choice follows from (None: none is made)."""

    key: str
    kind: RowKind
    values: tuple[str, ...]
    state: RowState | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class DrawnColumn:
    """A column: its field, its head as it stands on the sheet, its width in characters."""

    field: str
    head: str
    width: int


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet: ``to_treaty`` is False where rows are articles of the treaty, True where they are national articles.

    ``notes`` stand above the table, ``closing`` below; ``counts`` says in one line what the sheet comes to.
    """

    name: str
    title: str
    jurisdiction: str
    instrument: str
    to_treaty: bool
    bound: str
    notes: tuple[str, ...]
    columns: tuple[DrawnColumn, ...]
    rows: tuple[FormRow, ...]
    closing: tuple[str, ...]
    counts: str


@dataclass(frozen=True, slots=True)
class Option:
    """A word to choose from, with its symbol and what the program puts it for."""

    symbol: str
    words: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """A whole form; ``contents`` names the first sheet, ``options`` and ``marks`` explain what stands in columns."""

    title: str
    contents: str
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    options: tuple[Option, ...]
    marks: tuple[Option, ...]
    sheets: tuple[FormSheet, ...]
    landscape: bool
    paper: str
