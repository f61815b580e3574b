"""Provisions of two countries: who is likest to whom, the same from both sides and whoever else is there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from harmonize.match.counterparts import make_profile, reweigh, weigh_pairs
from harmonize.match.counterparts.profile import cognate_of
from harmonize.match.counterparts.selection import LIKE, MOST, select_pairs
from harmonize.match.counterparts.weighing import MOST_LEAD, SIGNS
from harmonize.settings import PairWeights, load_settings

from .invented import profile, scores, weighed


def test_trafficking_finds_trafficking_across_languages():
    found = scores(weighed("pe", "me"))
    assert max((pair for pair in found if pair[0] == "10"), key=found.__getitem__) == ("10", "20")
    assert max((pair for pair in found if pair[1] == "20"), key=found.__getitem__) == ("10", "20")
    assert found["10", "20"] > 0.5 > max(score for pair, score in found.items() if pair[0] == "13")


def test_the_same_text_finds_itself():
    found = scores(weighed("ar", "pe"))
    for article in ("10", "11", "12", "13"):
        assert max((pair for pair in found if pair[0] == article), key=found.__getitem__) == (article, article)


def test_both_directions_say_the_same():
    back = {(b, a): score for (a, b), score in scores(weighed("me", "pe")).items()}
    assert back == scores(weighed("pe", "me"))


def test_a_country_without_provisions_has_no_pairs():
    empty = weigh_pairs(make_profile("xx", ()), profile("pe"), load_settings().pair_weights)
    assert len(empty.rows) == 0 and empty.possible == 0


def test_the_lead_is_what_the_next_best_is_behind():
    one = PairWeights(**dict.fromkeys(PairWeights.__slots__, 0.0))
    found = weighed("pe", "me")
    place = SIGNS.index("heading_names")
    again = reweigh(found, replace(one, heading_names=100.0))
    best = int(np.argmax(found.signs[:, place]))
    assert again.ahead[best].tolist() == [MOST_LEAD, MOST_LEAD] and again.mutual[best]
    assert (again.lead[~again.mutual] <= again.lead[best]).all()


def test_without_a_candidate_the_next_one_leads():
    found = weighed("pe", "me")
    row = next(at for at, reading in enumerate(found.a.readings) if reading.provision.article == "10")
    own = np.nonzero(found.rows == row)[0]
    ordered = own[np.argsort(-found.alone[own])]
    assert found.ahead[ordered[0], 0] > 0 > found.ahead[ordered[1], 0]
    assert found.ahead_among(ordered[1:], 0)[0, 0] > 0


def test_selection_keeps_the_likest_and_leaves_the_rest():
    rng = np.random.default_rng(5)
    signs = {name: rng.random((50, 60)).astype(np.float32) for name in LIKE}
    kept = select_pairs(signs)
    whole = sum(signs.values())
    assert (kept.sum(axis=1) >= MOST).all() and kept.sum() < kept.size
    assert kept[np.arange(50), whole.argmax(axis=1)].all()
    assert (kept == select_pairs({name: table.T for name, table in signs.items()}).T).all()


@pytest.mark.parametrize(
    ("one", "other"), [("genoci", "genoci"), ("terror", "terori"), ("korrup", "corrup"), ("tortur", "tortur")]
)
def test_words_that_families_share_are_one(one, other):
    assert cognate_of(one) == cognate_of(other) != ""


def test_short_words_are_no_cognates():
    assert cognate_of("para") == ""
