"""Dual criminality as plain rows: a matrix for one offence, a list for one pair."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from harmonize.dual import DualCriminality, DualRow, DualVerdict, Punishable
from harmonize.lang.catalogue import RESULTS
from harmonize.lang.phrases import phrase
from harmonize.model import Comparison, Coverage

from .minimum import FIGURES, Minimum, met_words, reasons_under, verdict_under

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
BY_TREATIES = (DualSign.ON_CONDITION, DualSign.NO_TREATY)
"""Signs that nothing is drawn as where another minimum is chosen."""


@dataclass(frozen=True, slots=True)
class DualCell:
    """What a pair comes to for an offence, in words; ``sign`` is for the colour, ``reasons`` are whole sentences."""

    requesting: str
    requested: str
    verdict: DualVerdict
    sign: DualSign
    words: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DualMatrix:
    """One offence: ``cells[row][column]``, rows request and columns are requested; None on the diagonal."""

    offence: str
    label: str
    jurisdictions: tuple[str, ...]
    cells: tuple[tuple[DualCell | None, ...], ...]
    caution: str
    minimum: Minimum = Minimum.TREATIES


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


def dual_matrix(dual: DualCriminality, offence: str, minimum: Minimum = Minimum.TREATIES) -> DualMatrix:
    """Return requesting by requested jurisdictions for one offence; KeyError where there is none with this id."""
    label = next((asked.label for asked in dual.offences if asked.id == offence), None)
    if label is None:
        raise KeyError(offence)
    codes = dual.jurisdictions
    cells = tuple(
        tuple(None if one == other else _cell(dual, dual.row(offence, one, other), minimum) for other in codes)
        for one in codes
    )
    return DualMatrix(offence, label, codes, cells, caution(dual.code), minimum)


def dual_lines(
    dual: DualCriminality, requesting: str, requested: str, minimum: Minimum = Minimum.TREATIES
) -> tuple[DualLine, ...]:
    """Return every offence between one pair, in yardstick order; KeyError for a jurisdiction that is not there."""
    return tuple(dual_line(dual, offence.id, requesting, requested, minimum) for offence in dual.offences)


def dual_line(
    dual: DualCriminality, offence: str, requesting: str, requested: str, minimum: Minimum = Minimum.TREATIES
) -> DualLine:
    """Return one offence between one pair; KeyError where the comparison has no such offence or jurisdiction."""
    row = dual.row(offence, requesting, requested)
    label = next(asked.label for asked in dual.offences if asked.id == offence)
    cell = _cell(dual, row, minimum)
    return DualLine(offence, label, cell.verdict, cell.sign, cell.words, cell.reasons)


def sign_of(row: DualRow, minimum: Minimum = Minimum.TREATIES) -> DualSign:
    """Say how a row is drawn: what is unclear because a law was not read is drawn as not loaded."""
    if row.verdict is DualVerdict.UNCLEAR and row.punishable is Punishable.NOT_KNOWN:
        return DualSign.NOT_LOADED
    return SIGNS[verdict_under(row, minimum)]


def signs_under(minimum: Minimum) -> tuple[DualSign, ...]:
    """Return the signs that can occur under a minimum, in the order of the legend."""
    if minimum is Minimum.TREATIES:
        return tuple(DualSign)
    never = BY_TREATIES if minimum in FIGURES else (*BY_TREATIES, DualSign.NOT_MET)
    return tuple(sign for sign in DualSign if sign not in never)


def sign_words(sign: DualSign, code: str = RESULTS, minimum: Minimum = Minimum.TREATIES) -> str:
    """Say in words what a sign stands for."""
    verdict = next((verdict for verdict, drawn in SIGNS.items() if drawn is sign), None)
    return met_words(minimum, verdict, code) if verdict else phrase("dual.not_loaded", code=code)


def verdict_words(verdict: DualVerdict, code: str = RESULTS) -> str:
    """Say a verdict in words."""
    return met_words(Minimum.TREATIES, verdict, code)


def caution(code: str = RESULTS) -> str:
    """Say what the rows are not; to be shown wherever they are."""
    return phrase("dual.caution", code=code)


def _cell(dual: DualCriminality, row: DualRow, minimum: Minimum) -> DualCell:
    sign = sign_of(row, minimum)
    return DualCell(
        requesting=row.requesting.jurisdiction,
        requested=row.requested.jurisdiction,
        verdict=verdict_under(row, minimum),
        sign=sign,
        words=sign_words(sign, dual.code, minimum),
        reasons=reasons_under(dual, row, minimum),
    )
