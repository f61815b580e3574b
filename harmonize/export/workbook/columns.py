"""The columns of a wide sheet: their heads by name, what of a row stands in them, and which are folded away.

A folded column is grouped and closed: a click on the + above opens it, and paper shows what is open. So a sheet can
hold everything and still be read on a screen and on A4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from openpyxl.utils import get_column_letter

from harmonize.views.words import Words

from .listing import Column
from .looks import BODY, LABEL
from .page import Page

Value = str | float | None


@dataclass(frozen=True, slots=True)
class Field:
    """A column; ``of`` is the attribute of the row that stands in it, ``name`` unless said; "" where nothing does."""

    name: str
    width: int
    style: str = BODY
    of: str | None = None
    folded: bool = False

    @property
    def key(self) -> bool:
        """True of what names a row, so that it stands in the rows that go on below as well."""
        return self.style == LABEL


def named_columns(section: str, fields: Sequence[Field], words: Words) -> tuple[Column, ...]:
    """Return the columns with the heads of a section of the words."""
    return tuple(Column(words.say(f"{section}.{field.name}"), field.width, field.style, field.key) for field in fields)


def place_of(fields: Sequence[Field], name: str) -> int:
    """Return the number of a column, counted from 1."""
    return next(number for number, field in enumerate(fields, 1) if field.name == name)


def values_of(row: object, fields: Sequence[Field], words: Words) -> list[Value]:
    """Return what a row says in each column; lines stand under one another, each with a mark."""
    return [_value(row, field, words) for field in fields]


def fold_columns(page: Page, fields: Sequence[Field]) -> None:
    """Group neighbouring folded columns and close each group; the button stands at the column behind it."""
    page.sheet.sheet_format.outlineLevelCol = 1
    numbered = groupby(enumerate(fields, 1), lambda pair: pair[1].folded)
    for folded, members in numbered:
        for number, field in members if folded else ():
            dimension = page.sheet.column_dimensions[get_column_letter(number)]
            dimension.width, dimension.outlineLevel, dimension.hidden = field.width, 1, True
    after = (number for number, field in enumerate(fields[:-1], 1) if field.folded and not fields[number].folded)
    for number in after:
        page.sheet.column_dimensions[get_column_letter(number + 1)].collapsed = True


def _value(row: object, field: Field, words: Words) -> Value:
    name = field.name if field.of is None else field.of
    if not name:
        return ""
    found = attrgetter(name)(row)
    if not isinstance(found, tuple):
        return found  # type: ignore[no-any-return]
    if len(found) < 2:
        return "".join(found)
    return "\n".join(words.say("report.item", text=item) for item in found)
