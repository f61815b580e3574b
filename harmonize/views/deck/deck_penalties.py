"""The ranges of imprisonment of one offence as bars, in years; what no bar can show is said in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ..lookup import Lookup
from ..penalties.axis_scale import MONTHS_A_YEAR, Scale, scale_of
from ..penalties.axis_words import at_bar, fails, notes, whole_row
from ..penalties.penalty_axis import AxisRow, FormRange, axis_rows
from ..penalties.penalty_lines import SERIOUS, Line, lines_for, name_line
from ..penalties.penalty_questions import Answer
from ..words import Words

HAIR = 0.12
"""Years that a single figure is drawn wide, so that it can be seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One jurisdiction, in years: nothing up to ``start``, then what the article states, then what it leaves open.

    ``words`` are the figures and what a bar cannot show; ``said`` is everything. ``below`` is True under the line.
    """

    name: str
    words: str
    start: float
    stated: float
    open: float
    below: bool
    said: tuple[str, ...]

    @property
    def drawn(self) -> bool:
        """True where there is a bar."""
        return self.stated > 0 or self.open > 0


@dataclass(frozen=True, slots=True)
class PenaltyBars:
    """The axis runs to ``edge`` years with a tick every ``step``.

    ``line`` stands at so many years, ``line_name`` says why.
    """

    bars: tuple[Bar, ...]
    edge: float
    step: int
    line: float
    line_name: str
    lead: str


def penalty_bars(lookup: Lookup, offence: str, among: Collection[str], words: Words) -> PenaltyBars | None:
    """Return the bars of some jurisdictions in the order of the matrix; None where no range can be drawn."""
    rows = axis_rows(lookup, offence, _serious(lookup, offence), words, among)
    line = _serious(lookup, offence)[0]
    reached = sum(row.answer(line) is Answer.YES for row in rows)
    lead = words.say(
        "penalties.reach_serious",
        yes=words.number(reached),
        jurisdictions=words.count("matrix.count_jurisdictions", len(rows)),
    )
    return _bars([(row.name, row) for row in rows], line, lead.replace("**", ""), words)


def penalty_bars_of(lookup: Lookup, jurisdiction: str, words: Words) -> PenaltyBars | None:
    """Return the bars of one jurisdiction, offence by offence; None where no range can be drawn."""
    matrix = lookup.matrix
    named = [
        (row.label, found)
        for row, cells in zip(matrix.rows, matrix.cells, strict=True)
        if any(gap.jurisdiction == jurisdiction and lookup.fits(gap) for gap in cells)
        for found in axis_rows(lookup, row.id, _serious(lookup, row.id), words, (jurisdiction,))
    ]
    return _bars(named, _serious(lookup, matrix.rows[0].id)[0], "", words) if named else None


def _serious(lookup: Lookup, offence: str) -> list[Line]:
    return [line for line in lines_for(lookup.asked[offence]) if line.key == SERIOUS]


def _bars(named: Sequence[tuple[str, AxisRow]], line: Line, lead: str, words: Words) -> PenaltyBars | None:
    scale = scale_of([replace(row, further=None, aggravated=None) for _, row in named], [line])
    bars = tuple(_bar(name, row, scale, [line], words) for name, row in named)
    if not any(bar.drawn for bar in bars):
        return None
    return PenaltyBars(
        bars=bars,
        edge=scale.edge,
        step=max(1, scale.ticks[1] if len(scale.ticks) > 1 else 1),
        line=line.months / MONTHS_A_YEAR,
        line_name=name_line(line, words),
        lead=lead,
    )


def _bar(name: str, row: AxisRow, scale: Scale, lines: Sequence[Line], words: Words) -> Bar:
    start, stated, left_open = _pieces(row.basic, scale) if row.basic else (0.0, 0.0, 0.0)
    marked = words.say("slides.line", name=name, words=row.mark) if row.mark else ""
    parts = (at_bar(row, words), *notes(row, lines, words))
    return Bar(
        name=name,
        words=words.say("app.list").join(dict.fromkeys(parts)),
        start=start,
        stated=stated,
        open=left_open,
        below=fails(row, lines),
        said=(*((marked,) if marked else ()), *whole_row(row, lines, words)),
    )


def _pieces(terms: FormRange, scale: Scale) -> tuple[float, float, float]:
    """Cut a range into what is left free, what the article states and what it leaves open, in years within the axis."""
    if not terms.prison or (terms.low.months is None and terms.high.months is None):
        return 0.0, 0.0, 0.0
    low = min((terms.low.months or 0.0) / MONTHS_A_YEAR, scale.edge)
    high = scale.edge if terms.high.months is None else min(terms.high.months / MONTHS_A_YEAR, scale.edge)
    if high - low < HAIR:
        low, high = max(0.0, high - HAIR), max(high, HAIR)
    if not terms.high.stated:
        return _rounded(low, 0.0, high - low)
    beyond = scale.edge - high if terms.more else 0.0
    return _rounded(low, high - low, beyond)


def _rounded(*years: float) -> tuple[float, float, float]:
    start, stated, left_open = (round(part, 4) for part in years)
    return start, stated, left_open
