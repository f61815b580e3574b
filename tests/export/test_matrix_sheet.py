"""The matrix of the workbook shows what the screen shows: measure, heads, order, and what does not fit."""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import load_workbook

from harmonize.export.excel import render_report
from harmonize.model import Coverage
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.arrangement import Arrangement, ColumnOrder, Grouping
from harmonize.views.matrix.measures import Measure
from harmonize.views.matrix.selection import Filters
from harmonize.views.palette import RAMP, STATES
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words

from .sheets import texts
from .test_summary_sheet import every_state

WORDS = load_report_words()


def matrix(*, comparison=None, **asked):
    report = open_report(Lookup(comparison or every_state()), WORDS, Ask(**asked))
    return load_workbook(io.BytesIO(render_report(report)))["Matrix"]


def linked(sheet):
    return {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.hyperlink}


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (Measure.COVERAGE, {"full", "partial 2/3", "does not apply", "law not loaded"}),
        (Measure.ELEMENTS, {"1/1", "2/3", "does not apply", "law not loaded"}),
        (Measure.SURE, {"82\xa0%", "does not apply", "law not loaded"}),
        (Measure.PENALTY, {"full", "6 y", "does not apply", "law not loaded"}),
        (
            Measure.BOUND,
            {
                "not known",
                "not known, partial",
                "law not loaded, not known",
                "does not apply, not known",
            },
        ),
    ],
)
def test_cells_say_the_measure_that_was_chosen(measure, said):
    sheet = matrix(measure=measure)
    assert set(linked(sheet)) == said
    words = texts(sheet)
    assert words[words.index("What the words mean") + 1] == WORDS.say(f"measure.legend.{measure}")


def test_colours_of_steps_are_those_of_the_palette():
    sheet = matrix(measure=Measure.ELEMENTS)
    cells = linked(sheet)
    for said, look in (("1/1", RAMP[4]), ("2/3", RAMP[1]), ("does not apply", STATES[Coverage.NOT_APPLICABLE])):
        assert cells[said].fill.fgColor.rgb == f"FF{look.ground[1:]}"
        assert cells[said].font.color.rgb == f"FF{look.ink[1:]}"


def test_heads_are_those_of_the_report():
    by_treaty = matrix(arrangement=Arrangement(Grouping.INSTRUMENT, columns=ColumnOrder.NAME))
    assert "Smuggling of Migrants Protocol" in texts(by_treaty)
    assert not {"People", "Western Balkans"} & set(texts(by_treaty))
    flat = matrix(arrangement=Arrangement(Grouping.FLAT))
    assert not {"People", "Smuggling of Migrants Protocol"} & set(texts(flat))
    assert {"Latin America", "Western Balkans"} <= set(texts(flat))


def test_a_cell_that_does_not_fit_stays_empty_and_leads_nowhere():
    sheet = matrix(filters=Filters(states=(Coverage.FULL, Coverage.NOT_LOADED)))
    assert set(linked(sheet)) == {"full", "law not loaded"}
    empty = sheet[linked(sheet)["full"].row][2]
    assert empty.value is None
    assert empty.fill.patternType is None
    assert empty.border.left.style == "dashed"


def test_the_filter_covers_the_cells_and_not_the_legend():
    sheet = matrix()
    first, last = (int(row) for row in re.findall(r"\d+", sheet.auto_filter.ref))
    assert [first < cell.row <= last for cell in linked(sheet).values()] == [True] * 4
    legend = next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "What the words mean")
    assert last < legend


def test_the_legend_is_not_cut_on_paper():
    sheet = matrix()
    longest = max(len(WORDS.explain(state)) for state in Coverage)
    last = sheet[sheet.print_area.split(":")[1].replace("$", "")].column
    assert sum(sheet.column_dimensions["B"].width for _ in range(last - 2)) >= longest
