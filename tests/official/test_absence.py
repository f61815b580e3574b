"""Absence measured from outside: special laws are taken away, and nothing left may pass for what is gone."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from harmonize.model import Comparison, Coverage, ElementStatus
from harmonize.pipeline import compare
from tests.shared_folder import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]


@pytest.fixture(scope="module")
def without(tmp_path_factory) -> tuple[set[tuple[str, str]], Comparison]:
    """Return jurisdiction and offence of what is gone, and the comparison of what is left."""
    into: Path = tmp_path_factory.mktemp("absence")
    command = [
        sys.executable,
        SHARED / "eval" / "absence.py",
        SHARED / "statutes",
        SHARED / "gold" / "provisions.csv",
        into,
    ]
    subprocess.run(list(map(str, command)), capture_output=True, check=True)
    with (into / "gold.csv").open(encoding="utf-8", newline="") as handle:
        gone = {(row["jurisdiction"].lower(), row["offence"]) for row in csv.DictReader(handle)}
    return gone, compare([into / "statutes"])[0]


def test_something_is_gone_and_the_rest_is_still_found(without):
    gone, comparison = without
    assert len(gone) >= 5
    covered = [g for g in comparison.gaps if g.coverage in (Coverage.FULL, Coverage.PARTIAL)]
    assert len(covered) > 20 * len({g.jurisdiction for g in comparison.gaps}) // 3


def covered(without) -> dict[tuple[str, str], str]:
    """Return what is gone and yet called full or partial, with what passes for it."""
    gone, comparison = without
    return {
        (g.jurisdiction, g.offence): f"{g.coverage.value} by {', '.join(g.provisions)}"
        for g in comparison.gaps
        if (g.jurisdiction, g.offence) in gone and g.coverage in (Coverage.FULL, Coverage.PARTIAL)
    }


def test_no_neighbour_passes_for_an_offence_that_is_gone(without):
    """Damage to an electronic tag (Peru, Código Penal 413-A) once passed for interference with a system."""
    assert not covered(without)


def test_of_what_is_gone_no_element_is_present_or_absent(without):
    gone, comparison = without
    said = [
        f for f in comparison.elements if (f.jurisdiction, f.offence) in gone and f.status is not ElementStatus.UNCLEAR
    ]
    assert not said
