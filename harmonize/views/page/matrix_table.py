"""The matrix as a table that leads to the entries of its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from harmonize.model import Gap

from ..matrix.head_words import column_words, group_label
from ..matrix.matrix import MatrixColumn, MatrixRow
from ..matrix.measures import Band, Measured, always_named, count_bands
from ..report.report import Report
from .texts import anchor_of

COMPACT_FROM = 21
"""Columns from which cells show symbols or brief figures alone."""


@dataclass(frozen=True, slots=True)
class TableHead:
    """A jurisdiction; ``first`` where a region begins, ``mark`` where it rests on digests."""

    code: str
    brief: str
    label: str
    mark: str
    first: bool


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: where it leads, how it looks, and what is read out; outside the filters it leads nowhere."""

    anchor: str
    code: str
    look: str
    symbol: str
    text: str
    beside: str
    label: str
    review: bool
    fits: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """An offence."""

    id: str
    label: str
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class TableGroup:
    """Offences under one head; its label is empty where they stand under none."""

    label: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A band, and how many cells of the report are in it."""

    look: str
    symbol: str
    word: str
    count: str


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """The table: ``regions`` are heads over so many columns; ``lead`` has figures between double asterisks."""

    lead: str
    measure: str
    compact: bool
    regions: tuple[tuple[str, int], ...]
    heads: tuple[TableHead, ...]
    groups: tuple[TableGroup, ...]
    legend: tuple[LegendLine, ...]


def matrix_table(report: Report) -> MatrixTable:
    """Draw up the matrix of a report by the measure that was asked for, in its order."""
    words, arranged, measured = report.words, report.arranged, report.measured()
    matrix, regions = arranged.matrix, arranged.column_groups
    starts = [number == 0 or regions[number] != regions[number - 1] for number in range(len(regions))]
    numbered = enumerate(arranged.row_groups)
    drawn = _Drawn(report, measured)
    return MatrixTable(
        lead=measured.lead,
        measure=words.say(f"measure.legend.{measured.measure.value}"),
        compact=drawn.compact,
        regions=tuple((region, len(list(members))) for region, members in groupby(regions)),
        heads=tuple(
            TableHead(column.code, column.brief or column.name, *column_words(column, words), first)
            for column, first in zip(matrix.columns, starts, strict=True)
        ),
        groups=tuple(
            TableGroup(
                group_label(group, report.ask.arrangement.grouping, words),
                tuple(drawn.row(number) for number, _ in members),
            )
            for group, members in groupby(numbered, key=lambda item: item[1])
        ),
        legend=tuple(_legend(report, measured)),
    )


class _Drawn:
    """Draws up the rows."""

    def __init__(self, report: Report, measured: Measured) -> None:
        self._report, self._measured = report, measured
        self._matrix = report.arranged.matrix
        self._bands = {band.id: band for band in measured.bands}
        self.compact = len(self._matrix.columns) >= COMPACT_FROM

    def row(self, number: int) -> TableRow:
        row, matrix = self._matrix.rows[number], self._matrix
        pairs = zip(matrix.columns, matrix.cells[number], strict=True)
        return TableRow(row.id, row.label, tuple(self._cell(row, column, gap) for column, gap in pairs))

    def _cell(self, row: MatrixRow, column: MatrixColumn, gap: Gap) -> TableCell:
        reading = self._measured.readings.get((gap.offence, gap.jurisdiction))
        anchor = anchor_of(row.id, column.code)
        if not self._report.lookup.fits(gap) or reading is None:
            return TableCell(anchor, column.code, "", "", "", "", "", False, False)
        band = self._bands[reading.band]
        text = reading.brief if self.compact else reading.text
        return TableCell(
            anchor=anchor,
            code=column.code,
            look=band.look,
            symbol="" if self.compact and text else band.symbol,
            text=text,
            beside="" if self.compact else reading.beside,
            label=self._label(row, column, band, reading.said, gap.review),
            review=gap.review,
            fits=True,
        )

    def _label(self, row: MatrixRow, column: MatrixColumn, band: Band, said: str, review: bool) -> str:
        words = self._report.words
        cell = words.say("matrix.cell", col=column_words(column, words)[0], row=row.label, state=band.word)
        parts = (cell, said, words.say("matrix.review") if review else "")
        return words.say("app.join").join(part for part in parts if part)


def _legend(report: Report, measured: Measured) -> Iterator[LegendLine]:
    counts = count_bands(measured.readings.values())
    for band in measured.bands:
        if counts[band.id] or always_named(measured.measure, band):
            yield LegendLine(band.look, band.symbol, band.word, report.words.number(counts[band.id]))
