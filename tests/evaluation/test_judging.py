"""Every figure of the invented result, counted by hand."""

from __future__ import annotations

import pytest

from harmonize.errors import WrongUse
from harmonize.evaluation.answers import read_answers
from harmonize.evaluation.figures import figures_of
from harmonize.evaluation.gold import read_gold
from harmonize.evaluation.judging import Judged, judge_answers
from tests.evaluation.made_up import MATCHES, write_gold, write_result

BY_HAND = {
    "principal@1": (1 / 3, 3),  # smuggling in AA; fraud in AA has 21 first, smuggling in BB nothing
    "hit@1": (1 / 3, 3),
    "recall@5": (2 / 3, 3),
    "provisions": (2 / 4, 4),  # 12 and 20; not 12 of the act, not 5
    "matched": (1 / 3, 3),
    "precision": (1 / 3, 3),  # 12; not 21 in AA, not 7 in BB
    "reviews": (2 / 5, 5),
    "false-gap": (1 / 3, 3),
    "false-match": (1 / 1, 1),
    "penalty": (2 / 3, 3),  # fraud in AA: its basic form says 48 months, not 36
    "cells": (2 / 5, 5),  # smuggling and fraud in AA
    "cells-wrong": (2 / 4, 4),  # BB twice; a partial provision alone has no opposite
    "elements": (3 / 5, 5),
    "absent-found": (1 / 2, 2),
    "balanced": ((2 / 3 + 1 / 2) / 2, 5),
    "false-absent": (1 / 3, 3),
}


@pytest.fixture
def judged(tmp_path) -> Judged:
    out = write_result(tmp_path / "out")
    return judge_answers(read_answers(out, elements=True), read_gold(*write_gold(tmp_path)))


def test_figures_are_those_counted_by_hand(judged):
    found = {name: (figure.value, figure.n) for name, figure in figures_of(judged.cells).items()}
    assert found.keys() == BY_HAND.keys()
    for name, (value, n) in BY_HAND.items():
        assert found[name] == (pytest.approx(value), n), name


def test_a_country_has_its_own_figures(judged):
    figures = figures_of(judged.cells, "BB")
    assert (figures["principal@1"].value, figures["principal@1"].n) == (0, 1)
    assert figures["precision"].value == 0 and figures["penalty"].value == 1
    assert figures["absent-found"].value == 0 and figures["balanced"].value == 0.5


def test_misses_say_what_was_wanted_and_what_came(judged):
    told = {(miss.figure, miss.jurisdiction, miss.offence): (miss.wanted, miss.came) for miss in judged.misses}
    assert told["principal@1", "AA", "fraud"] == ("20", "21 (match), 20 (review)")
    assert told["false-gap", "BB", "smuggling"] == ("5", "nothing")
    assert told["false-match", "BB", "fraud"] == ("no provision", "7 (match)")
    assert told["precision", "AA", "fraud"] == ("no match here", "21 (aa/code)")
    assert told["penalty", "AA", "fraud"] == ("20: 6 to 36 months", "6 to 48 months")
    assert told["cells-wrong", "BB", "smuggling"] == ("full or partial", "none")
    assert told["elements", "BB", "smuggling"] == ("gain: absent", "present")
    assert ("principal@1", "AA", "smuggling") not in told


def test_what_is_not_there_is_not_judged(tmp_path):
    out = write_result(tmp_path / "out")
    for name in ("gaps", "elements", "provisions"):
        (out / f"{name}.csv").unlink()
    figures = figures_of(judge_answers(read_answers(out), read_gold(write_gold(tmp_path)[0])).cells)
    assert {name for name, figure in figures.items() if figure.value is None} == {
        *("cells", "cells-wrong", "elements", "absent-found", "balanced", "false-absent")
    }


def test_a_result_that_cannot_be_understood_is_named(tmp_path):
    out = write_result(tmp_path / "out")
    (out / "matches.csv").write_text(MATCHES.replace("smuggling,aa,2", "smuggling,aa,two"), encoding="utf-8")
    with pytest.raises(WrongUse, match=r"matches.csv, line 2: column rank"):
        read_answers(out)
    (out / "matches.csv").unlink()
    with pytest.raises(WrongUse, match=r"matches.csv: is not there\. Run: harmonize compare"):
        read_answers(out)
