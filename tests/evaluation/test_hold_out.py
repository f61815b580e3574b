"""Each country is judged by weights that never saw it, and in the way of a comparison."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.errors import WrongUse
from harmonize.evaluation.answers import make_answers
from harmonize.evaluation.countries import answer_of_country, read_countries
from harmonize.evaluation.gold import gold_of
from harmonize.evaluation.hold_out import hold_out, judge_candidates_by_gold, merge_answers
from harmonize.exemplars import load_exemplars
from harmonize.match import score_candidates, weigh_candidates
from harmonize.pipeline import compare
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.evaluation.matching import OFFENCE, answers, countries
from tests.statute_root import make_statutes

SETTINGS, YARDSTICK, EXEMPLARS = load_settings(), load_yardstick(), load_exemplars()


def test_with_the_weights_in_use_the_answers_are_those_of_a_comparison(tmp_path):
    comparison, _ = compare([make_statutes(tmp_path)])
    whole = make_answers(comparison.matches, comparison.offences, comparison.gaps, comparison.elements, {})
    again = merge_answers(
        [
            answer_of_country(
                country, score_candidates(country.readings, YARDSTICK, EXEMPLARS, SETTINGS), YARDSTICK, SETTINGS
            )
            for country in countries()
        ]
    )
    for name in ("proposals", "bounds", "coverage", "elements"):
        assert getattr(again, name) == getattr(whole, name), name
    assert ("pe/codigo", "13") in again.articles["PE"]


def test_answers_of_a_country_do_not_change_the_weights_that_judge_it():
    found = hold_out(countries(), answers(), YARDSTICK, EXEMPLARS, SETTINGS)
    rows = [row for cell in answers().cells.values() for row in cell.rows]
    turned = [replace(row, article="12") if row.jurisdiction == "PE" else row for row in rows]
    other = hold_out(countries(), gold_of(turned), YARDSTICK, EXEMPLARS, SETTINGS)
    assert found.by_jurisdiction["PE"] == other.by_jurisdiction["PE"]
    assert found.by_jurisdiction["ME"] != other.by_jurisdiction["ME"]
    assert found.weights != other.weights


def test_the_size_of_the_weights_in_use_does_not_change_them_either():
    bigger = replace(SETTINGS, weights=replace(SETTINGS.weights, heading=SETTINGS.weights.heading + 3))
    one, two = (hold_out(countries(), answers(), YARDSTICK, EXEMPLARS, settings) for settings in (SETTINGS, bigger))
    assert one.by_jurisdiction == two.by_jurisdiction


def test_candidates_carry_what_gold_says_of_them():
    (peru,) = [country for country in countries() if country.code == "pe"]
    judged = judge_candidates_by_gold(peru, weigh_candidates(peru.readings, YARDSTICK, EXEMPLARS, SETTINGS), answers())
    assert {item.offence for item in judged} == {OFFENCE}  # of other offences nobody knows
    said = {item.scored.reading.provision.article: (item.answer, item.principal) for item in judged}
    assert said == {"10": ("yes", True), "11": ("partial", False), "12": ("no", False), "13": ("no", False)}


def test_all_candidates_of_judged_cells_are_pairs_but_partial_ones():
    found = hold_out(countries(), answers(), YARDSTICK, EXEMPLARS, SETTINGS)
    assert sum(outcome for _, outcome in found.pairs) == 2
    assert len(found.pairs) == 3 + 3 + 3  # trafficking in both countries, fraud in Montenegro


def test_one_country_is_too_few():
    with pytest.raises(WrongUse, match="at least two countries"):
        hold_out(countries()[:1], answers(), YARDSTICK, EXEMPLARS, SETTINGS)


def test_statutes_of_other_countries_are_no_help(tmp_path):
    rows = [replace(row, jurisdiction="BR") for row in answers().cells["PE", OFFENCE].rows]
    with pytest.raises(WrongUse, match="holds no statutes of BR"):
        read_countries([make_statutes(tmp_path)], gold_of(rows), SETTINGS)
