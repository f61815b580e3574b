"""Intervals: deterministic, as wide as they must be, and by whole countries too."""

from __future__ import annotations

import pytest

from harmonize.evaluation.bootstrap import bootstrap


def cells(right: dict[str, list[int]], figure: str = "hit@1") -> dict[tuple[str, str], dict[str, tuple[float, int]]]:
    return {(code, f"o{n}"): {figure: (so, 1)} for code, outcomes in right.items() for n, so in enumerate(outcomes)}


def test_the_same_cells_give_the_same_intervals():
    counts = cells({"AA": [1, 0, 1, 1], "BB": [0, 0, 1, 1]})
    assert bootstrap(counts) == bootstrap(counts)
    assert bootstrap(counts, seed=1) != bootstrap(counts, seed=2)


def test_an_interval_is_as_wide_as_chance_makes_it():
    low, high = bootstrap(cells({"AA": [1] * 50 + [0] * 50})).by_cell["hit@1"]
    assert low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)  # standard error of a half of a hundred: 0.05
    assert high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_countries_are_drawn_whole():
    found = bootstrap(cells({"AA": [1] * 50, "BB": [0] * 50}))
    assert found.by_jurisdiction["hit@1"] == (0, 1)  # either country may be drawn twice
    assert found.by_cell["hit@1"][0] > 0.3


def test_of_one_unit_nothing_can_be_said():
    assert "hit@1" not in bootstrap(cells({"AA": [1]})).by_cell
    found = bootstrap(cells({"AA": [1, 0]}))
    assert "hit@1" in found.by_cell and not found.by_jurisdiction
    assert bootstrap({}).by_cell == {}


def test_balanced_is_the_mean_of_its_halves():
    counts = {("AA", f"o{n}"): {"present-found": (1.0, 1), "absent-found": (0.0, 1)} for n in range(4)}
    assert bootstrap(counts).by_cell["balanced"] == (0.5, 0.5)
