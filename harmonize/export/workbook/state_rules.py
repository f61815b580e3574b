"""Colours that follow the words of a state, so that one that a reviewer changes is coloured as on the screen."""

from __future__ import annotations

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from harmonize.model import Coverage
from harmonize.views.palette import STATES
from harmonize.views.words import Words


def state_rules(sheet: Worksheet, range: str, words: Words) -> None:
    """Colour the cells of a range (``I8:I90``) whose words begin with a state's, in the language of ``words``."""
    first = range.split(":")[0]
    for state in Coverage:
        said = words.state(state).replace('"', '""')
        look = STATES[state]
        ground = look.ground.removeprefix("#")
        rule = FormulaRule(
            formula=[f'LEFT({first},{len(words.state(state))})="{said}"'],
            fill=PatternFill("solid", start_color=ground, end_color=ground),
            font=Font(color=look.ink.removeprefix("#")),
        )
        sheet.conditional_formatting.add(range, rule)
