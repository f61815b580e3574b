"""The figures of quality that pages show are those of the texts as they are matched today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from harmonize.evaluation.answers import read_answers
from harmonize.evaluation.gold import read_gold
from harmonize.export import write_result
from harmonize.settings import load_quality
from tests.official.result import official
from tests.shared_folder import PROJECT, SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]
ANSWERS = (
    SHARED / "gold" / "provisions.csv",
    PROJECT / "docs" / "quality" / "answers-br-cl-mx.csv",
    PROJECT / "docs" / "quality" / "answers-rs-hr-xk.csv",
)


def script():
    spec = importlib.util.spec_from_file_location("quality", PROJECT / "benchmarks" / "quality.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_laws_beside_treaties_are_matched_as_well_as_the_table_says(tmp_path: Path):
    out = tmp_path / "out"
    write_result(official(), out)
    quality = script()
    table = quality.joined(ANSWERS, tmp_path)
    rows = quality.treaty_rows(read_answers(out), read_gold(table), quality.countries_by_language(out))
    shipped = [figures for figures in load_quality() if figures.kind == "treaty"]
    assert [
        (row["languages"], int(row["asked"]), float(row["first"]), float(row["matched"]), float(row["right"]))
        for row in rows
    ] == [(f.languages, f.asked, f.first, f.matched, f.right) for f in shipped]


def test_drawn_verdicts_are_counted_as_the_table_says():
    rows = list(script().drawn_rows(PROJECT / "docs" / "quality" / "elements-2026-11-27.csv"))
    shipped = [figures for figures in load_quality() if figures.kind == "elements"]
    assert [(row["languages"], int(row["matches"]), float(row["right"])) for row in rows] == [
        (f.languages, f.matches, f.right) for f in shipped
    ]
