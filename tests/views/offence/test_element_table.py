"""The elements one by one, from invented data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.model import ElementRole, ElementStatus
from harmonize.views.offence.cell import build_cell
from harmonize.views.offence.element_table import element_rows
from harmonize.views.offence.element_words import quotes_line
from harmonize.views.offence.quoted import QuoteView
from harmonize.views.words import load_words
from tests.factories import make_comparison, quote

WORDS = load_words()
FILE = "aa/codigo.md"


def rows_of(made, *codes):
    return {
        row.element: row
        for row in element_rows([build_cell(made, "migrant-smuggling", c, WORDS) for c in codes], WORDS)
    }


def with_finding(made, element, **changes):
    found = tuple(replace(f, **changes) if f.element == element else f for f in made.elements)
    return replace(made, elements=found)


def with_force(made, element, force):
    offence = made.yardstick.offence("migrant-smuggling")
    rows = tuple(replace(r, force=force) if r.element == element else r for r in offence.requirements)
    offences = tuple(replace(o, requirements=rows) if o.id == offence.id else o for o in made.yardstick.offences)
    return replace(made, yardstick=replace(made.yardstick, offences=offences))


@pytest.fixture
def made():
    return make_comparison()


def test_a_cell_has_words_with_their_place_or_a_reason(made):
    rows = rows_of(made, "aa")
    entry = rows["procure-illegal-entry"].cells[0]
    assert (entry.sign, entry.said, entry.place, entry.reason) == ("present", "found", "Article 12", "")
    assert [q.text for q in entry.quotes] == ["cruzar la frontera"]
    stay = rows["enable-illegal-stay"].cells[0]
    assert (stay.sign, stay.quotes, stay.reason) == ("absent", (), "No term of illegal-stay")


def test_the_sentence_around_the_words_is_cut_at_them(made):
    cell = rows_of(made, "aa")["procure-illegal-entry"].cells[0]
    said = "".join(piece.text for piece in cell.sentence)
    assert said.startswith("El que ayude a otra persona")
    assert said.endswith("seis años.")
    assert [p.text for p in cell.sentence if p.marks] == ["cruzar la frontera"]


def test_the_sentence_of_words_in_the_heading_is_one_of_the_article_where_it_has_some(made):
    quotes = (quote(FILE, "clandestino"), quote(FILE, "obtener un provecho"))
    cell = rows_of(with_finding(made, "benefit", quotes=quotes), "aa")["benefit"].cells[0]
    assert "".join(piece.text for piece in cell.sentence).startswith("El que ayude")
    alone = rows_of(with_finding(made, "benefit", quotes=quotes[:1]), "aa")["benefit"].cells[0]
    assert "clandestino" in "".join(piece.text for piece in alone.sentence)


def test_where_nothing_was_judged_the_state_is_said_and_nothing_else(made):
    cell = rows_of(made, "bb")["procure-illegal-entry"].cells[0]
    assert (cell.sign, cell.said, cell.quotes, cell.reason) == ("", "unclear", (), "")


def test_a_row_counts_who_has_it_and_says_whether_they_differ(made):
    rows = rows_of(made, "aa", "bb")
    assert rows["procure-illegal-entry"].glance == "found in 1 of 1", "what was not judged is not counted"
    assert rows["procure-illegal-entry"].differs
    twice = rows_of(made, "aa", "aa")
    assert not any(row.differs for row in twice.values())
    assert twice["enable-illegal-stay"].glance == "found in 0 of 2"
    assert rows_of(made, "aa")["benefit"].glance == ""


def test_a_permitted_condition_that_is_not_added_is_no_gap(made):
    row = rows_of(with_force(made, "enable-illegal-stay", "P"), "aa")["enable-illegal-stay"]
    assert (row.cells[0].sign, row.cells[0].said) == ("free", "not added")
    row = rows_of(with_force(made, "benefit", "P"), "aa")["benefit"]
    assert (row.cells[0].sign, row.cells[0].said) == ("present", "added by the law")


@pytest.mark.parametrize(
    ("kind", "said"),
    [("purpose", "only raises the penalty"), ("circumstance", "stands in a form with a higher penalty")],
)
def test_the_part_that_words_play_depends_on_what_they_are(made, kind, said):
    offence = made.yardstick.offence("migrant-smuggling")
    rows = tuple(replace(r, type=kind) if r.element == "benefit" else r for r in offence.requirements)
    offences = tuple(replace(o, requirements=rows) if o.id == offence.id else o for o in made.yardstick.offences)
    made = replace(made, yardstick=replace(made.yardstick, offences=offences))
    made = with_finding(made, "benefit", role=ElementRole.AGGRAVATING)
    assert rows_of(made, "aa")["benefit"].cells[0].role == said


def test_a_row_can_be_taken_along_in_words(made):
    made = with_finding(made, "benefit", role=ElementRole.AGGRAVATING)
    rows = rows_of(made, "aa", "bb")
    assert rows["benefit"].copied.splitlines() == [
        "Benefit in words (UNTOC 1(1))",
        "Aland: Found, Article 12: “obtener un provecho”; only raises the penalty",
        "Borduria: Unclear",
    ]
    assert rows["enable-illegal-stay"].copied.splitlines()[1] == "Aland: Not found (No term of illegal-stay)"
    status = with_finding(made, "endangering", status=ElementStatus.UNCLEAR, rule="not looked for")
    assert rows_of(status, "aa")["endangering"].copied.endswith("Aland: Unclear (Not looked for)")


def test_the_gloss_stands_behind_the_quotation_marks_when_copied():
    made = QuoteView("vrbuje", FILE, 0, 6, "hr", "", "recruiting")
    assert quotes_line([made, made, replace(made, gloss="")], WORDS) == "“vrbuje” (recruiting); “vrbuje”"
