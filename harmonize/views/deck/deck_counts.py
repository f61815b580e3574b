"""How many cells of each jurisdiction are in each state, for one chart of all of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from harmonize.model import Coverage

from ..palette import STATES
from ..report.report import Report
from ..words import Words


@dataclass(frozen=True, slots=True)
class StateSeries:
    """A state: its name with its sign, and its cells in each jurisdiction."""

    state: Coverage
    sign: str
    name: str
    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StateCounts:
    """``said`` tells each jurisdiction's cells in words, in the order of ``jurisdictions``."""

    jurisdictions: tuple[str, ...]
    series: tuple[StateSeries, ...]
    said: tuple[str, ...]


def state_counts(report: Report) -> StateCounts:
    """Count the cells asked for; states that none of them is in are left out."""
    words, columns = report.words, report.arranged.matrix.columns
    counts = {column.code: Counter[Coverage]() for column in columns}
    for gap in report.gaps:
        counts[gap.jurisdiction][gap.coverage] += 1
    series = tuple(
        StateSeries(
            state,
            STATES[state].mark,
            words.say("slides.signed", sign=STATES[state].mark, word=words.state(state)),
            tuple(counts[column.code][state] for column in columns),
        )
        for state in Coverage
        if any(found[state] for found in counts.values())
    )
    said = tuple(_said(column.name, counts[column.code], words) for column in columns)
    return StateCounts(tuple(column.name for column in columns), series, said)


def _said(name: str, counts: Counter[Coverage], words: Words) -> str:
    parts = (words.count(f"present.tally_{state.value}", counts[state]) for state in Coverage if counts[state])
    return words.say("slides.line", name=name, words=words.say("app.join").join(parts))
