"""A report as a deck: title, matrix, states in one chart, each offence, and how to read it."""

from __future__ import annotations

from dataclasses import dataclass

from ..data_version import data_version
from ..gaps.gap_list import gap_items
from ..present.present import build_slides
from ..report.report import Report
from .deck_counts import StateCounts, state_counts
from .deck_matrix import MatrixTable, matrix_table
from .deck_offence import OffencePart, offence_part
from .deck_penalties import PenaltyBars, penalty_bars_of
from .deck_reading import Reading, reading_of


@dataclass(frozen=True, slots=True)
class Deck:
    """What the slides say; ``counts`` is None where there is one offence alone, so that nothing is to be counted.

    ``footer`` stands on every slide, with ``origin`` where there is room.
    """

    title: str
    subtitle: str
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    footer: str
    origin: str
    matrix: MatrixTable
    counts: StateCounts | None
    penalties: PenaltyBars | None
    """Of the one jurisdiction, where there is one alone and several offences."""
    offences: tuple[OffencePart, ...]
    reading: Reading


def build_deck(report: Report) -> Deck:
    """Draw up the deck of a report, in its order."""
    lookup, words, front = report.lookup, report.words, report.front
    items = {(item.offence, item.jurisdiction): item for item in gap_items(lookup, words)}
    slides = build_slides(lookup, words)
    columns = report.arranged.matrix.columns
    version = words.say("present.data", version=data_version(report.comparison))
    return Deck(
        title=words.say("slides.title"),
        subtitle=_subtitle(report),
        warnings=front.warnings,
        notes=front.notes,
        footer=words.say("app.dash").join((front.advice, version)),
        origin=front.origin,
        matrix=matrix_table(report),
        counts=state_counts(report) if len(slides) > 1 else None,
        penalties=penalty_bars_of(lookup, columns[0].code, words) if len(columns) == 1 < len(slides) else None,
        offences=tuple(offence_part(lookup, slide, items, words) for slide in slides),
        reading=reading_of(report),
    )


def _subtitle(report: Report) -> str:
    """Name what the report covers: the one offence or jurisdiction, else how many."""
    words, matrix = report.words, report.arranged.matrix
    rows, columns = matrix.rows, matrix.columns
    offences = rows[0].label if len(rows) == 1 else words.count("matrix.count_offences", len(rows))
    places = columns[0].name if len(columns) == 1 else words.count("matrix.count_jurisdictions", len(columns))
    return words.say("app.dash").join((places, offences))
