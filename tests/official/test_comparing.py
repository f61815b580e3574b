"""Countries beside each other, on the official texts: penalties held against hand-made answers, shares against cells."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache

import pytest

from harmonize.settings import load_index_weights
from harmonize.views.closing.closing import close_gaps
from harmonize.views.harmonisation.harmonisation_shares import cell_share
from harmonize.views.lookup import Lookup
from harmonize.views.penalties.penalties import PenaltyRow, compare_penalties
from harmonize.views.penalties.penalty_questions import Answer
from tests.official.result import official
from tests.shared_folder import PROJECT, SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]

ANSWERS = (
    SHARED / "gold" / "provisions.csv",
    PROJECT / "docs" / "quality" / "answers-br-cl-mx.csv",
    PROJECT / "docs" / "quality" / "answers-rs-hr-xk.csv",
)
UNITS = {"y": 12.0, "m": 1.0, "d": 1 / 30}
SERIOUS = 48


@lru_cache(maxsize=1)
def lookup() -> Lookup:
    return Lookup(official())


def months(length: str) -> float | None:
    """Read ``1y6m``; None where no bound is given."""
    return sum(float(n) * UNITS[unit] for n, unit in re.findall(r"([\d.]+)([ymd])", length)) or None


@lru_cache(maxsize=1)
def judged() -> list[tuple[PenaltyRow, list[float]]]:
    """Rows of which every matched article has an answer with a maximum, with these maxima."""
    answers = defaultdict(dict)
    for path in ANSWERS:
        with path.open(encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                if row["present"] == "yes":
                    cell = answers[row["offence"], row["jurisdiction"].lower()]
                    cell.setdefault(row["article"].lower(), months(row["penalty_max"]))
    found = []
    for row in compare_penalties(lookup()):
        maxima = [answers[row.offence, row.jurisdiction].get(article.lower()) for article in row.articles]
        if None not in maxima:
            found.append((row, maxima))
    return found


def test_the_highest_term_is_that_of_the_answers():
    right = [row.basic.high is not None and abs(row.basic.high.months - max(top)) < 0.05 for row, top in judged()]
    assert len(right) >= 200
    assert sum(right) / len(right) >= 0.96  # 206 of 213


def test_no_serious_crime_is_called_none():
    wrong = [
        (row.offence, row.jurisdiction)
        for row, top in judged()
        if row.serious.answer is Answer.NO and min(top) >= SERIOUS
    ]
    assert not wrong
    assert not [row for row, top in judged() if row.serious.answer is Answer.YES and max(top) < SERIOUS]
    sure = [row.serious.answer is not Answer.UNCLEAR for row, _ in judged()]
    assert sum(sure) / len(sure) >= 0.9  # the rest must not all be called unclear


def test_with_equal_weights_a_cell_is_found_of_asked():
    weights = load_index_weights()
    for gap in official().gaps:
        share = cell_share(lookup().asked[gap.offence], gap, weights)
        if share is not None:
            assert share.found == pytest.approx(gap.found / gap.asked), gap
            assert share.highest <= 1


def test_every_wording_stands_at_its_place_and_is_another_countrys():
    texts = official().texts
    found = [(gap, wording) for gap in close_gaps(lookup()) for wording in gap.wordings]
    assert len(found) > 1000
    for gap, wording in found:
        assert wording.jurisdiction != gap.jurisdiction
        for quote in (wording.quote, wording.passage):
            assert quote.span.of(texts[quote.file]) == quote.text
        assert wording.passage.span.holds(wording.quote.span)
