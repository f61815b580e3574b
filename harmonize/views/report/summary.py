"""The first page of a report: what it covers, how its cells are counted, and the gravest gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from harmonize.model import Coverage, Gap

from ..gaps.gap_list import SILENT
from ..gaps.severity import NOT_MET
from ..lookup import Cell
from ..words import Words, as_sentence
from .cell_names import jurisdiction_words, share_words
from .report import Report

GRAVEST = 15
"""Gaps that the first page names; it says how many more there are."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Cells of a row by state, and how many of them wait for a person.

    ``name`` is the id of what is counted, ``label`` its words on every sheet.
    """

    name: str
    label: str
    states: tuple[int, ...]
    waiting: int

    @property
    def total(self) -> int:
        """How many cells there are."""
        return sum(self.states)

    @property
    def judged(self) -> int:
        """How many cells say something of the law."""
        return sum(n for state, n in zip(Coverage, self.states, strict=True) if state not in SILENT)

    @property
    def share(self) -> float | None:
        """Full cells of those that say something of the law, 0 to 1; None where none does."""
        return self.states[list(Coverage).index(Coverage.FULL)] / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of offence and its offences."""

    label: str
    offences: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """An instrument and the ids of the offences that it asks for; each stands under every instrument that asks."""

    label: str
    offences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GraveGap:
    """A cell in which a treaty duty is not met."""

    cell: Cell
    coverage: Coverage
    offence_label: str
    jurisdiction_label: str
    state: str
    missing: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that the first page says; ``not_met`` counts all cells in which a duty is not met."""

    covers: str
    whole: Tally
    not_met: int
    jurisdictions: tuple[Tally, ...]
    families: tuple[Family, ...]
    instruments: tuple[Asking, ...]
    gravest: tuple[GraveGap, ...]


def summarise(report: Report) -> Summary:
    """Draw up the first page: jurisdictions in the order of the matrix, offences by kind."""
    words, matrix, gaps = report.words, report.lookup.matrix, report.gaps
    asking = dict.fromkeys(name for row in matrix.rows for name in row.instruments)
    grave = sorted((gap for gap in gaps if gap.obligation == NOT_MET), key=_gravity)
    offences = {row.id: tally(row.id, row.label, (g for g in gaps if g.offence == row.id)) for row in matrix.rows}
    return Summary(
        covers=words.say(
            "report.summary.covers",
            jurisdictions=words.count("matrix.count_jurisdictions", len(matrix.columns)),
            offences=words.count("matrix.count_offences", len(matrix.rows)),
            instruments=words.count("report.summary.count_instruments", len(asking)),
            cells=words.count("matrix.count_cells", len(gaps)),
        ),
        whole=tally("", words.say("report.summary.all"), gaps),
        not_met=len(grave),
        jurisdictions=tuple(
            tally(
                code, jurisdiction_words(report.lookup, code, words), (gap for gap in gaps if gap.jurisdiction == code)
            )
            for code in (column.code for column in matrix.columns)
        ),
        families=tuple(
            Family(family, tuple(offences[row.id] for row in matrix.rows if row.family == family))
            for family in dict.fromkeys(row.family for row in matrix.rows)
        ),
        instruments=tuple(
            Asking(words.instrument(name), tuple(row.id for row in matrix.rows if name in row.instruments))
            for name in asking
        ),
        gravest=tuple(_grave(report, gap) for gap in grave[:GRAVEST]),
    )


def tally(name: str, label: str, gaps: Iterable[Gap]) -> Tally:
    """Count cells by state, in the order of the legend."""
    gaps = tuple(gaps)
    counts = Counter(gap.coverage for gap in gaps)
    return Tally(name, label, tuple(counts[state] for state in Coverage), sum(gap.review for gap in gaps))


def _gravity(gap: Gap) -> tuple[bool, float, int]:
    """Sort key: whole offences first, then the smallest share found, then the most elements missing."""
    return gap.coverage is not Coverage.NONE, gap.found / gap.asked if gap.asked else 0.0, -len(gap.missing)


def _state(gap: Gap, words: Words) -> str:
    """Say a state as the matrix does."""
    state = words.state(gap.coverage)
    if gap.coverage is not Coverage.PARTIAL:
        return state
    return words.say("report.matrix.figure", word=state, figure=share_words(gap, words))


def _grave(report: Report, gap: Gap) -> GraveGap:
    asked, words = report.lookup.asked[gap.offence], report.words
    said = {row.element: as_sentence(row.description) for row in asked.requirements}
    missing = [said.get(element, element) for element in gap.missing]
    return GraveGap(
        cell=(gap.offence, gap.jurisdiction),
        coverage=gap.coverage,
        offence_label=asked.label,
        jurisdiction_label=jurisdiction_words(report.lookup, gap.jurisdiction, words),
        state=_state(gap, words),
        missing="; ".join(missing) or words.say("gaps.whole"),
    )
