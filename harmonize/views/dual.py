"""Dual criminality as plain rows: a matrix for one offence, a list for one pair."""

from __future__ import annotations

from dataclasses import dataclass

from harmonize.dual import DualCriminality, DualRow, DualVerdict
from harmonize.lang.phrases import phrase


@dataclass(frozen=True, slots=True)
class DualCell:
    """What a pair comes to for an offence, in words; ``verdict`` is for the colour."""

    requesting: str
    requested: str
    verdict: DualVerdict
    words: str


@dataclass(frozen=True, slots=True)
class DualMatrix:
    """One offence: ``cells[row][column]``, rows request and columns are requested; None on the diagonal."""

    offence: str
    label: str
    jurisdictions: tuple[str, ...]
    cells: tuple[tuple[DualCell | None, ...], ...]
    caution: str


@dataclass(frozen=True, slots=True)
class DualLine:
    """One offence between one pair; ``reasons`` are whole sentences."""

    offence: str
    label: str
    verdict: DualVerdict
    words: str
    reasons: tuple[str, ...]


def dual_matrix(dual: DualCriminality, offence: str) -> DualMatrix:
    """Return requesting by requested jurisdictions for one offence; KeyError where there is none with this id."""
    label = next((asked.label for asked in dual.offences if asked.id == offence), None)
    if label is None:
        raise KeyError(offence)
    codes = dual.jurisdictions
    cells = tuple(
        tuple(None if one == other else _cell(dual.row(offence, one, other)) for other in codes) for one in codes
    )
    return DualMatrix(offence, label, codes, cells, caution())


def dual_lines(dual: DualCriminality, requesting: str, requested: str) -> tuple[DualLine, ...]:
    """Return every offence between one pair, in yardstick order; KeyError for a jurisdiction that is not there."""
    lines = []
    for offence in dual.offences:
        row = dual.row(offence.id, requesting, requested)
        lines.append(DualLine(offence.id, offence.label, row.verdict, verdict_words(row.verdict), row.reasons))
    return tuple(lines)


def verdict_words(verdict: DualVerdict) -> str:
    """Say a verdict in words."""
    return phrase(f"dual.verdict_{verdict.value}")


def caution() -> str:
    """Say what the rows are not; to be shown wherever they are."""
    return phrase("dual.caution")


def _cell(row: DualRow) -> DualCell:
    return DualCell(row.requesting.jurisdiction, row.requested.jurisdiction, row.verdict, verdict_words(row.verdict))
