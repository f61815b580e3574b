"""Where everything of the chart of penalties stands: rows from top to bottom, in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Coverage
from harmonize.views.palette import STATES
from harmonize.views.penalties.axis_words import articles, at_bar, fails, notes, whole_row
from harmonize.views.penalties.penalty_axis import AxisRow, Says
from harmonize.views.penalties.penalty_lines import Line
from harmonize.views.words import Words

from .axis_text import BREAK, bold, shown, small, wrapped
from .axis_trace import ink

NAME_SIGNS, SUB_SIGNS, WORDS_SIGNS, SMALL_SIGNS, TIP_SIGNS = 23, 29, 32, 40, 70
"""Signs that fit on a line: of a name, of what stands under it, of the figures and under them, of a tooltip."""
LINE, SMALL_LINE, SMALL = 18, 15, 12
PADDING, LEAST, REGION = 12, 46, 30


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its place; texts are fit for the chart."""

    row: AxisRow
    top: float
    middle: float
    bottom: float
    name: str
    figures: str
    fails: bool
    tip: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All rows; ``regions`` are headings with the place of their middle. ``height`` is that of the rows together."""

    rows: tuple[Placed, ...]
    regions: tuple[tuple[str, float], ...]
    height: float


def lay_out(rows: Sequence[AxisRow], lines: Sequence[Line], words: Words, *, by_region: bool) -> Layout:
    """Place the rows; ``by_region`` puts a heading before each region."""
    placed: list[Placed] = []
    regions: list[tuple[str, float]] = []
    at, region = 0.0, ""
    for row in rows:
        if by_region and row.region != region:
            region = row.region
            regions.append((shown(region), at + REGION * 0.6))
            at += REGION
        placed.append(_place(row, at, lines, words))
        at = placed[-1].bottom
    return Layout(tuple(placed), tuple(regions), at)


def _place(row: AxisRow, top: float, lines: Sequence[Line], words: Words) -> Placed:
    name = wrapped(row.name, NAME_SIGNS)
    below = wrapped(_sub(row, words), SUB_SIGNS)
    said = wrapped(at_bar(row, words), WORDS_SIGNS)
    more = wrapped(words.say("app.list").join(notes(row, lines, words)), SMALL_SIGNS)
    height = max(LEAST, PADDING + max(len(a) * LINE + len(b) * SMALL_LINE for a, b in ((name, below), (said, more))))
    below_line = fails(row, lines)
    beside = small(more, SMALL, ink("bad" if below_line else "muted"))
    tip = [line for part in whole_row(row, lines, words) for line in wrapped(part, TIP_SIGNS)]
    return Placed(
        row=row,
        top=top,
        middle=top + height / 2,
        bottom=top + height,
        name=BREAK.join([*name, *small(below, SMALL, ink("muted"))]),
        figures=BREAK.join([*(bold(said) if _heavy(row) else said), *beside]),
        fails=below_line,
        tip=BREAK.join([*bold(name), *tip]),
    )


def _heavy(row: AxisRow) -> bool:
    """Ranges, and that nothing was found, are the claims of the chart."""
    return row.basic is not None or (row.says is Says.NO_ARTICLE and row.state is Coverage.NONE)


def _sub(row: AxisRow, words: Words) -> str:
    """Say under a name what its row rests on: a digest, and the articles."""
    unclear = words.say("penalties.marked", mark=STATES[row.state].mark, words=words.state(row.state))
    doubt = unclear if row.articles and row.state is Coverage.UNCLEAR else ""
    return words.say("app.dash").join(part for part in (row.mark, articles(row, words), doubt) if part)
