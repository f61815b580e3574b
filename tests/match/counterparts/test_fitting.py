"""Weights for pairs are learnt from answers, and never change sides."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest

from harmonize.errors import WrongUse
from harmonize.match.counterparts.fitting import BY_HAND, JudgedPairs, fit_pair_weights
from harmonize.settings import load_settings

from .invented import weighed

PRIOR = load_settings().pair_weights


def judged(truth: dict[tuple[str, str], int]) -> JudgedPairs:
    found = weighed("pe", "me")
    labels = [
        (found.a.readings[row].provision.article, found.b.readings[column].provision.article)
        for row, column in zip(found.rows, found.columns, strict=True)
    ]
    answers = np.array([truth.get(pair, 0) for pair in labels])
    asked = tuple((0, np.nonzero(found.rows == row)[0]) for row in np.unique(found.rows))
    return JudgedPairs(found, answers, asked)


def test_what_right_pairs_have_is_learnt():
    weights = fit_pair_weights([judged({("10", "20"): 1})], PRIOR)
    assert weights.heading_names > 0 and weights.start < 0
    assert all(value * getattr(PRIOR, name) >= 0 for name, value in asdict(weights).items() if name != "start")
    assert all(getattr(weights, name) == getattr(PRIOR, name) for name in BY_HAND)


def test_other_answers_give_other_weights():
    one, other = (fit_pair_weights([judged({pair: 1})], PRIOR) for pair in (("10", "20"), ("13", "22")))
    assert one.heading_names > other.heading_names


def test_answers_that_are_not_to_be_learnt_from_change_nothing():
    wrong = judged({("13", "22"): 1})
    untaught = JudgedPairs(wrong.weighed, wrong.answers, wrong.asked, taught=False)
    right = judged({("10", "20"): 1})
    assert fit_pair_weights([right, untaught], PRIOR) == fit_pair_weights([right], PRIOR)


def test_pairs_that_are_all_alike_teach_nothing():
    with pytest.raises(WrongUse, match="no pairs"):
        fit_pair_weights([judged({})], PRIOR)
