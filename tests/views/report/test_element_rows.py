"""The elements as rows of a report."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.model import Coverage, ElementRole
from harmonize.views.lookup import Lookup
from harmonize.views.report.element_rows import element_rows, element_size
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison

WORDS = load_report_words()


def rows(comparison, cell=("migrant-smuggling", "aa")):
    return [row for row in element_rows(Lookup(comparison), WORDS) if row.cell == cell]


def test_what_decides_the_state_stands_first_and_says_so():
    found = rows(make_comparison())
    assert [row.counts for row in found] == ["yes", "yes", "yes", "no"]
    assert [row.first for row in found] == [True, False, False, False]
    assert [row.kind for row in found] == ["Act", "Act", "Aim", "Aggravation"]
    assert {row.number for row in found} == {3}


def test_there_is_a_row_for_each_requirement_of_each_cell():
    lookup = Lookup(make_comparison())
    assert element_size(lookup) == len(list(element_rows(lookup, WORDS))) == 10


def test_words_are_quoted_with_article_and_part_and_what_is_absent_with_its_reason():
    comparison = make_comparison()
    elements = tuple(
        dataclasses.replace(item, role=ElementRole.AGGRAVATING)
        if item.element == "benefit"
        else dataclasses.replace(item, duty="A treaty duty is not met.")
        if item.element == "enable-illegal-stay"
        else item
        for item in comparison.elements
    )
    _, absent, present, _ = rows(dataclasses.replace(comparison, elements=elements))
    assert (present.quotes, present.article) == (("“obtener un provecho”",), "Article 12")
    assert present.role == "only raises the penalty"
    assert (absent.sign, absent.status, absent.quotes) == ("absent", "not found", ())
    assert (absent.reason, absent.duty) == ("No term of illegal-stay", "A treaty duty is not met.")


def test_a_gloss_is_never_guessed():
    (row,) = [row for row in rows(make_comparison()) if row.element.startswith("Benefit")]
    assert row.quotes == ("“obtener un provecho”",), "no rule of this yardstick names a concept"


@pytest.mark.parametrize("cell", [("money-laundering", "bb"), ("money-laundering", "aa")])
def test_where_no_article_was_searched_nothing_is_said_of_an_element(cell):
    (row,) = rows(make_comparison(), cell)
    assert (row.sign, row.status, row.quotes) == ("", "not looked for", ())
    assert row.reason == Lookup(make_comparison()).narrowed(*cell).gaps[0].sentence
    assert row.coverage in (Coverage.NOT_LOADED, Coverage.NONE)


def test_a_condition_that_law_may_add_and_does_not_is_no_gap():
    comparison = make_comparison()
    offences = tuple(
        dataclasses.replace(o, requirements=tuple(dataclasses.replace(r, force="P") for r in o.requirements))
        for o in comparison.yardstick.offences
    )
    changed = dataclasses.replace(comparison, yardstick=dataclasses.replace(comparison.yardstick, offences=offences))
    assert (rows(changed)[1].sign, rows(changed)[1].status) == ("free", "not added")
