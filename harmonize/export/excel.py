"""The workbook for people, sheet by sheet: from the summary to where its texts are from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from harmonize.lang.catalogue import RESULTS
from harmonize.model import Comparison
from harmonize.views.dual.dual import caution
from harmonize.views.dual.dual_table import dual_rows, dual_size
from harmonize.views.gaps.gap_row import GapRow
from harmonize.views.gaps.gap_table import gap_rows
from harmonize.views.lookup import Cell as Address
from harmonize.views.lookup import Lookup
from harmonize.views.method.method import MethodView, build_method
from harmonize.views.penalties.penalty_table import penalty_rows
from harmonize.views.report.element_rows import element_rows, element_size
from harmonize.views.report.report import Report, open_report
from harmonize.views.report.review_rows import review_rows
from harmonize.views.report.summary import summarise
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate
from harmonize.views.texts.law_table import law_rows
from harmonize.views.texts.provision_table import provision_rows

from .folder import write_report
from .workbook.archive import Figures, render_workbook
from .workbook.counting import GapRange
from .workbook.dual_sheet import dual_columns, write_dual
from .workbook.elements_sheet import element_columns, write_elements
from .workbook.gaps_sheet import gap_columns, link_articles, link_elements, show_review, write_gaps
from .workbook.listing import Column
from .workbook.looks import add_styles
from .workbook.matrix_sheet import link_matrix, matrix_lead, matrix_widths, write_matrix
from .workbook.method_sheet import WIDTHS as METHOD_WIDTHS
from .workbook.method_sheet import write_method
from .workbook.page import Page
from .workbook.penalties_sheet import penalty_columns, write_penalties
from .workbook.provenance_sheet import WIDTHS as PROVENANCE_WIDTHS
from .workbook.provenance_sheet import write_provenance
from .workbook.provisions_sheet import provision_columns, write_provisions
from .workbook.review_sheet import ReviewPlace, review_columns, write_review
from .workbook.row_marks import add_mark_styles
from .workbook.summary_sheet import WIDTHS as SUMMARY_WIDTHS
from .workbook.summary_sheet import write_summary

SHEETS = (
    "summary",
    "matrix",
    "gaps",
    "elements",
    "penalties",
    "dual",
    "provisions",
    "review",
    "method",
    "provenance",
)
"""Names of the sheets, in their order."""


def write_workbook(comparison: Comparison, path: Path) -> None:
    """Write the workbook of a whole result in English, in the place of an older one.

    Words of files stand in it as text, whatever they begin with. Control characters, which no
    workbook can hold, are left out; the sheet on method says how many. Long texts go on in the
    rows below. Raises WrongUse where the file cannot be written; an older one then stays.
    """
    write_report(render_whole_report(comparison), path)


def render_whole_report(comparison: Comparison, language: str = RESULTS) -> bytes:
    """Return the bytes of the workbook of a whole result in an interface language."""
    words = load_report_words(language)
    return render_report(open_report(Lookup(restate(comparison, words)), words))


def render_report(report: Report) -> bytes:
    """Return the bytes of the workbook; the same report gives the same bytes."""
    return render_workbook(*build_workbook(report))


def build_workbook(report: Report) -> tuple[Workbook, Figures]:
    """Draw up the workbook, and what its formulas come to.

    Each sheet is written after those that it leads to, and stands where ``SHEETS`` says.
    """
    words = report.words
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = words.say("report.title")
    add_styles(book)
    add_mark_styles(book)
    pages = {name: Page(book.create_sheet(words.say(f"report.sheet.{name}")), words) for name in SHEETS}
    view = build_method(report.lookup, words)
    cells = _write_matrix(pages["matrix"], report)
    rows = gap_rows(report.lookup, words)
    places, counted = _write_gaps(pages["gaps"], report, rows, cells)
    link_matrix(pages["matrix"], cells, places)
    link_elements(pages["gaps"], places, _write_elements(pages["elements"], report, places))
    link_articles(pages["gaps"], places, _write_provisions(pages["provisions"], report, places))
    show_review(pages["gaps"], places, _write_review(pages["review"], report, rows, places))
    _write_penalties(pages["penalties"], report, places)
    _write_dual(pages["dual"], report)
    _write_provenance(pages["provenance"], report, view)
    _write_summary(pages["summary"], report, counted, places)
    _write_method(pages["method"], report, view, sum(page.removed for page in pages.values()))
    return book, {page.sheet.title: page.figures for page in pages.values()}


def _write_matrix(page: Page, report: Report) -> dict[Address, str]:
    measured = report.measured()
    notes = matrix_lead(report, measured), report.words.say("report.matrix.hint")
    head = _begin(page, "matrix", report, matrix_widths(report, measured), *notes)
    return write_matrix(page, head, report, measured)


def _write_gaps(
    page: Page, report: Report, rows: Sequence[GapRow], cells: Mapping[Address, str]
) -> tuple[dict[Address, int], GapRange]:
    head = _begin_table(page, "gaps", report, gap_columns(report.words), report.words.say("report.gaps.folded"))
    places = write_gaps(page, head, rows, cells)
    return places, GapRange.of(page, head)


def _write_elements(page: Page, report: Report, places: Mapping[Address, int]) -> dict[Address, int]:
    head = _begin_table(page, "elements", report, element_columns(report.words))
    rows = element_rows(report.lookup, report.words)
    return write_elements(page, head, rows, element_size(report.lookup), places)


def _write_provisions(page: Page, report: Report, places: Mapping[Address, int]) -> dict[Address, int]:
    head = _begin_table(page, "provisions", report, provision_columns(report.words))
    return write_provisions(page, head, provision_rows(report.lookup, report.words), places)


def _write_review(page: Page, report: Report, gaps: Sequence[GapRow], places: Mapping[Address, int]) -> ReviewPlace:
    head = _begin_table(page, "review", report, review_columns(report.words), report.words.say("report.review.keep"))
    return write_review(page, head, review_rows(report.lookup, gaps, report.words), places)


def _write_penalties(page: Page, report: Report, places: Mapping[Address, int]) -> None:
    head = _begin_table(page, "penalties", report, penalty_columns(report.words))
    write_penalties(page, head, penalty_rows(report.lookup, report.words), places)


def _write_dual(page: Page, report: Report) -> None:
    head = _begin_table(page, "dual", report, dual_columns(report.words), caution(report.words.code))
    write_dual(page, head, dual_rows(report.lookup, report.words), dual_size(report.lookup))


def _write_provenance(page: Page, report: Report, view: MethodView) -> None:
    notes = [note for note in (report.words.say("report.provenance.hint"), view.ages) if note]
    head = _begin(page, "provenance", report, PROVENANCE_WIDTHS, *notes)
    write_provenance(page, head, view, law_rows(report.lookup, report.words))


def _write_summary(page: Page, report: Report, gaps: GapRange, places: Mapping[Address, int]) -> None:
    view = summarise(report)
    row = _begin(page, "summary", report, SUMMARY_WIDTHS, view.covers, report.words.say("report.summary.hint"))
    write_summary(page, row, view, gaps, places)


def _write_method(page: Page, report: Report, view: MethodView, removed: int) -> None:
    write_method(page, _begin(page, "method", report, METHOD_WIDTHS), view, removed)


def _begin_table(page: Page, name: str, report: Report, columns: Sequence[Column], *notes: str) -> int:
    """Begin a sheet that holds one table; its hint stands last of the notes."""
    widths = [column.width for column in columns]
    return _begin(page, name, report, widths, *notes, report.words.say(f"report.{name}.hint"))


def _begin(page: Page, name: str, report: Report, widths: Sequence[int], *notes: str) -> int:
    """Write title, what nobody may overlook, and notes; return the row of the table's head, one line below."""
    page.widths, page.origin = widths, report.front.origin
    title, front = report.words.say(f"report.{name}.title"), report.front
    return page.begin(title, front.warnings, (*notes, *front.notes)) + 1
