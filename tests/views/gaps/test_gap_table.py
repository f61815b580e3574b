"""The rows of the report, in words."""

from __future__ import annotations

import dataclasses

import pytest

from harmonize.errors import BrokenData
from harmonize.lang.load import ROOMS
from harmonize.model import Coverage, ElementRole, TextKind, Verdict
from harmonize.views.gaps.gap_list import gap_items
from harmonize.views.gaps.gap_row import BestArticle
from harmonize.views.gaps.gap_table import gap_rows
from harmonize.views.lookup import Lookup
from harmonize.views.method.method import build_method
from harmonize.views.report_words import load_report_words
from harmonize.views.texts.provenance import provenance
from tests.factories import TEXT, make_comparison

WORDS = load_report_words()
PACKAGE = ROOMS.parent


def rows(comparison):
    return {row.cell: row for row in gap_rows(Lookup(comparison), WORDS)}


def change_gap(comparison, **changes):
    gaps = tuple(
        dataclasses.replace(gap, **changes) if (gap.offence, gap.jurisdiction) == ("migrant-smuggling", "aa") else gap
        for gap in comparison.gaps
    )
    return dataclasses.replace(comparison, gaps=gaps)


def test_one_row_for_each_cell_in_the_order_of_the_matrix():
    comparison = make_comparison()
    assert list(rows(comparison)) == [
        ("money-laundering", "aa"),
        ("money-laundering", "bb"),
        ("migrant-smuggling", "aa"),
        ("migrant-smuggling", "bb"),
    ]


def test_elements_are_told_in_our_words_not_by_their_ids():
    row = rows(change_gap(make_comparison(), unclear=("benefit",)))["migrant-smuggling", "aa"]
    assert row.missing == ("(1) Enable illegal stay in words",)
    assert row.unclear == ("(2) Benefit in words",)


def change_finding(comparison, element, **changes):
    found = (dataclasses.replace(f, **changes) if f.element == element else f for f in comparison.elements)
    return dataclasses.replace(comparison, elements=tuple(found))


def test_what_treaties_ask_of_what_is_absent_is_told():
    comparison = change_gap(make_comparison(), obligation="obligation_not_met")
    comparison = change_finding(comparison, "enable-illegal-stay", duty="A treaty duty is not met: party to UNTOC.")
    row = rows(comparison)["migrant-smuggling", "aa"]
    assert row.obligation == "not met"
    assert row.need == "A treaty duty is not met"
    assert row.duties == ("A treaty duty is not met: party to UNTOC.",)
    assert (rows(make_comparison())["migrant-smuggling", "aa"].obligation, row.relation) == ("", "")


def test_what_the_law_adds_says_whether_the_treaty_permits_it():
    row = rows(change_gap(make_comparison(), narrower_by=("benefit", "armed"), permitted=("benefit",)))
    assert row["migrant-smuggling", "aa"].narrower == (
        "Armed (the treaty does not permit it)",
        "Benefit in words (the treaty permits it)",
    )


def test_words_that_only_raise_the_penalty_say_so():
    comparison = change_finding(make_comparison(), "benefit", role=ElementRole.AGGRAVATING)
    quoted = rows(comparison)["migrant-smuggling", "aa"].covered
    assert "Benefit in words (only raises the penalty): “obtener un provecho” (Article 12)" in quoted


def test_words_of_the_law_name_element_and_article():
    row = rows(make_comparison())["migrant-smuggling", "aa"]
    assert row.covered == (
        "Procure illegal entry in words: “cruzar la frontera” (Article 12)",
        "Benefit in words: “obtener un provecho” (Article 12)",
    )
    assert row.penalty == ("2 to 6 years", "“prisión de dos a seis años” (Article 12)")


def test_an_element_found_without_words_is_named():
    comparison = change_finding(make_comparison(), "benefit", quotes=())
    assert rows(comparison)["migrant-smuggling", "aa"].covered[-1] == "Benefit in words"


def test_the_best_article_stands_whole_and_the_others_are_named():
    comparison = make_comparison()
    match = dataclasses.replace(comparison.matches[1], verdict=Verdict.REVIEW)
    row = rows(dataclasses.replace(comparison, matches=(comparison.matches[0], match)))["migrant-smuggling", "aa"]
    assert (row.best.article, row.best.heading, row.best.language) == ("12", "Paso clandestino", "Spanish")
    assert row.best.act == "Código inventado (Invented Code)"
    assert row.best.text == TEXT[: TEXT.index("Artículo 13")].strip()
    assert (row.best.score, row.best.sure) == (82, "likely (82\xa0%)")
    assert row.others == ("Article 13 · Agravante (a person must look)",)


def test_where_no_article_was_taken_nothing_is_said_of_one():
    assert rows(make_comparison())["money-laundering", "aa"].best == BestArticle()


def test_nothing_is_wholly_certain():
    assert rows(change_gap(make_comparison(), confidence=1.0))["migrant-smuggling", "aa"].confidence == 99
    assert rows(change_gap(make_comparison(), confidence=0.0))["migrant-smuggling", "aa"].confidence == 1


def test_every_row_says_how_the_country_is_bound():
    assert [row.bond for row in rows(make_comparison()).values()] == ["not known whether a Party to UNTOC"] * 4


def test_what_would_close_a_gap_and_what_is_missing_are_those_of_the_list():
    comparison = make_comparison()
    items = {(item.offence, item.jurisdiction): item for item in gap_items(Lookup(comparison), WORDS)}
    for cell, row in rows(comparison).items():
        assert (row.missing, row.unclear, row.closing) == (
            items[cell].missing,
            items[cell].unclear,
            items[cell].closing,
        )
    assert rows(comparison)["money-laundering", "bb"].closing == (
        "The law where this would stand is not among the files.",
    )


def test_near_misses_say_why_not():
    comparison = make_comparison()
    row = rows(comparison)["migrant-smuggling", "aa"]
    assert row.near == ("Article 13 · Agravante: unlikely (12\xa0%). A word of a neighbouring offence.",)
    plain = dataclasses.replace(comparison.matches[1], evidence=())
    row = rows(dataclasses.replace(comparison, matches=(comparison.matches[0], plain)))["migrant-smuggling", "aa"]
    assert row.near[0].endswith("(12\xa0%). No word of the act.")


def test_none_found_without_near_misses_says_that_nothing_came_near():
    assert rows(make_comparison())["money-laundering", "aa"].near == ("No article came near.",)
    assert rows(make_comparison())["money-laundering", "bb"].near == ()


@pytest.mark.parametrize("state", [Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE])
def test_what_claims_nothing_is_not_sure_of_anything(state):
    row = rows(change_gap(make_comparison(), coverage=state, confidence=1.0))["migrant-smuggling", "aa"]
    assert row.sure == "says nothing about the law"


def test_the_text_is_that_of_the_articles_else_all_that_was_read():
    found = rows(make_comparison())
    assert found["migrant-smuggling", "aa"].texts.kind == "consolidated text"
    assert found["migrant-smuggling", "aa"].texts.hashes == ("0" * 64,)
    assert found["migrant-smuggling", "bb"].texts.kind == "Harmonize's own digest, not the official text"
    assert found["migrant-smuggling", "bb"].texts.as_of == "2025-05-05"


def test_no_text_speaks_for_a_law_that_was_not_loaded():
    texts = rows(make_comparison())["money-laundering", "bb"].texts
    assert (texts.kind, texts.files, texts.hashes) == ("no text of this law was read", (), ())


def test_an_unknown_date_is_named():
    comparison = make_comparison()
    undated = tuple(dataclasses.replace(item, as_of="") for item in comparison.instruments)
    assert (
        rows(dataclasses.replace(comparison, instruments=undated))["migrant-smuggling", "aa"].texts.as_of == "not known"
    )


def test_where_a_result_comes_from():
    comparison = make_comparison()
    matrix = Lookup(comparison).matrix
    assert "Borduria" in provenance(matrix, WORDS)
    for kind, said in ((TextKind.DIGEST, "digests, not from official texts"), (TextKind.OFFICIAL, "not from digests")):
        same = tuple(dataclasses.replace(item, kind=kind) for item in comparison.instruments)
        matrix = Lookup(dataclasses.replace(comparison, instruments=same)).matrix
        assert said in provenance(matrix, WORDS)


def test_the_method_counts_every_cell():
    comparison = make_comparison()
    view = build_method(Lookup(comparison), WORDS)
    assert sum(state.cells for state in view.states) == 4
    assert not [step for step in view.steps if "*" in step]


def test_a_language_without_report_words_is_named():
    with pytest.raises(BrokenData, match="no interface in the language 'zz'"):
        load_report_words("zz")
