"""The sheet of the matrix: offences by jurisdictions, each cell a word and a way to its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from openpyxl.utils import get_column_letter

from harmonize.model import Coverage, Gap
from harmonize.views.lookup import Cell as Address
from harmonize.views.matrix.matrix import Matrix
from harmonize.views.method.method import StateRow
from harmonize.views.texts.provenance import kinds_of
from harmonize.views.words import Words

from .cell_text import height_of, lines_of
from .looks import COUNT, GROUP, HEAD, HEAD_KIND, HEAD_TOP, NOTE, OFFENCE, WARNING, state_style
from .page import A3, A4, Page

OFFENCE_WIDTH, CELL_WIDTH = 38, 13
LEGEND_WIDTH = 150
"""Characters that the sentences of the legend need, at the least."""
HEAD_ROWS = 3
ON_A4 = 14
"""Jurisdictions that can be read side by side on the smaller paper."""


def matrix_widths(matrix: Matrix) -> tuple[int, ...]:
    """Return the widths of the columns."""
    return (OFFENCE_WIDTH, *(CELL_WIDTH for _ in matrix.columns))


def matrix_lead(matrix: Matrix, states: Sequence[StateRow], words: Words) -> str:
    """Say in one sentence what the matrix shows."""
    counts = (words.say("report.states", n=row.cells, state=row.word) for row in states)
    return words.say(
        "report.matrix.lead",
        jurisdictions=words.count("matrix.count_jurisdictions", len(matrix.columns)),
        offences=words.count("matrix.count_offences", len(matrix.rows)),
        states=words.say("app.join").join(counts),
    )


def write_matrix(page: Page, head: int, matrix: Matrix, states: Sequence[StateRow]) -> dict[Address, str]:
    """Write heads, cells and legend; return where each cell stands."""
    _write_heads(page, head, matrix)
    places: dict[Address, str] = {}
    row = head + HEAD_ROWS
    last = len(matrix.columns) + 1
    for family, members in groupby(range(len(matrix.rows)), lambda number: matrix.rows[number].family):
        for column in range(1, last + 1):
            page.put(row, column, family if column == 1 else "", GROUP)
        row += 1
        for number in members:
            page.put(row, 1, matrix.rows[number].label, OFFENCE)
            for column, gap in enumerate(matrix.cells[number], 2):
                cell = page.put(row, column, cell_words(gap, page.words), state_style(gap.coverage))
                places[gap.offence, gap.jurisdiction] = str(cell.coordinate)
            page.sheet.row_dimensions[row].height = 18
            row += 1
    page.sheet.freeze_panes = f"B{head + HEAD_ROWS}"
    end = _write_legend(page, row + 1, states)
    wide = max(last, 1 + -(-(LEGEND_WIDTH - OFFENCE_WIDTH) // CELL_WIDTH))
    paper = A4 if len(matrix.columns) <= ON_A4 else A3
    page.set_up_print(paper, (head, head + HEAD_ROWS - 1), f"{get_column_letter(wide)}{end}", "A:A")
    return places


def link_matrix(page: Page, matrix: Mapping[Address, str], gaps: Mapping[Address, int]) -> None:
    """Lead from each cell to its row in the gaps."""
    for address, place in matrix.items():
        cell = page.sheet[place]
        page.link(cell, "gaps", f"A{gaps[address]}")


def cell_words(gap: Gap, words: Words) -> str:
    """Say the state of a cell in few words, starred where a person must look."""
    state = words.state(gap.coverage)
    if gap.coverage is Coverage.PARTIAL:
        state = words.say("report.matrix.partial", state=state, found=gap.found, asked=gap.asked)
    return words.say("report.matrix.look", state=state) if gap.review else state


def _write_heads(page: Page, head: int, matrix: Matrix) -> None:
    """Region, name with ISO code, and plainly whether digests or texts of laws were read."""
    words = page.words
    for row, text in enumerate(("", "", words.say("report.matrix.corner")), head):
        page.put(row, 1, text, HEAD if row == head + HEAD_ROWS - 1 else HEAD_TOP)
    said: list[list[str]] = [[], [], []]
    for number, column in enumerate(matrix.columns, 2):
        before = matrix.columns[number - 3].region if number > 2 else ""
        texts = (
            column.region if column.region != before else "",
            words.say("report.matrix.column", name=column.brief, code=column.code.upper()),
            kinds_of(column, words),
        )
        for step, (text, style) in enumerate(zip(texts, (HEAD_TOP, HEAD_TOP, HEAD_KIND), strict=True)):
            page.put(head + step, number, text, style)
            said[step].append(text)
    for step, row_texts in enumerate(said):
        lines = max((lines_of(text, CELL_WIDTH - 1) for text in row_texts), default=1)
        page.sheet.row_dimensions[head + step].height = height_of(lines)


def _write_legend(page: Page, row: int, states: Sequence[StateRow]) -> int:
    """Write what the words mean; return the last row."""
    words = page.words
    page.put(row, 1, words.say("report.matrix.legend"), WARNING)
    for column, name in enumerate(("head", "count", "meaning"), 1):
        page.put(row + 1, column, words.say(f"report.matrix.legend_{name}"), HEAD)
    row += 2
    for state in states:
        page.put(row, 1, state.word, state_style(state.state))
        page.put_number(row, 2, state.cells, COUNT)
        page.put(row, 3, state.meaning, NOTE)
        row += 1
    for name in ("fraction", "star"):
        page.put(row, 1, words.say(f"report.matrix.{name}"), NOTE)
        row += 1
    return row - 1
