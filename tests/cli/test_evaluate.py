"""``harmonize evaluate`` as a user runs it."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from harmonize.cli.main import cli
from harmonize.errors import WrongUse
from tests.cli.test_compare import run
from tests.evaluation.made_up import write_gold, write_result
from tests.evaluation.matching import PROVISIONS
from tests.statute_root import make_statutes


def row(output: str, figure: str) -> list[str]:
    line = next(line for line in output.splitlines() if line.startswith(f"│ {figure} "))
    return [cell.strip() for cell in line.strip("│").split("│")]


def test_figures_are_printed_and_a_page_is_written(tmp_path):
    out, (gold, elements) = write_result(tmp_path / "out"), write_gold(tmp_path)
    code, output = run("evaluate", out, "--gold", gold, "--elements", elements)
    assert code == 0, output
    assert row(output, "principal@1")[:3] == ["principal@1", "0.333", "3"]
    assert row(output, "matched")[5:] == ["0.000", "1.000"]
    assert "Expected calibration error of all rows of matches.csv: 0.3" in output
    assert (out / "evaluation.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "fraud: want 20" not in output


def test_misses_are_listed_and_answers_narrowed(tmp_path):
    out, (gold, _) = write_result(tmp_path / "out"), write_gold(tmp_path)
    page = tmp_path / "page.html"
    code, output = run(
        "evaluate", out, "--gold", gold, "--misses", "--only", "aa", "--offences", "fraud", "--report", page
    )
    assert code == 0 and page.is_file() and not (out / "evaluation.html").exists()
    assert "principal@1  AA fraud: want 20; got 21 (match), 20 (review)" in output
    assert row(output, "principal@1")[1:3] == ["0.000", "1"] and "BB" not in output


def test_countries_are_matched_again(tmp_path):
    root, gold = make_statutes(tmp_path / "statutes"), tmp_path / "gold.csv"
    gold.write_text(PROVISIONS, encoding="utf-8")
    assert run("compare", root, "--out", tmp_path / "out")[0] == 0
    code, output = run("evaluate", tmp_path / "out", "--gold", gold, "--hold-out", "--mask", "--statutes", root)
    assert code == 0, output
    assert "Held out: all countries" in output and "also those that no result shows" in output
    assert re.search(r"without the offence, 2 cells: 0 match, \d review, \d nothing \(0\.0% are wrong", output)
    assert re.search(r"^  heading = \d\.\d\d$", output, re.MULTILINE)
    assert "Held out" in (tmp_path / "out" / "evaluation.html").read_text(encoding="utf-8")


def test_countries_are_set_beside_each_other(tmp_path):
    root, gold = make_statutes(tmp_path / "statutes"), tmp_path / "gold.csv"
    gold.write_text(PROVISIONS, encoding="utf-8")
    assert run("compare", root, "--out", tmp_path / "out")[0] == 0
    code, output = run("evaluate", tmp_path / "out", "--gold", gold, "--pairs", "--statutes", root)
    assert code == 0, output
    assert row(output, "es-hbs")[1] == row(output, "all")[1] == "1.000 (2)"
    page = (tmp_path / "out" / "evaluation.html").read_text(encoding="utf-8")
    assert '<th scope="row">es-hbs</th><td>1.000 (2)</td>' in page and "Held out" not in page


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--hold-out"], "statutes are needed"),
        (["--pairs"], "statutes are needed"),
        (["--only", "ZZ"], "holds no answers to judge by"),
        (["--report", "nowhere/page.html"], "cannot be written"),
    ],
)
def test_wrong_use_is_told(tmp_path, monkeypatch, options, said):
    monkeypatch.chdir(tmp_path)
    out, (gold, _) = write_result(tmp_path / "out"), write_gold(tmp_path)
    with pytest.raises(WrongUse, match=said):  # ``main`` turns these into a sentence and code 2
        CliRunner().invoke(cli, ["evaluate", str(out), "--gold", str(gold), *options], catch_exceptions=False)
