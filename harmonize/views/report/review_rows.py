"""What people are asked to decide: a row for each cell that waits, or in which something is missing or unclear.

The program fills in what it knows; the columns for people stay empty. They are written here, in one place: the gaps
repeat them by the number of the cell, so that nothing is typed twice and nothing can differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from harmonize.model import Coverage, Gap, Verdict

from ..gaps.gap_row import GapRow
from ..lookup import Cell, Lookup
from ..words import Words
from .match_words import article_words, chosen_of

OPEN = (Coverage.PARTIAL, Coverage.NONE, Coverage.UNCLEAR)


class Filling(StrEnum):
    """A column that people fill in, in order."""

    DECISION = "decision"
    NOTE = "note"
    REVIEWER = "reviewer"
    DATE = "date"
    RECOMMENDATION = "recommendation"
    BODY = "body"
    DEADLINE = "deadline"


class Decision(StrEnum):
    """What a reviewer may decide of a cell."""

    CONFIRMED = "confirmed"
    OTHER_ARTICLE = "other_article"
    ELEMENT_THERE = "element_there"
    NO_OFFENCE = "no_offence"
    NOT_ASKED = "not_asked"
    DISCUSS = "discuss"


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A cell to be decided; ``number`` names it as on every sheet, ``open`` says line by line what is open."""

    cell: Cell
    coverage: Coverage
    number: int
    offence: str
    jurisdiction: str
    bond: str
    state: str
    article: str
    need: str
    open: tuple[str, ...]


def review_rows(lookup: Lookup, gaps: Sequence[GapRow], words: Words) -> tuple[ReviewRow, ...]:
    """Return the rows in the order of ``gaps``, which are those of ``lookup``."""
    found = zip(lookup.gaps, gaps, strict=True)
    return tuple(
        ReviewRow(
            cell=row.cell,
            coverage=row.coverage,
            number=row.number,
            offence=row.offence,
            jurisdiction=row.jurisdiction,
            bond=row.bond,
            state=row.state,
            article=row.best.article,
            need=row.need,
            open=(*_open(row, words), *_waiting(lookup, gap, words)),
        )
        for gap, row in found
        if gap.review or gap.coverage in OPEN
    )


def decisions(words: Words) -> tuple[tuple[str, str], ...]:
    """Return each decision that can be chosen with what it says."""
    return tuple(
        (words.say(f"report.decision.{item.value}"), words.say(f"report.decision_means.{item.value}"))
        for item in Decision
    )


def _open(row: GapRow, words: Words) -> Iterator[str]:
    for line in row.missing:
        yield words.say("report.review.missing", what=line)
    for line in row.unclear:
        yield words.say("report.review.unclear", what=line)


def _waiting(lookup: Lookup, gap: Gap, words: Words) -> Iterator[str]:
    """Name the articles that a person must confirm."""
    for match in chosen_of(lookup, gap):
        if match.verdict is Verdict.REVIEW:
            yield article_words(lookup, match, words)
