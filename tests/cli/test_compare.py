"""The whole line from statutes to a result folder, as a user runs it."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from harmonize.cli.main import cli
from harmonize.yardsticks import load_yardstick
from tests.statute_root import make_statutes

CONTRACT = {
    "provisions.csv": "jurisdiction file article heading path language status start end",
    "offences.csv": "jurisdiction file article paragraph form penalty_kind min_months max_months by_reference quote start end",
    "matches.csv": "offence jurisdiction rank file article score verdict relation reasons",
    "elements.csv": "offence jurisdiction element status file article quote start end rule",
    "gaps.csv": "offence instrument jurisdiction coverage missing_elements unclear_elements narrower_by penalty_note "
    "provisions rejected_candidates confidence",
}


def run(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def digest(folder: Path) -> dict[str, str]:
    """Checksums of all files of a result but run.json, which alone may hold times."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "run.json"
    }


@pytest.fixture(scope="module")
def result(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("compare")
    code, output = run("compare", make_statutes(folder / "statutes"), "--out", folder / "out", "--no-cache")
    assert code == 0, output
    assert "Read 2 texts of 2 jurisdictions" in output
    return folder / "out"


@pytest.mark.parametrize("name", CONTRACT)
def test_every_file_has_its_columns_first(result, name):
    with (result / name).open(encoding="utf-8", newline="") as handle:
        header = next(csv.reader(handle))
    wanted = CONTRACT[name].split()
    assert header[: len(wanted)] == wanted


def test_the_right_article_matches_in_both_languages(result):
    best = {
        (row["jurisdiction"], row["offence"]): (row["article"], row["verdict"])
        for row in rows(result / "matches.csv")
        if row["rank"] == "1"
    }
    assert best["pe", "trafficking-in-persons"] == ("10", "match")
    assert best["me", "trafficking-in-persons"] == ("20", "match")


def test_penalties_are_in_months(result):
    found = {
        (row["jurisdiction"], row["article"], row["form"]): (row["min_months"], row["max_months"])
        for row in rows(result / "offences.csv")
        if row["penalty_kind"] == "imprisonment"
    }
    assert found["pe", "10", "basic"] == ("60", "120")
    assert found["me", "20", "basic"] == ("12", "120")
    assert found["me", "20", "aggravated"] == ("36", "")


def test_every_quote_stands_at_its_offsets(result):
    checked = 0
    for name in ("offences.csv", "elements.csv", "closing.csv"):
        for row in rows(result / name):
            if row["quote"]:
                with (result / "text" / f"{row['file']}.txt").open(encoding="utf-8", newline="") as handle:
                    text = handle.read()
                assert text[int(row["start"]) : int(row["end"])] == row["quote"]
                checked += 1
    assert checked > 20


def test_there_is_one_row_for_an_element_and_one_for_a_cell(result):
    elements = [(r["offence"], r["jurisdiction"], r["element"]) for r in rows(result / "elements.csv")]
    cells = [(r["offence"], r["jurisdiction"]) for r in rows(result / "gaps.csv")]
    assert len(elements) == len(set(elements)) and len(cells) == len(set(cells)) == 2 * len(load_yardstick().offences)


def test_what_is_not_among_the_files_is_not_called_a_gap(result):
    coverage = {(r["jurisdiction"], r["offence"]): r["coverage"] for r in rows(result / "gaps.csv")}
    assert coverage["pe", "money-laundering"] == "not_loaded"
    assert coverage["me", "drug-trafficking"] == "not_loaded"


def test_the_run_is_on_record(result):
    record = json.loads((result / "run.json").read_text(encoding="utf-8"))
    assert {"version", "settings", "inputs", "counts", "warnings", "seconds", "peak_memory_mb"} <= record.keys()
    assert all(len(item["sha256"]) == 64 for item in record["inputs"])


def test_the_same_input_gives_the_same_bytes(result, tmp_path):
    code, _ = run("compare", make_statutes(tmp_path / "statutes"), "--out", tmp_path / "again")
    assert code == 0
    assert digest(tmp_path / "again") == digest(result)


def test_a_country_alone_gives_the_same_rows(result, tmp_path):
    root = make_statutes(tmp_path / "statutes")
    shutil.rmtree(root / "me")
    assert run("compare", root, "--out", tmp_path / "alone")[0] == 0
    for name in (*CONTRACT, "penalties.csv"):
        own = [row for row in rows(result / name) if row["jurisdiction"] == "pe"]
        assert rows(tmp_path / "alone" / name) == own
    closing = rows(tmp_path / "alone" / "closing.csv")
    assert closing and all(row["note"].startswith("Only one country") and not row["quote"] for row in closing)


def test_without_arguments_the_digests_are_compared(tmp_path, monkeypatch):
    make_statutes(tmp_path / "data" / "statutes", kind="digest")
    monkeypatch.chdir(tmp_path)
    code, _ = run("compare")
    assert code == 0 and (tmp_path / "out" / "gap-report.xlsx").is_file()


def test_the_version_is_told():
    assert run("--version") == (0, "harmonize 0.1.0\n")
