"""What the document says of an offence, before any format."""

from __future__ import annotations

import pytest

from harmonize.model import Coverage
from harmonize.views.document.chapter import portions
from harmonize.views.document.document import document_title, draw_chapters
from tests.export.reported import reported


def chapter(**changes):
    return next(iter(draw_chapters(reported(**{"offences": ("migrant-smuggling",), **changes}))))


@pytest.mark.parametrize(
    ("count", "parts"), [(0, []), (1, [1]), (4, [4]), (5, [2, 3]), (12, [4, 4, 4]), (13, [3, 3, 3, 4])]
)
def test_columns_are_divided_evenly_and_none_is_lost(count, parts):
    found = portions(count, 4)
    assert [len(part) for part in found] == parts
    assert [column for part in found for column in part] == list(range(count))


def test_a_chapter_has_a_section_for_each_cell_that_fits():
    assert [view.name for view in chapter().sections] == ["Aland", "Borduria"]
    alone = chapter(states=(Coverage.PARTIAL,))
    assert [view.name for view in alone.sections] == ["Aland"]
    assert not alone.beside


def test_the_overview_says_what_was_found_and_what_was_not():
    first, second = chapter().overview
    assert (first.found, first.lacking, first.penalty) == (
        "2 of 3 required elements",
        ("Enable illegal stay in words",),
        "2 to 6 years",
    )
    assert (second.found, second.articles, second.digest, second.review) == ("", (), "digest", True)


def test_what_is_asked_stands_with_kind_force_and_article():
    row = chapter().asked[0]
    assert (row.number, row.kind, row.force, row.treaty_article) == (1, "Act", "required", "UNTOC 1(1)")
    assert chapter().asked_by.startswith("Asked for by: Smuggling of Migrants Protocol, ")


def test_the_elements_lead_to_their_words_or_reasons():
    first = chapter().sections[0]
    found = {line.element: line for line in first.elements}
    assert found["procure-illegal-entry"].quotes[0].text == "cruzar la frontera"
    assert not found["procure-illegal-entry"].reason
    assert found["enable-illegal-stay"].reason == "No term of illegal-stay"
    assert {line.number for line in first.elements} == set(first.numbers.values())
    assert not chapter().sections[1].elements


def test_of_a_law_that_was_not_loaded_nothing_is_claimed():
    report = reported(states=(Coverage.NOT_LOADED,))
    (view,) = next(iter(draw_chapters(report))).sections
    assert not (view.articles or view.elements or view.near_misses or view.closing or view.bound or view.near_note)
    assert view.sentence
    assert view.read


def test_the_title_names_one_and_counts_many():
    assert document_title(reported()) == "2 offences: 2 jurisdictions compared"
    assert (
        document_title(reported(offences=("migrant-smuggling",), jurisdictions=("aa",))) == "Migrant smuggling: Aland"
    )
