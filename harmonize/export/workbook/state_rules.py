"""Colours of states that follow the words of a cell: who changes a state sees its colour change."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.formatting.rule import Rule

from harmonize.model import Coverage

from .looks import STATE, state_difference
from .page import Page


def colour_states(page: Page, column: str, first: int, last: int) -> None:
    """Colour the cells of a column from row ``first`` to ``last`` by the state that their words begin with."""
    last = max(first, last)
    for row in range(first, last + 1):
        page.sheet[f"{column}{row}"].style = STATE
    for state in Coverage:
        word = page.words.state(state)
        formula = f'LEFT({column}{first},{len(word)})="{word}"'
        rule = Rule("beginsWith", operator="beginsWith", text=word, formula=[formula], dxf=state_difference(state))
        page.sheet.conditional_formatting.add(f"{column}{first}:{column}{last}", rule)


def colour_counts(page: Page, columns: Sequence[str], first: int, last: int) -> None:
    """Colour the counts of states, one column for each, where there is something to count."""
    for state, column in zip(Coverage, columns, strict=True):
        rule = Rule("cellIs", operator="greaterThan", formula=["0"], dxf=state_difference(state))
        page.sheet.conditional_formatting.add(f"{column}{first}:{column}{last}", rule)
