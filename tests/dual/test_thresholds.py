"""When a penalty reaches a treaty's figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.dual import Met, PrisonRange
from harmonize.dual.thresholds import both_reach, just_reaches, reaches
from harmonize.treaties import extradition_rules

RULES = {rule.instrument: rule for rule in extradition_rules()}
ETS, MONTEVIDEO, UNCAC = RULES["ets-024-extradition"], RULES["extradition-montevideo-1933"], RULES["uncac"]


@pytest.mark.parametrize(
    ("prison", "rule", "wanted"),
    [
        (PrisonRange(1, 12), ETS, Met.YES),
        (PrisonRange(1, 11.9667), ETS, Met.NO),
        (PrisonRange(None, 60), ETS, Met.YES),
        (PrisonRange(6, None), ETS, Met.UNCLEAR),
        (PrisonRange(24, None), ETS, Met.UNCLEAR),
        (PrisonRange(None, None), ETS, Met.UNCLEAR),
        (PrisonRange(none=True), ETS, Met.NO),
        (PrisonRange(life=True), ETS, Met.YES),
        (PrisonRange(120, None, life=True), ETS, Met.YES),
        (None, ETS, Met.UNCLEAR),
        (PrisonRange(12, 60), MONTEVIDEO, Met.YES),
        (PrisonRange(6, 60), MONTEVIDEO, Met.UNCLEAR),
        (PrisonRange(None, 60), MONTEVIDEO, Met.UNCLEAR),
        (PrisonRange(1, 6), MONTEVIDEO, Met.NO),
        (PrisonRange(life=True), MONTEVIDEO, Met.YES),
        (PrisonRange(1, 240, life=True), MONTEVIDEO, Met.UNCLEAR),
        (PrisonRange(1, 2), UNCAC, Met.YES),
        (PrisonRange(none=True), UNCAC, Met.UNCLEAR),
        (None, UNCAC, Met.YES),
    ],
)
def test_a_penalty_reaches_a_figure(prison, rule, wanted):
    assert reaches(prison, rule) is wanted


def test_both_laws_must_reach_it():
    assert both_reach(Met.YES, Met.YES) is Met.YES
    assert both_reach(Met.YES, Met.UNCLEAR) is Met.UNCLEAR
    assert both_reach(Met.UNCLEAR, Met.NO) is Met.NO


def test_a_term_of_just_the_figure():
    assert just_reaches(PrisonRange(1, 12), ETS)
    assert not just_reaches(PrisonRange(1, 13), ETS)
    assert not just_reaches(PrisonRange(1, 12), replace(ETS, months=None))
