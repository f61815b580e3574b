"""The workbook of a table of concordance: contents first, then a sheet for each jurisdiction and treaty."""

from __future__ import annotations

from openpyxl import Workbook

from harmonize.views.concordance.concordance import draw_concordance
from harmonize.views.concordance.drawn import Concordance, Target
from harmonize.views.concordance.form import Form
from harmonize.views.report.report import Report
from harmonize.views.words import Words

from ..workbook.archive import render_workbook
from ..workbook.looks import add_styles
from ..workbook.page import Page
from .contents_sheet import WIDTHS, write_choices, write_sheets
from .links import lead
from .table_sheet import TableSheet


def render_form(report: Report, form: Form) -> bytes:
    """Return the bytes of a form; the same report gives the same bytes.

    Raises WrongUse where it would have too many sheets, or none.
    """
    return render_workbook(build_form(draw_concordance(report, form), report.words))


def build_form(drawn: Concordance, words: Words) -> Workbook:
    """Lay a form out; control characters, which no cell can hold, are counted on the first sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = drawn.title
    add_styles(book)
    origin = drawn.warnings[0]
    contents = Page(book.create_sheet(drawn.contents), words, WIDTHS, origin=origin)
    choices, free = write_choices(contents, drawn)
    tables = []
    for sheet in drawn.sheets:
        widths = tuple(column.width for column in sheet.columns)
        page = Page(book.create_sheet(sheet.name), words, widths, origin=origin)
        tables.append(TableSheet(page, sheet, drawn))
    for table in tables:
        table.write(choices)
    places = {Target(table.sheet.name, key): row for table in tables for key, row in table.places.items()}
    for table in tables:
        for cell, target in table.links:
            if target in places:
                lead(cell, target.sheet, f"A{places[target]}", words.say("forms.leads_to", sheet=target.sheet))
    write_sheets(contents, free, drawn, sum(table.page.removed for table in tables))
    return book
