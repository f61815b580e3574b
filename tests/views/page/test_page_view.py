"""What a page in one file shows, without the file."""

from __future__ import annotations

import dataclasses

from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.offence.cell import build_cell
from harmonize.views.page.entries import offence_sections
from harmonize.views.page.matrix_table import COMPACT_FROM, matrix_table
from harmonize.views.page.texts import Texts
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

WORDS = load_report_words()


def report_of(comparison, filters=None):
    return open_report(Lookup(comparison), WORDS, Ask(filters or Filters()))


def test_words_are_found_in_the_text_that_holds_them():
    made = make_comparison()
    lookup = Lookup(made)
    cell = build_cell(made, "migrant-smuggling", "aa", WORDS)
    texts = Texts(lookup, [(1, cell)], WORDS)
    (text,) = texts.by_place.values()
    end = made.provisions[0].span.end
    assert texts.holding("aa/codigo.md", end - 1) is text
    assert texts.holding("aa/codigo.md", end) is None
    assert texts.holding("bb/zakonik.md", 0) is None
    assert "".join(piece.text for piece in (*text.head, *text.body)) == "".join(
        piece.shown for piece in (*cell.articles[0].head, *cell.articles[0].body)
    )


def test_sections_follow_the_matrix_and_elements_lead_to_their_text():
    sections = offence_sections(report_of(make_comparison()))
    assert [(section.number, section.id) for section in sections] == [(1, "money-laundering"), (2, "migrant-smuggling")]
    entry = next(entry for entry in sections[1].entries if entry.anchor == "migrant-smuggling.aa")
    assert [item.view.article for item in entry.articles] == ["12"]
    assert {item.anchor for item in entry.core if item.quotes} == {"_t1"}
    assert {item.anchor for item in entry.core if not item.quotes} == {""}
    assert [miss.line.split(":")[0] for miss in entry.near] == ["Article 13 · Agravante"]


def test_a_wide_matrix_shows_symbols_alone():
    made = make_comparison()
    codes = [f"c{number}" for number in range(COMPACT_FROM - 1)]
    more = tuple(dataclasses.replace(made.jurisdictions[1], code=code, name=code) for code in codes)
    gaps = tuple(
        dataclasses.replace(gap, jurisdiction=code) for code in codes for gap in made.gaps if gap.jurisdiction == "bb"
    )
    wide = dataclasses.replace(made, jurisdictions=(*made.jurisdictions, *more), gaps=(*made.gaps, *gaps))
    assert not matrix_table(report_of(made)).compact
    table = matrix_table(report_of(wide))
    assert table.compact
    assert {cell.text for group in table.groups for row in group.rows for cell in row.cells} == {""}
    assert sum(size for _, size in table.regions) == len(table.heads) == COMPACT_FROM + 1


def test_cells_outside_the_filters_lead_nowhere():
    table = matrix_table(report_of(make_comparison(), Filters(review=True)))
    cells = [cell for group in table.groups for row in group.rows for cell in row.cells]
    assert [cell.fits for cell in cells] == [True, False, False, True]
    assert sum(int(line.count) for line in table.legend) == 2
