"""What the line makes of the official texts: nothing lost, every quote in place, quality held."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from harmonize.export import write_result
from tests.official.result import official
from tests.shared_folder import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]

FOUR = "PE,AR,ES,ME"
FLOORS = {"principal@1": 0.70, "penalty": 0.70, "hit@1": 0.70, "recall@5": 0.80}
CEILINGS = {"false-gap": 0.10, "cells-wrong": 0.10}


def test_no_character_of_any_file_is_lost():
    comparison = official()
    assert len(comparison.texts) >= 15
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
    assert len(quotes) > 3000
    for quote in quotes:
        assert comparison.texts[quote.file][quote.span.start : quote.span.end] == quote.text


def test_what_cannot_be_read_is_named_with_a_remedy():
    skipped = official().skipped
    assert {item.file.split("/")[0] for item in skipped} >= {"al", "br", "mk", "rs", "xk"}
    assert all(item.reason and item.remedy for item in skipped if item.failed)


@pytest.fixture(scope="module")
def figures(tmp_path_factory) -> dict[str, float]:
    out = tmp_path_factory.mktemp("official")
    write_result(official(), out / "out")
    offences = ",".join(offence.id for offence in official().yardstick.offences)
    command = [sys.executable, SHARED / "eval" / "score.py", out / "out", SHARED / "gold" / "provisions.csv"]
    command += ["--only", FOUR, "--offences", offences, "--json"]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["figures"]


@pytest.mark.parametrize("figure", FLOORS)
def test_a_figure_stays_above_its_floor(figures, figure):
    assert figures[figure] >= FLOORS[figure]


@pytest.mark.parametrize("figure", CEILINGS)
def test_a_figure_stays_below_its_ceiling(figures, figure):
    assert figures[figure] <= CEILINGS[figure]
