"""Forms as workbooks: what was drawn up stands in them, safely, with lists and links, the same each time."""

from __future__ import annotations

import dataclasses
import io

import pytest
from openpyxl import load_workbook

from harmonize.export.forms.form_workbook import build_form, render_form
from harmonize.export.reports import PAPERS, XLSX, find_paper
from harmonize.export.workbook.cell_text import LINES, clean, lines_of
from harmonize.lang import interface_languages
from harmonize.model import Coverage
from harmonize.views.concordance.concordance import draw_concordance
from harmonize.views.concordance.form_file import form_names, load_form
from harmonize.views.palette import STATES
from harmonize.views.report_words import load_report_words
from tests.export.sheets import cells, head_row, texts
from tests.export.strange_words import FORMULAS
from tests.export.test_untrusted_words import stuffed
from tests.views.concordance.forms import ARTICLES, cited_comparison, report_of

AA = {"jurisdictions": ("aa",)}


def opened(comparison, name, language="en", **filters):
    return load_workbook(io.BytesIO(render_form(report_of(comparison, language, **filters), load_form(name))))


def under(sheet, head):
    row = head_row(sheet)
    number = next(cell.column for cell in sheet[row] if str(cell.value).split("\n")[-1] == head)
    return [sheet.cell(at, number) for at in range(row + 1, sheet.max_row + 1)]


@pytest.mark.parametrize("name", form_names())
def test_every_layout_is_a_paper_that_can_be_made(name):
    paper = find_paper(name)
    assert (paper.stem, paper.ending, paper.media_type) == (name, ".xlsx", XLSX)
    assert load_workbook(io.BytesIO(paper.render(report_of(cited_comparison())))).sheetnames[0] == "Contents"


def test_every_layout_is_among_the_papers_once():
    names = [paper.name for paper in PAPERS]
    assert sorted(name for name in names if name in form_names()) == list(form_names())


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("name", form_names())
def test_the_same_report_gives_the_same_bytes_in_every_language(name, language):
    first, second = (render_form(report_of(cited_comparison(), language), load_form(name)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("name", form_names())
def test_every_sheet_says_first_what_nobody_may_overlook(name, language):
    report = report_of(cited_comparison(), language)
    book = load_workbook(io.BytesIO(render_form(report, load_form(name))))
    for sheet in book:
        said = texts(sheet)
        assert set(report.front.warnings) <= set(said[:5])
        assert load_report_words(language).say("app.not_legal_advice") in said
        assert sheet.oddFooter.left.text.endswith(
            load_report_words(language).say("forms.footer", title="").split(".", 1)[-1]
        )


@pytest.mark.parametrize("name", form_names())
def test_what_was_drawn_up_stands_on_the_sheets(name):
    report = report_of(cited_comparison())
    drawn = draw_concordance(report, load_form(name))
    book = build_form(drawn, report.words)
    assert book.sheetnames == [drawn.contents, *(sheet.name for sheet in drawn.sheets)]
    for sheet in drawn.sheets:
        said = set(texts(book[sheet.name]))
        for row in sheet.rows:
            assert {value for value in row.values if value} <= said


def test_a_word_is_chosen_from_the_list_of_the_form_in_the_rows_of_articles_alone():
    book = opened(cited_comparison(), "concordance-mk", **AA)
    sheet = book["Smuggling Protocol - AA"]
    (rule,) = sheet.data_validations.dataValidation
    name, places = rule.formula1.replace("$", "").replace("'", "").split("!")
    first, last = places.split(":")
    offered = [row[0].value for row in book[name][first:last]]
    assert offered[:3] == ["целосно / fully", "делумно / partially", "не е усогласено / not approximated"]
    assert len(offered) == 6
    chosen = [cell for cell in under(sheet, "Approximated") if cell.value]
    assert {cell.value for cell in chosen} <= set(offered)
    assert all(cell.coordinate in rule.sqref for cell in chosen)
    assert len(rule.sqref.ranges) == 4  # one for each article


def test_symbols_are_chosen_from_symbols():
    book = opened(cited_comparison(), "concordance-eu", **AA)
    sheet = book["Smuggling Protocol - AA"]
    (rule,) = sheet.data_validations.dataValidation
    first, last = rule.formula1.replace("$", "").split("!")[1].split(":")
    assert [row[0].value for row in book["Contents"][first:last]] == ["F", "P", "N", "n/a", "?"]
    assert [cell.value for cell in under(sheet, "Compliance") if cell.value] == ["F", "F", "N", "?"]


def test_colours_are_those_of_the_states():
    sheet = opened(cited_comparison(), "concordance-eu", **AA)["Smuggling Protocol - AA"]
    for cell in under(sheet, "Compliance"):
        state = {"F": Coverage.FULL, "N": Coverage.NONE}.get(cell.value)
        if state:
            assert cell.fill.fgColor.rgb == f"FF{STATES[state].ground[1:]}"


def test_links_lead_to_the_rows_that_they_name():
    book = opened(cited_comparison(), "concordance-pair", **AA)
    there, back = book["Smuggling Protocol - AA"], book["AA - Smuggling Protocol"]
    for sheet, other in ((there, back), (back, there)):
        linked = [cell for cell in under(sheet, "The way back") if cell.value]
        assert linked
        for cell in linked:
            name, place = cell.hyperlink.location.rsplit("!", 1)
            assert name == f"'{other.title}'"
            row = [str(found.value) for found in other[int(place[1:])]]
            assert any(value.startswith(cell.value.removeprefix("→ ")) for value in row)
    listed = [cell for cell in cells([book["Contents"]]) if cell.hyperlink]
    assert [cell.value for cell in listed] == book.sheetnames[1:]


def test_sheets_are_printed_as_the_form_says():
    report, form = report_of(cited_comparison(), **AA), load_form("concordance-eu")
    for orientation, paper, size in (("landscape", "A4", "9"), ("portrait", "A3", "8")):
        changed = dataclasses.replace(form, orientation=orientation, paper=paper)
        sheet = load_workbook(io.BytesIO(render_form(report, changed)))["UNTOC - AA"]
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == (orientation, size)
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.print_title_rows == f"${head_row(sheet)}:${head_row(sheet)}"


def test_lines_to_sign_on_stand_below_the_table_and_are_printed():
    sheet = opened(cited_comparison(), "concordance-eu", **AA)["UNTOC - AA"]
    rows = {cell.value: cell.row for row in sheet.iter_rows(max_col=1) for cell in row if cell.value}
    signed = next(row for value, row in rows.items() if str(value).startswith("Date and signature: ___"))
    assert signed == sheet.max_row
    assert signed > int(sheet.auto_filter.ref.split(":")[1].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    assert str(sheet.print_area).endswith(f"${signed}")


def hostile(payload):
    """Put a payload wherever words of files can stand, and let requirements cite articles."""
    comparison = stuffed(payload)
    offences = cited_comparison().yardstick.offences
    return dataclasses.replace(
        comparison,
        yardstick=dataclasses.replace(
            comparison.yardstick,
            offences=tuple(
                dataclasses.replace(
                    offence,
                    label=payload,
                    requirements=tuple(dataclasses.replace(row, description=payload) for row in offence.requirements),
                )
                for offence in offences
            ),
        ),
    )


@pytest.mark.parametrize("name", form_names())
@pytest.mark.parametrize("payload", FORMULAS)
def test_words_of_files_never_become_formulas(name, payload):
    book = opened(hostile(payload), name)
    assert {cell.data_type for cell in cells(book)} <= {"s", "n"}
    active = [c for c in cells(book) if isinstance(c.value, str) and c.value.lstrip().startswith(("=", "+", "-", "@"))]
    assert all(cell.quotePrefix for cell in active)
    assert any(clean(payload)[0].strip() in str(cell.value) for cell in cells(book))
    assert all(c.hyperlink.location and not c.hyperlink.target for c in cells(book) if c.hyperlink)


def test_what_no_cell_can_hold_is_left_out_and_counted():
    book = opened(hostile("a\x00b\x0bc"), "concordance-mk")
    assert any("abc" in said for sheet in book for said in texts(sheet))
    counted = next(said for said in texts(book["Contents"]) if said.startswith("Characters that a workbook cannot"))
    assert int(counted.rstrip(".").rsplit(" ", 1)[1].replace(",", "")) > 2


def test_long_articles_go_on_below_and_lose_nothing():
    comparison = cited_comparison()
    words = " ".join(f"palabra{n}" for n in range(2000))
    first = comparison.provisions[0]
    text = f"{first.text} {words}"
    span = dataclasses.replace(first.span, end=first.span.start + len(text))
    long = dataclasses.replace(first, text=text, span=span, body=dataclasses.replace(first.body, end=span.end))
    comparison = dataclasses.replace(comparison, provisions=(long, comparison.provisions[1]))
    sheet = opened(comparison, "concordance-mk", **AA)["Smuggling Protocol - AA"]
    said = " ".join(str(cell.value) for cell in under(sheet, "Content of the article") if cell.value)
    assert all(f"palabra{n}" in said for n in range(2000))
    assert "(goes on below)" in said
    assert all(lines_of(str(c.value), 48) <= LINES + 1 for c in under(sheet, "Content of the article") if c.value)


def test_the_yardstick_of_the_tests_cites_real_treaties():
    assert {article.split()[0] for article in ARTICLES.values()} == {"SoM", "UNTOC"}
