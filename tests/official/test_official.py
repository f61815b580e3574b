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
"""The jurisdictions with answers checked by hand; the weights shipped were fitted on all six."""
FLOORS = {
    ("four", "principal@1"): 0.91,  # 83 of 91
    ("four", "hit@1"): 0.96,  # 88 of 91
    ("four", "recall@5"): 0.98,  # 90 of 91
    ("four", "provisions"): 0.92,  # 121 of 131
    ("four", "matched"): 0.93,  # 85 of 91
    ("four", "precision"): 0.91,  # 112 of 122
    ("four", "penalty"): 1.0,  # 90 of 90
    ("four", "cells"): 0.86,  # 86 of 100
    ("four", "elements"): 0.98,  # 159 of 161
    ("four", "absent-found"): 0.95,  # 20 of 21
    ("six", "principal@1"): 0.91,  # 128 of 140
    ("six", "hit@1"): 0.97,  # 137 of 140
    ("six", "recall@5"): 0.99,  # 139 of 140
    ("six", "provisions"): 0.94,  # 195 of 206
    ("six", "matched"): 0.94,  # 132 of 140
    ("six", "precision"): 0.93,  # 186 of 199
    ("six", "penalty"): 1.0,  # 134 of 134
    ("six", "cells"): 0.88,  # 132 of 150
    ("six", "elements"): 0.97,  # 238 of 243
    ("six", "absent-found"): 0.96,  # 30 of 31
}
CEILINGS = {
    ("four", "reviews"): 1.5,
    ("four", "false-gap"): 0.0,
    ("four", "cells-wrong"): 0.0,
    ("four", "false-absent"): 0.0,
    ("six", "reviews"): 1.4,
    ("six", "false-gap"): 0.0,
    ("six", "false-match"): 0.0,
    ("six", "cells-wrong"): 0.0,
    ("six", "false-absent"): 0.0,
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
    scopes = {"four": ["--only", FOUR], "six": ["--only", SIX]}
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
