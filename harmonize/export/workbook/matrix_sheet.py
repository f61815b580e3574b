"""The sheet of the matrix: offences by jurisdictions, each cell a word and a way to its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from openpyxl.utils import get_column_letter

from harmonize.model import Gap
from harmonize.views.lookup import Cell as Address
from harmonize.views.matrix.arrangement import Arranged, Grouping
from harmonize.views.matrix.measures import Measure, Measured
from harmonize.views.matrix.reading_words import LegendRow, cell_look, cell_words, legend_rows
from harmonize.views.method.method import state_rows
from harmonize.views.report.report import Report
from harmonize.views.texts.provenance import kinds_of

from .cell_text import height_of, lines_of
from .looks import COUNT, GROUP, HEAD, HEAD_KIND, HEAD_TOP, NOTE, OFFENCE, OUTSIDE, WARNING, look_style
from .page import A3, A4, Page

OFFENCE_WIDTH, CELL_WIDTH, WIDEST_CELL = 38, 13, 20
LEGEND_COLUMN = 3
"""Where the sentences of the legend begin; they run on to the right."""
HEAD_ROWS = 3
LOWEST = 18
"""Points of a row of one line."""
SHARES = (Measure.COVERAGE, Measure.ELEMENTS)
"""Measures whose cells show how many elements were found of how many."""
ON_A4 = 14
"""Jurisdictions that can be read side by side on the smaller paper."""


def matrix_widths(report: Report, measured: Measured) -> tuple[int, ...]:
    """Return the widths of the columns; some programs write a link on one line, so that its words need room."""
    longest = max((len(cell_words(gap, measured, report.words)) for gap in report.gaps), default=0)
    width = min(WIDEST_CELL, max(CELL_WIDTH, longest + 2))
    return (OFFENCE_WIDTH, *(width for _ in report.lookup.matrix.columns))


def matrix_lead(report: Report, measured: Measured) -> str:
    """Say in one sentence what the matrix shows."""
    if measured.measure is not Measure.COVERAGE:
        return measured.lead.replace("**", "")
    words, matrix = report.words, report.lookup.matrix
    counts = (words.say("report.states", n=row.cells, state=row.word) for row in state_rows(report.gaps, words))
    return words.say(
        "report.matrix.lead",
        jurisdictions=words.count("matrix.count_jurisdictions", len(matrix.columns)),
        offences=words.count("matrix.count_offences", len(matrix.rows)),
        states=words.say("app.join").join(counts),
    )


def write_matrix(page: Page, head: int, report: Report, measured: Measured) -> dict[Address, str]:
    """Write heads, cells and legend; return where each cell that fits stands."""
    arranged = report.arranged
    matrix, groups = arranged.matrix, arranged.row_groups
    _write_heads(page, head, arranged)
    places: dict[Address, str] = {}
    row = head + HEAD_ROWS
    last = len(matrix.columns) + 1
    for group, members in groupby(range(len(matrix.rows)), lambda number: groups[number]):
        if group:
            for column in range(1, last + 1):
                page.put(row, column, group_words(group, report) if column == 1 else "", GROUP)
            row += 1
        for number in members:
            page.put(row, 1, matrix.rows[number].label, OFFENCE)
            places |= _write_cells(page, row, report, measured, matrix.cells[number])
            row += 1
    page.sheet.freeze_panes = f"B{head + HEAD_ROWS}"
    page.sheet.auto_filter.ref = f"A{head + HEAD_ROWS - 1}:{get_column_letter(last)}{row - 1}"
    legend = legend_rows(measured, page.words)
    end = _write_legend(page, row + 1, measured, legend)
    wide = max(last, LEGEND_COLUMN + -(-max(len(band.meaning) for band in legend) // page.widths[-1]))
    paper = A4 if len(matrix.columns) <= ON_A4 else A3
    page.set_up_print(paper, (head, head + HEAD_ROWS - 1), f"{get_column_letter(wide)}{end}", "A:A")
    return places


def _write_cells(
    page: Page, row: int, report: Report, measured: Measured, gaps: Sequence[Gap]
) -> Iterator[tuple[Address, str]]:
    """Write the cells of an offence; one that was not asked for stays empty. Yield where the others stand."""
    lines = 1
    for column, gap in enumerate(gaps, 2):
        if not report.lookup.fits(gap):
            page.put(row, column, "", OUTSIDE)
            continue
        said = cell_words(gap, measured, page.words)
        cell = page.put(row, column, said, look_style(cell_look(gap, measured)))
        lines = max(lines, lines_of(said, page.widths[-1]))
        yield (gap.offence, gap.jurisdiction), str(cell.coordinate)
    page.sheet.row_dimensions[row].height = max(LOWEST, height_of(lines))


def link_matrix(page: Page, matrix: Mapping[Address, str], gaps: Mapping[Address, int]) -> None:
    """Lead from each cell to its row in the gaps."""
    for address, place in matrix.items():
        cell = page.sheet[place]
        page.link(cell, "gaps", f"A{gaps[address]}")


def group_words(group: str, report: Report) -> str:
    """Name the head that offences stand under."""
    by_instrument = report.ask.arrangement.grouping is Grouping.INSTRUMENT
    return report.words.instrument(group) if by_instrument else group


def _write_heads(page: Page, head: int, arranged: Arranged) -> None:
    """Region, name with ISO code, and plainly whether digests or texts of laws were read."""
    words, regions = page.words, arranged.column_groups
    for row, text in enumerate(("", "", words.say("report.matrix.corner")), head):
        page.put(row, 1, text, HEAD if row == head + HEAD_ROWS - 1 else HEAD_TOP)
    said: list[list[str]] = [[], [], []]
    for number, (column, region) in enumerate(zip(arranged.matrix.columns, regions, strict=True), 2):
        before = regions[number - 3] if number > 2 else ""
        texts = (
            region if region != before else "",
            words.say("report.matrix.column", name=column.brief, code=column.code.upper()),
            kinds_of(column, words),
        )
        for step, (text, style) in enumerate(zip(texts, (HEAD_TOP, HEAD_TOP, HEAD_KIND), strict=True)):
            page.put(head + step, number, text, style)
            said[step].append(text)
    for step, row_texts in enumerate(said):
        lines = max((lines_of(text, page.widths[-1] - 1) for text in row_texts), default=1)
        page.sheet.row_dimensions[head + step].height = height_of(lines)


def _write_legend(page: Page, row: int, measured: Measured, legend: Sequence[LegendRow]) -> int:
    """Write what words and colours mean; return the last row."""
    words = page.words
    page.put(row, 1, words.say("report.matrix.legend"), WARNING)
    heads = words.say(f"measure.legend.{measured.measure}"), words.say("report.matrix.legend_count")
    for column, head in enumerate((*heads, words.say("report.matrix.legend_meaning")), 1):
        page.put(row + 1, column, head, HEAD)
    row += 2
    for band in legend:
        page.put(row, 1, band.word, look_style(band.look))
        page.put_number(row, 2, band.cells, COUNT)
        page.put(row, LEGEND_COLUMN, band.meaning, NOTE)
        row += 1
    notes = ("fraction", "star") if measured.measure in SHARES else ("star",)
    for name in notes:
        page.put(row, 1, words.say(f"report.matrix.{name}"), NOTE)
        row += 1
    return row - 1
