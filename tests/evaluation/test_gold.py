"""Answers by hand: what a cell is, and faults that name file, row and column."""

from __future__ import annotations

import pytest

from harmonize.errors import WrongUse
from harmonize.evaluation.gold import Scope, read_gold
from tests.evaluation.made_up import GOLD, write_gold


def test_a_cell_knows_its_provisions(tmp_path):
    gold = read_gold(*write_gold(tmp_path))
    cell = gold.cells["AA", "smuggling"]
    assert cell.principal == {("aa/code", "12"), ("aa/act", "12")}
    assert cell.named == cell.principal | {("aa/code", "13a")}
    assert [cell.answer(place) for place in (("aa/act", "12"), ("aa/code", "13a"), ("aa/code", "99"))] == [
        "yes",
        "partial",
        "no",
    ]
    assert (cell.rows[0].low, cell.rows[0].high) == (24, 72)
    assert gold.cells["BB", "fraud"].absent
    forgery = gold.cells["AA", "forgery"]
    assert not forgery.absent and not forgery.full and not forgery.principal
    assert gold.jurisdictions == ("AA", "BB") and len(gold.elements) == 6


def test_a_scope_narrows_provisions_and_elements(tmp_path):
    files = write_gold(tmp_path)
    gold = read_gold(*files, Scope(frozenset({"BB"})))
    assert set(gold.cells) == {("BB", "smuggling"), ("BB", "fraud")} and len(gold.elements) == 3
    assert set(read_gold(*files, Scope(offences=frozenset({"forgery"}))).cells) == {("AA", "forgery")}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("AA,fraud,1,", "AA,fraud,first,", "line 5: column rank must be a whole number, not 'first'"),
        (",yes,6m,3y,", ",maybe,6m,3y,", "line 5: column present must be no, partial, yes, not 'maybe'"),
        (",yes,6m,3y,", ",yes,6m,three,", "line 5: column penalty_max must be a term such as 8y, 6m or 10d"),
        ("present,penalty_min", "there,penalty_min", "line 1: has no column present"),
    ],
)
def test_a_fault_names_file_row_and_column(tmp_path, old, new, said):
    path = tmp_path / "gold.csv"
    path.write_text(GOLD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(WrongUse, match=f"gold.csv, {said}"):
        read_gold(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(WrongUse, match=r"nowhere.csv: is not there"):
        read_gold(tmp_path / "nowhere.csv")


def test_a_mark_at_the_beginning_of_the_file_is_passed_over(tmp_path):
    path = tmp_path / "gold.csv"
    path.write_text(GOLD, encoding="utf-8-sig")
    assert len(read_gold(path).cells) == 5
