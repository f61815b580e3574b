"""The columns of a wide sheet: their heads by name, what of a row stands in them, and which are folded away.

A folded column is grouped and closed: a click on the + above opens it, and paper shows what is open. So a sheet can
hold everything and still be read on a screen and on A4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import Outline

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
    return tuple(
        Column(words.say(f"{section}.{field.name}"), field.width, field.style, field.key, field.folded)
        for field in fields
    )


def place_of(fields: Sequence[Field], name: str) -> int:
    """Return the number of a column, counted from 1."""
    return next(number for number, field in enumerate(fields, 1) if field.name == name)


def values_of(row: object, fields: Sequence[Field], words: Words) -> list[Value]:
    """Return what a row says in each column; lines stand under one another, each with a mark."""
    return [_value(row, field, words) for field in fields]


def fold_columns(page: Page, fields: Sequence[Field]) -> None:
    """Group neighbouring folded columns and close each group, with its button at the column behind it.

    What goes on below in them is grouped as well; there the button stands at the row itself.
    """
    sheet = page.sheet
    sheet.sheet_properties.outlinePr = Outline(summaryBelow=False, summaryRight=True)
    sheet.sheet_format.outlineLevelCol = sheet.sheet_format.outlineLevelRow = 1
    for number, (field, behind) in enumerate(zip(fields, (*fields[1:], None), strict=True), 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = field.width
        if field.folded:
            dimension.outlineLevel, dimension.hidden = 1, True
        if field.folded and behind is not None and not behind.folded:
            sheet.column_dimensions[get_column_letter(number + 1)].collapsed = True


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
