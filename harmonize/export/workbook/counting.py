"""Formulas that count the rows of the sheet of gaps, so that totals follow when somebody changes a state there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from openpyxl.utils import get_column_letter, quote_sheetname

from .columns import place_of
from .gaps_sheet import FIELDS
from .page import Page

PLAIN = re.compile(r"[^\W\d_][^*?~]{0,199}")
"""Labels that a criterion takes as they are: no pattern, no figure, no comparison, not too long."""
TRUTHS = ("true", "false")


@dataclass(frozen=True, slots=True)
class GapRange:
    """The rows of the sheet of gaps; a row that goes on below has no state there, so that it counts once."""

    title: str
    first: int
    last: int

    @classmethod
    def of(cls, page: Page, head: int) -> GapRange:
        """Return the rows of the sheet as written below the row of its heads, at least one."""
        return cls(page.sheet.title, head + 1, max(head + 1, page.sheet.max_row))

    def column(self, name: str) -> str:
        """Return the address of a column by the name of its head."""
        letter = gap_letter(name)
        return f"{quote_sheetname(self.title)}!${letter}${self.first}:${letter}${self.last}"

    def states(self, key: str, label: str, at: str, state: str) -> str:
        """Count rows whose column ``key`` has the ``label`` at a place, and whose state begins with a word at another.

        The label stands in its cell, not in the formula; where a criterion would read a pattern or a comparison into
        it, texts are compared as they are.
        """
        keys, states = self.column(key), self.column("state")
        if is_plain(label):
            return f'COUNTIFS({keys},{at},{states},{state}&"*")'
        return f"SUMPRODUCT(({keys}={at})*(LEFT({states},LEN({state}))={state}))"

    def waiting(self, key: str, label: str, at: str, yes: str) -> str:
        """Count rows of a label that wait for a person; ``yes`` is the word that says so."""
        keys, looks = self.column(key), self.column("look")
        if is_plain(label):
            return f"COUNTIFS({keys},{at},{looks},{literal(yes)})"
        return f"SUMPRODUCT(({keys}={at})*({looks}={literal(yes)}))"

    def having(self, name: str, word: str) -> str:
        """Count rows that have a word in a column."""
        return f"COUNTIF({self.column(name)},{literal(word)})"

    def shown(self) -> str:
        """Count the rows that the filter of the sheet lets through."""
        return f"SUBTOTAL(103,{self.column('state')})"


def gap_letter(name: str) -> str:
    """Return the letter of a column of the sheet of gaps by the name of its head."""
    return get_column_letter(place_of(FIELDS, name))


def is_plain(label: str) -> bool:
    """Say whether a criterion takes a label for the words that it is."""
    return bool(PLAIN.fullmatch(label)) and label.lower() not in TRUTHS


def literal(word: str) -> str:
    """Return words of the catalogue as a formula writes them."""
    return '"{}"'.format(word.replace('"', '""'))


def sum_of(column: str, rows: Iterable[int]) -> str:
    """Add up cells of a column; rows that follow one another are one range."""
    ranges: list[list[int]] = []
    for row in sorted(rows):
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1][1] = row
        else:
            ranges.append([row, row])
    named = (f"{column}{first}" if first == last else f"{column}{first}:{column}{last}" for first, last in ranges)
    return f"SUM({','.join(named)})"
