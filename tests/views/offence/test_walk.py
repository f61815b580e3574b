"""The way from cell to cell, and which treaties bind a jurisdiction."""

from __future__ import annotations

from harmonize.treaties import Standing, party_status
from harmonize.views.matrix.matrix import build_matrix
from harmonize.views.offence.binding import binding
from harmonize.views.offence.walk import walk
from harmonize.views.words import load_words
from tests.factories import make_comparison

WORDS = load_words()


def test_one_cell_has_neighbours_in_the_order_of_the_matrix():
    matrix = build_matrix(make_comparison())
    way = walk(matrix, "money-laundering", ["aa"])
    assert way.previous_offence is None
    assert (way.next_offence.offence, way.next_offence.jurisdictions) == ("migrant-smuggling", ("aa",))
    assert way.next_offence.name == "Migrant smuggling"
    assert way.previous_jurisdiction is None
    assert (way.next_jurisdiction.offence, way.next_jurisdiction.jurisdictions) == ("money-laundering", ("bb",))
    last = walk(matrix, "migrant-smuggling", ["bb"])
    assert last.next_offence is last.next_jurisdiction is None
    assert last.previous_jurisdiction.name == "Aland"


def test_several_jurisdictions_walk_through_the_offences_together():
    way = walk(build_matrix(make_comparison()), "money-laundering", ["aa", "bb"])
    assert way.next_offence.jurisdictions == ("aa", "bb")
    assert way.next_jurisdiction is way.previous_jurisdiction is None


def test_an_offence_that_the_matrix_lacks_has_no_neighbours():
    way = walk(build_matrix(make_comparison()), "no-such-offence", [])
    assert way.next_offence is way.previous_offence is None


def test_what_binds_a_jurisdiction_is_said_by_treaty():
    assert party_status("al", "untoc").standing is Standing.PARTY
    view = binding("al", ("untoc", "smuggling-protocol"), WORDS)
    assert view.lines == (
        "Bound by: UN Convention against Transnational Organized Crime, Smuggling of Migrants Protocol.",
    )
    assert "March 2015" in view.note


def test_what_is_not_known_is_said_to_be_not_known():
    view = binding("zz", ("untoc", "own-instrument"), WORDS)
    assert view.lines == (
        "Not known whether it is bound by: UN Convention against Transnational Organized Crime, own instrument.",
    )
    assert view.note == ""


def test_a_treaty_that_only_others_can_join_is_said_to_be_closed():
    closed = next(
        (code, name)
        for code in ("ar", "pe", "mx", "xk", "al")
        for name in ("cets-197", "iacac", "cifta", "budapest")
        if party_status(code, name).standing is not Standing.PARTY
    )
    (line,) = binding(closed[0], (closed[1],), WORDS).lines
    assert not line.startswith("Bound by")


def test_what_is_only_generally_known_is_marked():
    status = party_status("cl", "cets-197")
    assert status.basis.value == "general knowledge"
    assert "from general knowledge" in binding("cl", ("cets-197",), WORDS).lines[0]
