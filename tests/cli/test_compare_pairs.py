"""``harmonize compare --pairs``: countries beside each other, as a user runs it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from harmonize.cli.main import cli
from harmonize.errors import WrongUse
from tests.statute_root import SPANISH, entry, make_statutes

from .test_compare import digest, rows, run

FILES = ("pairs.csv", "alone.csv")
COLUMNS = (
    "jurisdiction_a file_a article_a jurisdiction_b file_b article_b rank score verdict relation reasons shared "
    "quotes_a places_a quotes_b places_b rank_back"
)


@pytest.fixture(scope="module")
def three(tmp_path_factory) -> Path:
    """The two invented statutes, and a third country that says what the first one says."""
    root = make_statutes(tmp_path_factory.mktemp("pairs") / "statutes")
    (root / "ar").mkdir()
    (root / "ar" / "codigo.md").write_text(SPANISH, encoding="utf-8")
    (root / "ar" / "SOURCE.yaml").write_text(entry("codigo.md", "Ley", "es"), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def result(three, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("pairs") / "out"
    code, output = run("compare", three, "--out", out, "--pairs", "all")
    assert code == 0, output
    assert "ar, me, pe beside each other" in output
    return out


def test_the_files_have_their_columns(result):
    assert (result / "pairs.csv").read_text("utf-8").split("\n")[0] == ",".join(COLUMNS.split())
    record = json.loads((result / "run.json").read_text("utf-8"))["pairs"]
    assert record["jurisdictions"] == ["ar", "me", "pe"] and record["weighed"] <= record["possible"]


def test_quotes_stand_at_their_places(result):
    checked = 0
    for row in rows(result / "pairs.csv"):
        for side in "ab":
            text = (result / "text" / f"{row[f'file_{side}']}.txt").read_bytes().decode("utf-8")
            quotes, places = row[f"quotes_{side}"].split("; "), row[f"places_{side}"].split("; ")
            for quote, place in zip(quotes, places, strict=True):
                if place:
                    start, end = map(int, place.split("-"))
                    assert text[start:end] == quote
                    checked += 1
    assert checked > 10


def test_a_third_country_changes_no_pair(result, three, tmp_path):
    assert run("compare", three, "--out", tmp_path / "out", "--pairs", "me,pe")[0] == 0
    own = [row for row in rows(result / "pairs.csv") if {row["jurisdiction_a"], row["jurisdiction_b"]} == {"me", "pe"}]
    assert rows(tmp_path / "out" / "pairs.csv") == own != []


def test_the_order_of_codes_is_the_order_of_sides(result, three, tmp_path):
    assert run("compare", three, "--out", tmp_path / "out", "--pairs", "pe,me")[0] == 0
    own = {
        (r["article_a"], r["article_b"], r["score"])
        for r in rows(result / "pairs.csv")
        if (r["jurisdiction_a"], r["jurisdiction_b"]) == ("me", "pe")
    }
    assert {(r["article_b"], r["article_a"], r["score"]) for r in rows(tmp_path / "out" / "pairs.csv")} == own


def test_the_same_input_gives_the_same_bytes(result, three, tmp_path):
    assert run("compare", three, "--out", tmp_path / "out", "--pairs", "all")[0] == 0
    assert digest(tmp_path / "out") == digest(result)


def test_without_pairs_nothing_else_changes_and_older_pairs_go(result, three, tmp_path):
    out = tmp_path / "out"
    shutil.copytree(result, out)
    assert run("compare", three, "--out", out)[0] == 0
    assert not any((out / name).exists() for name in FILES)
    assert digest(out) == {name: sha for name, sha in digest(result).items() if name not in FILES}


@pytest.mark.parametrize(
    ("listed", "said"), [("pe", "two or more"), ("pe,xx", "no statutes of xx"), ("", "two or more")]
)
def test_codes_that_cannot_be_paired_are_named(three, tmp_path, listed, said):
    done = CliRunner().invoke(cli, ["compare", str(three), "--out", str(tmp_path / "out"), "--pairs", listed])
    assert isinstance(done.exception, WrongUse) and said in str(done.exception)
    assert not (tmp_path / "out").exists()
