"""A second opinion: a row more for a person where the lead is clear, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from harmonize.match import add_opinion, judge_candidates, possible_candidates, score_candidates
from harmonize.model import Verdict
from harmonize.pipeline import RunRecord, read_statutes
from harmonize.pipeline import opinion as module
from harmonize.pipeline.opinion import find_nearest, form_opinion
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.meaning.fakes import HashModel
from tests.statute_root import make_statutes

QUESTION = np.array([1, 0], dtype=np.float32)


def table(*rows):
    return np.array(rows, dtype=np.float32)


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture(scope="module")
def weighed(tmp_path_factory):
    """Candidates of Peru, with the thresholds so high that every cell is open."""
    root = make_statutes(tmp_path_factory.mktemp("opinion") / "statutes")
    settings = load_settings()
    read = read_statutes([root], RunRecord(settings)).instruments
    readings = [r for item in read if item.instrument.jurisdiction == "pe" for r in item.readings]
    return score_candidates(readings, load_yardstick(), [], settings)


def judged_by(weighed, match, review):
    rules = replace(load_settings().verdicts, match=match, match_first=match, review=review, least_shown=0.0)
    return {offence: judge_candidates("pe", scored, rules) for offence, scored in weighed.items()}


def test_the_nearest_is_told_where_its_lead_is_clear():
    assert find_nearest(table((0, 1), (1, 0), (0.6, 0.8)), QUESTION) == (1, 1.0)
    assert find_nearest(table((0.6, 0.8), (1, 0), (0.995, 0.0999)), QUESTION) is None
    assert find_nearest(table((0.05, 0.9987), (-1, 0)), QUESTION) is None, "a lead over what is far off is none"


def test_one_alone_and_texts_that_say_nothing_are_never_nearest():
    assert find_nearest(table((1, 0)), QUESTION) is None
    assert find_nearest(table((0, 0), (0.8, 0.6)), QUESTION) is None
    assert find_nearest(table((0, 0), (0.6, 0.8), (0.8, 0.6)), QUESTION)[0] == 2
    assert find_nearest(table((1, 0), (0, 1)), QUESTION * 0) is None


def test_a_new_row_is_the_last_review_and_its_score_is_that_of_the_signs(weighed):
    offence, items = next((o, possible_candidates(s, 20)) for o, s in weighed.items() if possible_candidates(s, 20))
    before = judged_by(weighed, 2, 2)[offence]
    after = add_opinion("pe", before, items[0], likeness=0.5, judge="hash")
    row = after[0]
    assert row.verdict is Verdict.REVIEW and [m.rank for m in after] == list(range(1, len(after) + 1))
    assert row.score == items[0].score and row.evidence[:-1] == items[0].evidence
    assert (row.evidence[-1].comparison, row.evidence[-1].weight) == ("meaning", 0.0)
    assert row.reasons[-1] == "a sentence model (hash) finds it nearest to the offence; the other signs do not"
    places = [(m.file, m.article) for m in after]
    assert len(set(places)) == len(places), "a near miss that became a review is no near miss any more"


def test_the_first_review_gains_a_word_and_another_none(weighed):
    offence = next(o for o, s in weighed.items() if len(s) > 1 and s[0].decided)
    before = judged_by(weighed, 2, 0)[offence]
    assert len(before) > 1 and before[0].verdict is Verdict.REVIEW
    by_place = {item.article: item for item in weighed[offence]}
    first = add_opinion("pe", before, by_place[before[0].file, before[0].article], likeness=0.5, judge="hash")
    assert first[0].reasons[-1] == "a sentence model (hash) finds it nearest too"
    assert first[1:] == before[1:] and first[0].score == before[0].score
    second = by_place[before[1].file, before[1].article]
    assert add_opinion("pe", before, second, likeness=0.5, judge="hash") == before


@pytest.fixture
def opinionated(weighed, monkeypatch):
    """Every candidate is possible, and the least lead is enough."""
    monkeypatch.setattr(module, "LEAD", 0.0)
    monkeypatch.setattr(module, "NEAR", -1.0)
    return {offence: [replace(item, decided=True) for item in scored] for offence, scored in weighed.items()}


def test_cells_with_a_match_are_never_asked_about(opinionated):
    judged = judged_by(opinionated, 0.2, 0.1)
    settled = {o for o, rows in judged.items() if any(m.verdict is Verdict.MATCH for m in rows)}
    told, notices = form_opinion("pe", opinionated, judged, HashModel())
    assert settled and told != judged and notices == ()
    assert all(told[offence] == judged[offence] for offence in settled)


def test_opinions_are_the_same_again_whatever_else_is_open(opinionated):
    judged = judged_by(opinionated, 2, 2)
    told, _ = form_opinion("pe", opinionated, judged, HashModel())
    assert told == form_opinion("pe", opinionated, judged, HashModel())[0]
    added = {o for o in judged if told[o] != judged[o]}
    assert added and all(sum(m.verdict is Verdict.REVIEW for m in told[o]) == 1 for o in added)


def test_a_model_that_breaks_leaves_the_rows_as_they_are(opinionated):
    judged = judged_by(opinionated, 2, 2)
    told, notices = form_opinion("pe", opinionated, judged, HashModel(breaks_over="."))
    assert told == judged and "is not used" in notices[0].message
