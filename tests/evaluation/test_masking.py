"""Without its provisions an offence is asked for again: as in a country that does not have it."""

from __future__ import annotations

from dataclasses import replace

from harmonize.evaluation.gold import gold_of
from harmonize.evaluation.masking import mask
from harmonize.exemplars import load_exemplars
from harmonize.match import match_offences
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.evaluation.matching import OFFENCE, answers, countries

SETTINGS, YARDSTICK, EXEMPLARS = load_settings(), load_yardstick(), load_exemplars()


def test_every_cell_where_the_offence_is_there_is_asked_again():
    found = mask(countries(), answers(), YARDSTICK, EXEMPLARS, SETTINGS)
    assert [item.cell for item in found.cells] == [("ME", OFFENCE), ("PE", OFFENCE)]
    assert [item.left_out for item in found.cells] == [1, 2]
    assert sum(found.outcomes.values()) == 2 and found.outcomes["match"] == 0 and not found.false_matches


def test_the_answer_is_that_of_a_country_without_the_provisions():
    for item in mask(countries(), answers(), YARDSTICK, EXEMPLARS, SETTINGS).cells:
        (country,) = [country for country in countries() if country.code == item.cell[0].lower()]
        named = {row.article for row in answers().cells[item.cell].rows}
        left = [reading for reading in country.readings if reading.provision.article not in named]
        again = [
            m for m in match_offences(country.code, left, YARDSTICK, EXEMPLARS, SETTINGS) if m.offence == item.cell[1]
        ]
        shown = [m for m in again if m.verdict != "rejected"]
        expected = (shown[0].verdict, shown[0].article, shown[0].score) if shown else ("nothing", "", None)
        assert (item.outcome, item.article, item.score) == expected


def test_what_still_stands_is_a_wrong_match():
    rows = [replace(row, article="12") for row in answers().cells["PE", OFFENCE].rows[:1]]
    found = mask(countries(), gold_of(rows), YARDSTICK, EXEMPLARS, SETTINGS)
    assert found.outcomes == {"match": 1, "review": 0, "nothing": 0}
    (wrong,) = found.false_matches
    assert (wrong.file, wrong.article, wrong.left_out) == ("pe/codigo.md", "10", 1) and wrong.score > 0.5


def test_a_cell_whose_articles_are_not_at_hand_is_not_asked():
    rows = [replace(row, article="77") for row in answers().cells["PE", OFFENCE].rows[:1]]
    found = mask(countries(), gold_of(rows), YARDSTICK, EXEMPLARS, SETTINGS)
    assert not found.cells and found.not_at_hand == (("PE", OFFENCE),)
