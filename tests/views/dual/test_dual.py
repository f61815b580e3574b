"""Dual criminality as plain rows."""

from __future__ import annotations

import pytest

from harmonize.dual import DualCriminality, DualVerdict
from harmonize.model import Coverage
from harmonize.views.dual.dual import DualSign, dual_line, dual_lines, dual_matrix, sign_words, verdict_words
from harmonize.views.dual.dual_table import dual_rows, dual_size
from harmonize.views.lookup import Lookup
from harmonize.views.report_words import load_report_words
from tests.dual.invented import OFFENCE, Country, compare


@pytest.fixture
def dual() -> DualCriminality:
    return DualCriminality(compare(Country("rs"), Country("al"), Country("xk", Coverage.NONE, None)))


def test_a_matrix_of_requesting_by_requested(dual):
    matrix = dual_matrix(dual, OFFENCE)
    assert matrix.jurisdictions == ("al", "rs", "xk")
    assert [len(row) for row in matrix.cells] == [3, 3, 3]
    for at, row in enumerate(matrix.cells):
        assert row[at] is None
    cell = matrix.cells[0][1]
    assert (cell.requesting, cell.requested, cell.verdict) == ("al", "rs", DualVerdict.MET)
    assert matrix.cells[0][2].verdict is DualVerdict.NOT_PUNISHABLE
    assert "no legal advice" in matrix.caution


def test_a_list_for_a_pair(dual):
    lines = dual_lines(dual, "rs", "al")
    assert [line.offence for line in lines] == ["money-laundering", OFFENCE]
    assert [line.verdict for line in lines] == [DualVerdict.UNCLEAR, DualVerdict.MET]
    assert all(line.reasons and line.words and line.label for line in lines)


def test_a_law_that_was_not_loaded_is_drawn_as_such(dual):
    line = dual_line(dual, "money-laundering", "rs", "al")
    assert (line.verdict, line.sign, line.words) == (
        DualVerdict.UNCLEAR,
        DualSign.NOT_LOADED,
        "a law was not loaded",
    )
    assert dual_matrix(dual, OFFENCE).cells[0][1].sign is DualSign.MET


def test_nobody_is_said_to_punish_nothing():
    assert not [sign for sign in DualSign if "not punish" in sign_words(sign)]
    assert len({sign_words(sign) for sign in DualSign}) == len(DualSign)


def test_the_table_has_each_pair_once_for_each_offence():
    comparison = compare(Country("rs"), Country("al"), Country("xk", Coverage.NONE, None))
    lookup = Lookup(comparison)
    found = list(dual_rows(lookup, load_report_words()))
    assert len(found) == dual_size(lookup) == 6
    assert len({(frozenset((row.one, row.other)), row.offence) for row in found}) == 6
    row = next(r for r in found if {r.one, r.other} == {"al", "rs"} and r.offence == OFFENCE)
    assert row.sign is DualSign.MET and row.reasons and {row.one_label, row.other_label} == {"AL (AL)", "RS (RS)"}


def test_a_pair_comes_to_the_same_whoever_requests(dual):
    for offence in dual.offences:
        for one in dual.jurisdictions:
            for other in set(dual.jurisdictions) - {one}:
                there = dual_line(dual, offence.id, one, other)
                assert there.sign is dual_line(dual, offence.id, other, one).sign


def test_every_verdict_has_words():
    words = [verdict_words(verdict) for verdict in DualVerdict]
    assert all(words) and len(set(words)) == len(words)


def test_an_unknown_offence_is_a_mistake(dual):
    with pytest.raises(KeyError):
        dual_matrix(dual, "no-offence")
