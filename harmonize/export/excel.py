"""The workbook for people: matrix, gaps, elements, penalties, dual criminality, provisions, review and method."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from harmonize.lang.catalogue import RESULTS
from harmonize.model import Comparison
from harmonize.views.dual.dual import caution
from harmonize.views.dual.dual_table import dual_rows, dual_size
from harmonize.views.gaps.gap_table import gap_rows
from harmonize.views.lookup import Lookup
from harmonize.views.method.method import MethodView, build_method
from harmonize.views.penalties.penalty_table import penalty_rows
from harmonize.views.report.element_rows import element_rows, element_size
from harmonize.views.report.report import Report, open_report
from harmonize.views.report.review_rows import review_rows
from harmonize.views.report_words import load_report_words
from harmonize.views.restated.restated import restate
from harmonize.views.texts.provision_table import provision_rows

from .folder import write_report
from .workbook.archive import render_workbook
from .workbook.dual_sheet import dual_columns, write_dual
from .workbook.elements_sheet import element_columns, write_elements
from .workbook.gaps_sheet import gap_columns, link_articles, link_elements, show_review, write_gaps
from .workbook.looks import add_styles
from .workbook.matrix_sheet import link_matrix, matrix_lead, matrix_widths, write_matrix
from .workbook.method_sheet import WIDTHS as METHOD_WIDTHS
from .workbook.method_sheet import write_method
from .workbook.page import Page
from .workbook.penalties_sheet import penalty_columns, write_penalties
from .workbook.provisions_sheet import provision_columns, write_provisions
from .workbook.review_sheet import review_columns, write_review
from .workbook.row_marks import add_mark_styles

SHEETS = ("matrix", "gaps", "elements", "penalties", "dual", "provisions", "review", "method")


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
    return render_workbook(build_workbook(report))


def build_workbook(report: Report) -> Workbook:
    """Draw up the workbook."""
    lookup, words = report.lookup, report.words
    view = build_method(lookup, words)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = words.say("report.title")
    add_styles(book)
    add_mark_styles(book)
    widths = (
        matrix_widths(lookup.matrix),
        tuple(column.width for column in gap_columns(words)),
        tuple(column.width for column in element_columns(words)),
        tuple(column.width for column in penalty_columns(words)),
        tuple(column.width for column in dual_columns(words)),
        tuple(column.width for column in provision_columns(words)),
        tuple(column.width for column in review_columns(words)),
        METHOD_WIDTHS,
    )
    pages = {
        name: Page(book.create_sheet(words.say(f"report.sheet.{name}")), words, wide)
        for name, wide in zip(SHEETS, widths, strict=True)
    }
    _write_pages(pages, report, view)
    return book


def _write_pages(pages: dict[str, Page], report: Report, view: MethodView) -> None:
    """Write the sheets and lead from one to the other."""
    lookup, words = report.lookup, report.words
    matrix, gaps, elements, penalties, dual, provisions, review, method = (pages[name] for name in SHEETS)
    lead = matrix_lead(lookup.matrix, view.states, words)
    head = _begin(matrix, "matrix", report, lead, words.say("report.matrix.hint"))
    cells = write_matrix(matrix, head, lookup.matrix, view.states)
    head = _begin(gaps, "gaps", report, words.say("report.gaps.hint"), words.say("report.gaps.folded"))
    rows = gap_rows(lookup, words)
    places = write_gaps(gaps, head, rows, cells)
    link_matrix(matrix, cells, places)
    head = _begin(elements, "elements", report, words.say("report.elements.hint"))
    found = write_elements(elements, head, element_rows(lookup, words), element_size(lookup), places)
    link_elements(gaps, places, found)
    head = _begin(provisions, "provisions", report, words.say("report.provisions.hint"))
    articles = write_provisions(provisions, head, provision_rows(lookup, words), places)
    link_articles(gaps, places, articles)
    head = _begin(review, "review", report, words.say("report.review.keep"), words.say("report.review.hint"))
    show_review(gaps, places, write_review(review, head, review_rows(lookup, rows, words), places))
    head = _begin(penalties, "penalties", report, words.say("report.penalties.hint"))
    write_penalties(penalties, head, penalty_rows(lookup, words), places)
    head = _begin(dual, "dual", report, caution(words.code), words.say("report.dual.hint"))
    write_dual(dual, head, dual_rows(lookup, words), dual_size(lookup))
    head = _begin(method, "method", report)
    write_method(method, head, view, sum(page.removed for page in pages.values() if page is not method))


def _begin(page: Page, name: str, report: Report, *notes: str) -> int:
    """Write title, what nobody may overlook, and notes; return the row of the table's head, one line below."""
    title, front = page.words.say(f"report.{name}.title"), report.front
    return page.begin(title, front.warnings, (*notes, *front.notes)) + 1
