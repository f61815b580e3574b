"""The matrix as a table for a screen that is read from the back of a room: heads, cells, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import Gap

from ..lookup import Cell
from ..matrix.arrangement import Grouping
from ..matrix.matrix import MatrixColumn
from ..matrix.measures import Band, Measure, Measured, Reading, always_named, count_bands
from ..penalties.penalty_axis import digest_mark
from ..report.report import Report
from ..words import Words
from .deck_looks import look_of

REVIEW = "*"
"""Stands at a state that a person must look at before it is relied on."""


@dataclass(frozen=True, slots=True)
class Head:
    """Of a row or a column: ``group`` is the head that it stands under, ``mark`` says that it rests on a digest."""

    id: str
    label: str
    group: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell: its look and sign, the figure in it (empty: none), its word; ``fits`` is False outside the filters."""

    look: str
    sign: str
    figure: str
    word: str
    review: bool
    fits: bool


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend, with the number of cells that it stands for."""

    look: str
    sign: str
    word: str
    cells: int


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """Rows by columns; ``lead`` is its sentence, ``remarks`` say what else is drawn."""

    lead: str
    columns: tuple[Head, ...]
    rows: tuple[Head, ...]
    cells: tuple[tuple[MatrixCell, ...], ...]
    keys: tuple[Key, ...]
    remarks: tuple[str, ...]


def matrix_table(report: Report) -> MatrixTable:
    """Draw up the matrix by the measure that was asked for."""
    arranged, words, measured = report.arranged, report.words, report.measured()
    matrix, grouping = arranged.matrix, report.ask.arrangement.grouping
    groups = [_group(group, grouping, words) for group in arranged.row_groups]
    bands = {band.id: band for band in measured.bands}
    cells = tuple(
        tuple(_cell(gap, measured.readings, bands, fits) for gap, fits in zip(gaps, fitting, strict=True))
        for gaps, fitting in zip(matrix.cells, arranged.selection.fits, strict=True)
    )
    return MatrixTable(
        lead=measured.lead.replace("**", ""),
        columns=tuple(
            _column(column, group, words) for column, group in zip(matrix.columns, arranged.column_groups, strict=True)
        ),
        rows=tuple(Head(row.id, row.label, group) for row, group in zip(matrix.rows, groups, strict=True)),
        cells=cells,
        keys=_keys(measured),
        remarks=tuple(_remarks(cells, measured.measure, words)),
    )


def _group(group: str, grouping: Grouping, words: Words) -> str:
    return words.instrument(group) if group and grouping is Grouping.INSTRUMENT else group


def _column(column: MatrixColumn, group: str, words: Words) -> Head:
    return Head(column.code, column.brief or column.name, group, digest_mark(column, words))


def _cell(gap: Gap, readings: Mapping[Cell, Reading], bands: Mapping[str, Band], fits: bool) -> MatrixCell:
    if not fits:
        return MatrixCell("", "", "", "", review=False, fits=False)
    reading = readings[gap.offence, gap.jurisdiction]
    band = bands[reading.band]
    sign = look_of(band.look).mark if band.symbol else ""
    return MatrixCell(band.look, sign, reading.text, band.word, gap.review, fits=True)


def _keys(measured: Measured) -> tuple[Key, ...]:
    counts = count_bands(measured.readings.values())
    return tuple(
        Key(band.look, look_of(band.look).mark if band.symbol else "", band.word, counts[band.id])
        for band in measured.bands
        if counts[band.id] or always_named(measured.measure, band)
    )


def _remarks(cells: Sequence[Sequence[MatrixCell]], measure: Measure, words: Words) -> Iterator[str]:
    drawn = [cell for row in cells for cell in row]
    if measure is Measure.COVERAGE and any(cell.figure for cell in drawn):
        yield words.say("method.sign_figures")
    if any(cell.review for cell in drawn):
        yield words.say("slides.review", mark=REVIEW)
    if not all(cell.fits for cell in drawn):
        yield words.say("slides.pale")
