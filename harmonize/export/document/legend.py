"""What the colours, lines and marks mean."""

from __future__ import annotations

from collections.abc import Collection

from harmonize.model import Coverage
from harmonize.views.colours import ELEMENT_TINTS
from harmonize.views.words import Words

from .marked import PENALTY, kind_ink, state_run
from .pen import Pen, lines, paragraph
from .table import Cell, cell, state_cell, table

WIDTHS = (2600, 7040)


def write_legend(pen: Pen, words: Words, kinds: Collection[str]) -> str:
    """Return the legend of the states, and of the kinds of elements that occur."""
    heads = (_head(pen, words.say("gaps.file.word")), _head(pen, words.say("gaps.file.meaning")))
    states = (
        (state_cell(state_run(pen, state, words.state(state)), state), cell(pen.run(words.explain(state)), keep=True))
        for state in Coverage
    )
    named = [kind for kind in ELEMENT_TINTS if kind in kinds and kind != PENALTY]
    marks = "".join(
        f"{pen.run(words.element_type(kind), kind_ink(kind))}{pen.run('   ')}" for kind in (*named, PENALTY)
    )
    return "".join(
        (
            paragraph(pen.run(words.say("document.legend")), "LegendTitle", keep=True),
            table(WIDTHS, heads, states),
            paragraph(marks, "Note", keep=True),
            lines(pen, (words.say("document.legend_marks"),), "Note"),
        )
    )


def _head(pen: Pen, words: str) -> Cell:
    return cell(pen.run(words), "TableHead", keep=True)
