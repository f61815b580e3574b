"""Dual criminality as plain rows: a matrix for one offence, a list for one pair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from harmonize.dual import DualCriminality, DualRow, DualVerdict, Punishable
from harmonize.lang.catalogue import RESULTS
from harmonize.lang.phrases import phrase
from harmonize.model import Comparison, Coverage

DualRows = DualCriminality
"""What works out single rows; named here for the pages, which ask views alone."""


class DualSign(StrEnum):
    """How a verdict is drawn, in the order of the legend: as a state of the matrix, or in a way of its own."""

    MET = Coverage.FULL.value
    ON_CONDITION = Coverage.PARTIAL.value
    NO_TREATY = "no_treaty"
    NOT_MET = "not_met"
    NOT_FOUND = Coverage.NONE.value
    UNCLEAR = Coverage.UNCLEAR.value
    NOT_LOADED = Coverage.NOT_LOADED.value


SIGNS = {
    DualVerdict.MET: DualSign.MET,
    DualVerdict.MET_ON_CONDITION: DualSign.ON_CONDITION,
    DualVerdict.NO_TREATY: DualSign.NO_TREATY,
    DualVerdict.NOT_MET: DualSign.NOT_MET,
    DualVerdict.NOT_PUNISHABLE: DualSign.NOT_FOUND,
    DualVerdict.UNCLEAR: DualSign.UNCLEAR,
}


@dataclass(frozen=True, slots=True)
class DualCell:
    """What a pair comes to for an offence, in words; ``sign`` is for the colour."""

    requesting: str
    requested: str
    verdict: DualVerdict
    sign: DualSign
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
    sign: DualSign
    words: str
    reasons: tuple[str, ...]


def open_dual(comparison: Comparison, code: str = RESULTS) -> DualCriminality:
    """Return what works out single rows of a comparison, with reasons in an interface language."""
    return DualCriminality(comparison, code)


def dual_matrix(dual: DualCriminality, offence: str) -> DualMatrix:
    """Return requesting by requested jurisdictions for one offence; KeyError where there is none with this id."""
    label = next((asked.label for asked in dual.offences if asked.id == offence), None)
    if label is None:
        raise KeyError(offence)
    codes = dual.jurisdictions
    cells = tuple(
        tuple(None if one == other else _cell(dual.row(offence, one, other), dual.code) for other in codes)
        for one in codes
    )
    return DualMatrix(offence, label, codes, cells, caution(dual.code))


def dual_lines(dual: DualCriminality, requesting: str, requested: str) -> tuple[DualLine, ...]:
    """Return every offence between one pair, in yardstick order; KeyError for a jurisdiction that is not there."""
    return tuple(dual_line(dual, offence.id, requesting, requested) for offence in dual.offences)


def dual_line(dual: DualCriminality, offence: str, requesting: str, requested: str) -> DualLine:
    """Return one offence between one pair; KeyError where the comparison has no such offence or jurisdiction."""
    row = dual.row(offence, requesting, requested)
    label = next(asked.label for asked in dual.offences if asked.id == offence)
    sign = sign_of(row)
    return DualLine(offence, label, row.verdict, sign, sign_words(sign, dual.code), row.reasons)


def sign_of(row: DualRow) -> DualSign:
    """Say how a row is drawn: what is unclear because a law was not read is drawn as not loaded."""
    if row.verdict is DualVerdict.UNCLEAR and row.punishable is Punishable.NOT_KNOWN:
        return DualSign.NOT_LOADED
    return SIGNS[row.verdict]


def sign_words(sign: DualSign, code: str = RESULTS) -> str:
    """Say in words what a sign stands for."""
    verdict = next((verdict for verdict, drawn in SIGNS.items() if drawn is sign), None)
    return verdict_words(verdict, code) if verdict else phrase("dual.not_loaded", code=code)


def verdict_words(verdict: DualVerdict, code: str = RESULTS) -> str:
    """Say a verdict in words."""
    return phrase(f"dual.verdict_{verdict.value}", code=code)


def caution(code: str = RESULTS) -> str:
    """Say what the rows are not; to be shown wherever they are."""
    return phrase("dual.caution", code=code)


def _cell(row: DualRow, code: str) -> DualCell:
    sign = sign_of(row)
    return DualCell(row.requesting.jurisdiction, row.requested.jurisdiction, row.verdict, sign, sign_words(sign, code))
