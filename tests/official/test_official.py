"""What the line makes of the official texts: nothing lost, every quote in place, quality held."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from harmonize.export import write_result
from harmonize.sources import list_statutes
from tests.official.result import official
from tests.shared_folder import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]

FOUR = "PE,AR,ES,ME"
SIX = f"{FOUR},AL,MK"
"""The jurisdictions with answers checked by hand; the weights were fitted on the first four."""
FLOORS = {
    ("four", "principal@1"): 0.82,  # 33 of 40
    ("four", "hit@1"): 0.87,  # 35 of 40
    ("four", "recall@5"): 0.97,  # 39 of 40
    ("four", "provisions"): 0.83,  # 56 of 67
    ("four", "matched"): 0.72,  # 29 of 40
    ("four", "precision"): 0.93,  # 45 of 48
    ("four", "penalty"): 1.0,  # 39 of 39
    ("four", "cells"): 0.42,  # 17 of 40
    ("four", "elements"): 0.52,  # 84 of 161
    ("four", "absent-found"): 0.09,  # 2 of 21
    ("six", "principal@1"): 0.81,  # 49 of 60
    ("six", "hit@1"): 0.90,  # 54 of 60
    ("six", "recall@5"): 0.98,  # 59 of 60
    ("six", "provisions"): 0.88,  # 88 of 100
    ("six", "matched"): 0.78,  # 47 of 60
    ("six", "precision"): 0.95,  # 76 of 80
    ("six", "penalty"): 1.0,  # 57 of 57
    ("six", "cells"): 0.46,  # 28 of 60
    ("six", "elements"): 0.55,  # 135 of 243
    ("six", "absent-found"): 0.09,  # 3 of 31
    ("all offences", "penalty"): 0.95,  # 134 of 134; of 25 offences, ten are in the yardstick
}
CEILINGS = {
    ("four", "reviews"): 1.9,
    ("four", "false-gap"): 0.0,
    ("four", "cells-wrong"): 0.0,
    ("four", "false-absent"): 0.0,
    ("six", "reviews"): 1.69,
    ("six", "false-gap"): 0.0,
    ("six", "cells-wrong"): 0.0,
    ("six", "false-absent"): 0.0,
    ("all offences", "false-match"): 0.0,
}


def test_every_file_is_read():
    listed = {found.file for found in list_statutes([SHARED / "statutes"]).files}
    assert not official().skipped
    assert set(official().texts) == listed and len(listed) >= 54


def test_no_character_of_any_file_is_lost():
    comparison = official()
    for file, text in comparison.texts.items():
        at = 0
        for segment in comparison.segments[file]:
            assert segment.span.start == at, file
            at = segment.span.end
        assert at == len(text), file


def test_every_quote_of_every_file_stands_in_its_place():
    comparison = official()
    quotes = [p.quote for o in comparison.offences for p in o.penalties]
    quotes += [quote for finding in comparison.elements for quote in finding.quotes]
    quotes += [quote for match in comparison.matches for item in match.evidence for quote in item.quotes]
    assert len(quotes) > 15_000
    for quote in quotes:
        assert comparison.texts[quote.file][quote.span.start : quote.span.end] == quote.text


@pytest.fixture(scope="module")
def figures(tmp_path_factory) -> dict[str, dict[str, float]]:
    out = tmp_path_factory.mktemp("official") / "out"
    write_result(official(), out)
    ten = ",".join(offence.id for offence in official().yardstick.offences)
    scopes = {
        "four": ["--only", FOUR, "--offences", ten],
        "six": ["--only", SIX, "--offences", ten],
        "all offences": ["--only", SIX],
    }
    gold = SHARED / "gold"
    command = [sys.executable, SHARED / "eval" / "score.py", out, gold / "provisions.csv"]
    command += ["--elements", gold / "elements.csv", "--json"]
    found = {}
    for name, scope in scopes.items():
        done = subprocess.run(list(map(str, [*command, *scope])), capture_output=True, text=True, check=True)
        found[name] = json.loads(done.stdout)["figures"]
    return found


@pytest.mark.parametrize(("scope", "figure"), FLOORS, ids=list(map(" ".join, FLOORS)))
def test_a_figure_stays_above_its_floor(figures, scope, figure):
    assert figures[scope][figure] >= FLOORS[scope, figure]


@pytest.mark.parametrize(("scope", "figure"), CEILINGS, ids=list(map(" ".join, CEILINGS)))
def test_a_figure_stays_below_its_ceiling(figures, scope, figure):
    assert figures[scope][figure] <= CEILINGS[scope, figure]
