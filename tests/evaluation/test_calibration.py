"""Probabilities beside outcomes, computed by hand."""

from __future__ import annotations

import pytest

from harmonize.evaluation.answers import read_answers
from harmonize.evaluation.calibration import calibrate, scored_pairs
from harmonize.evaluation.gold import read_gold
from tests.evaluation.made_up import write_gold, write_result


def test_the_error_is_that_computed_by_hand():
    found = calibrate([(0.1, False), (0.15, True), (0.9, True), (1.0, True)])
    assert [(item.low, item.count, item.mean, item.share) for item in found.bins] == [
        (0.1, 2, pytest.approx(0.125), 0.5),
        (0.9, 2, pytest.approx(0.95), 1.0),
    ]
    assert found.error == pytest.approx((2 * 0.375 + 2 * 0.05) / 4) and found.n == 4


def test_who_says_the_share_is_never_wrong():
    assert calibrate([(0.25, outcome) for outcome in (True, False, False, False)]).error == 0


def test_without_pairs_there_is_no_error():
    assert calibrate([]).error is None
    with pytest.raises(ValueError, match="no probability"):
        calibrate([(1.2, True)])


def test_partial_rows_and_cells_without_answers_are_left_out(tmp_path):
    out, gold = write_result(tmp_path / "out"), read_gold(write_gold(tmp_path)[0])
    with (out / "matches.csv").open("a", encoding="utf-8") as handle:
        handle.write("piracy,aa,1,aa/code.md,50,0.9,match,,\n")
    answers = read_answers(out)
    every = [(0.95, True), (0.05, False), (0.8, False), (0.35, True), (0.01, False), (0.7, False)]
    assert sorted(scored_pairs(answers, gold)) == sorted(every)  # 13-A (0.6) is partial
    assert sorted(scored_pairs(answers, gold, ["match"])) == [(0.7, False), (0.8, False), (0.95, True)]
