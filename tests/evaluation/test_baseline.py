"""Programs that know nothing, computed by hand."""

from __future__ import annotations

import pytest

from harmonize.evaluation.answers import read_answers
from harmonize.evaluation.baseline import among_first, count_baselines
from harmonize.evaluation.figures import figures_of
from harmonize.evaluation.gold import read_gold
from tests.evaluation.made_up import write_gold, write_result


@pytest.fixture
def both(tmp_path):
    answers = read_answers(write_result(tmp_path / "out"), elements=True)
    found = count_baselines(answers, read_gold(*write_gold(tmp_path)))
    return tuple({k: f.value for k, f in figures_of(cells).items()} for cells in (found.all_review, found.all_match))


def test_all_to_review(both):
    review, _ = both
    assert review["principal@1"] == pytest.approx((1 / 10 + 1 / 10 + 1 / 4) / 3)
    assert review["hit@1"] == pytest.approx((2 / 10 + 1 / 10 + 1 / 4) / 3)
    assert review["recall@5"] == pytest.approx((0.5 + 0.5 + 1) / 3)
    assert review["reviews"] == pytest.approx((3 * 10 + 2 * 4) / 5)
    assert (review["matched"], review["false-gap"], review["false-match"], review["precision"]) == (0, 0, 0, None)
    assert review["provisions"] == 3 / 4  # the act is not among the texts
    assert review["cells"] == 1 / 5 and review["elements"] == 0


def test_all_a_match(both):
    _, match = both
    assert match["matched"] == 1 and match["false-match"] == 1 and match["reviews"] == 0
    assert match["precision"] == pytest.approx((2 + 1 + 1 + 1 + 0) / (3 * 10 + 2 * 4))
    assert match["cells"] == 4 / 5 and match["cells-wrong"] == 1 / 4
    assert match["elements"] == 3 / 5 and match["balanced"] == 0.5 and match["false-absent"] == 0


def test_the_commonest_term_of_each_country_is_guessed(both):
    review, match = both
    assert review["penalty"] == match["penalty"] == 1 / 3  # up to 60 months in BB; in AA the smaller of two, 6 to 48


def test_chance_of_being_among_the_first():
    assert among_first(1, 10, 5) == 0.5
    assert among_first(2, 4, 2) == pytest.approx(5 / 6)
    assert among_first(0, 10) == 0 and among_first(1, 3) == 1
