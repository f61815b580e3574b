"""The fit of the weights: where the slope is nought, signs held, answers in any order."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from math import exp

import pytest

from harmonize.errors import WrongUse
from harmonize.exemplars import load_exemplars
from harmonize.extract import extract_offences
from harmonize.lang import load_language
from harmonize.match import Scored, score_candidates, settle_candidates, weigh_candidates
from harmonize.match.fitting import LOOSE_RIDGE, RIDGE, JudgedCandidate, fit_weights, unlearned
from harmonize.model import Evidence
from harmonize.settings import Weights, load_settings
from harmonize.yardsticks import load_yardstick
from tests.segment.test_articles import segment
from tests.statute_root import SPANISH

PRIOR = load_settings().weights


@pytest.fixture(scope="module")
def readings():
    return extract_offences(segment(SPANISH, "es").provisions, load_language("es"))


def candidate(reading, answer: str, **findings: float) -> JudgedCandidate:
    evidence = [Evidence("start", 1.0, 0.0, "", setting="start")]
    evidence += [Evidence(name, value, 0.0, "", setting=name) for name, value in findings.items()]
    scored = Scored(reading, "trafficking-in-persons", tuple(evidence), 0.0, True)
    return JudgedCandidate("pe", "trafficking-in-persons", scored, answer, False)


def chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def test_the_fit_stands_where_the_slope_is_nought(readings):
    judged = [candidate(readings[0], "yes", heading=1.0)] * 8 + [candidate(readings[0], "no", heading=1.0)] * 2
    judged += [candidate(readings[0], "yes")] + [candidate(readings[0], "no")] * 20
    found = fit_weights(judged, PRIOR)
    with_heading = 10 * chance(found.start + found.heading) - 8
    without = 21 * chance(found.start) - 1
    assert with_heading + without + RIDGE * (found.start - PRIOR.start) == pytest.approx(0, abs=2e-3)
    assert with_heading + RIDGE * (found.heading - PRIOR.heading) == pytest.approx(0, abs=2e-3)
    untouched = {**asdict(found), "start": 0, "heading": 0}
    assert untouched == {**asdict(PRIOR), "start": 0, "heading": 0}


def test_what_speaks_for_an_offence_cannot_come_to_speak_against_it(readings):
    judged = [candidate(readings[0], "no", wording=1.0, rival=1.0)] * 400 + [candidate(readings[0], "yes")] * 400
    found = fit_weights(judged, PRIOR)
    assert found.wording == 0 and found.rival < PRIOR.rival
    turned = [replace(item, answer="no" if item.answer == "yes" else "yes") for item in judged]
    assert fit_weights(turned, PRIOR).rival == 0


def test_the_order_of_candidates_does_not_matter_and_partial_ones_do_not_count(readings):
    judged = [candidate(readings[0], "yes" if n % 3 else "no", signs=n / 10, term=(n % 4) / 4) for n in range(10)]
    more = [*reversed(judged), candidate(readings[0], "partial", signs=1.0)]
    assert fit_weights(judged, PRIOR) == fit_weights(more, PRIOR)


def test_findings_of_one_setting_add_up(readings):
    twice = candidate(readings[0], "yes", signs=0.5)
    item = Evidence("signs elsewhere", 0.5, 0.0, "", setting="signs")
    twice = replace(twice, scored=replace(twice.scored, evidence=(*twice.scored.evidence, item)))
    no = candidate(readings[0], "no")
    assert fit_weights([twice, no], PRIOR) == fit_weights([candidate(readings[0], "yes", signs=1.0), no], PRIOR)


def test_a_loose_ridge_lets_weights_go_further(readings):
    judged = [candidate(readings[0], "yes", heading=1.0), candidate(readings[0], "no")] * 20
    assert (
        fit_weights(judged, unlearned(PRIOR), ridge=LOOSE_RIDGE).heading > fit_weights(judged, unlearned(PRIOR)).heading
    )


def test_unlearned_weights_know_their_signs_alone():
    found = asdict(unlearned(PRIOR))
    assert {abs(value) for name, value in found.items() if name != "start"} == {2.0}
    assert all((found[name] > 0) == (value > 0) for name, value in asdict(PRIOR).items())


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_answers_of_one_kind_teach_nothing(readings, answer):
    with pytest.raises(WrongUse, match="no candidates to tell apart"):
        fit_weights([candidate(readings[0], answer), candidate(readings[0], "partial")], PRIOR)


def test_all_evidence_names_the_setting_that_weighed_it(readings):
    names = {field.name for field in fields(Weights)}
    items = [
        e
        for found in score_candidates(readings, load_yardstick(), load_exemplars(), load_settings()).values()
        for s in found
        for e in s.evidence
    ]
    assert items and {item.setting for item in items} <= names
    for item in items:
        assert item.weight == pytest.approx(item.value * getattr(PRIOR, item.setting), abs=1e-3)


def test_without_a_provision_the_others_weigh_much_the_same_until_they_are_settled(readings):
    yardstick, settings = load_yardstick(), load_settings()
    weighed = weigh_candidates(readings, yardstick, load_exemplars(), settings)["trafficking-in-persons"]
    left = [item for item in weighed if item.reading.provision.article != "10"]
    assert len(left) < len(weighed)
    fewer = [reading for reading in readings if reading.provision.article != "10"]
    settled = settle_candidates(left, settings)
    scored = score_candidates(fewer, yardstick, load_exemplars(), settings)["trafficking-in-persons"]
    assert [item.article for item in settled] == [item.article for item in scored]
    assert [item.decided for item in settled] == [item.decided for item in scored]
    for one, other in zip(settled, scored, strict=True):
        assert one.score == pytest.approx(other.score, abs=0.02)  # the scale of likeness moves with the provisions
    best = {item.reading.provision.article: item.score for item in settle_candidates(weighed, settings)}
    assert any(best[item.reading.provision.article] != item.score for item in settle_candidates(left, settings))
