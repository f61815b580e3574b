"""Dual criminality as plain rows."""

from __future__ import annotations

import pytest

from harmonize.dual import DualCriminality, DualVerdict
from harmonize.model import Coverage
from harmonize.views.dual import dual_lines, dual_matrix, verdict_words
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


def test_every_verdict_has_words():
    words = [verdict_words(verdict) for verdict in DualVerdict]
    assert all(words) and len(set(words)) == len(words)


def test_an_unknown_offence_is_a_mistake(dual):
    with pytest.raises(KeyError):
        dual_matrix(dual, "no-offence")
