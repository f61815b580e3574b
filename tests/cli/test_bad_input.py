"""Bad input: a clear message with file and remedy, the right exit code, and the rest is compared."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.cli.test_compare import rows, run
from tests.statute_root import entry, make_statutes

BAD = {
    "empty.md": (b"", "empty"),
    "program.txt": (b"\x7fELF\x02\x01\x01\x00\x00\x00" * 200, "binary"),
    "odd.txt": (b"\xef\xbb\xbf\xff\xff Art\xed", "says it is utf-8"),
    "law.pdf": (b"%PDF-1.7 ...", "is damaged"),
    "law.odt": (b"PK", ".odt files cannot be read yet"),
    "other.md": (
        ("Artikel 1. Wer einen anderen tötet, wird mit Freiheitsstrafe bestraft. " * 60).encode(),
        "no language room",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_costs_only_itself(tmp_path, name):
    root = make_statutes(tmp_path / "statutes")
    data, reason = BAD[name]
    (root / "pe" / name).write_bytes(data)
    code, output = run("compare", root, "--out", tmp_path / "out")
    assert code == 1
    assert f"pe/{name}" in output and reason in output.replace("\n", " ")
    assert {row["jurisdiction"] for row in rows(tmp_path / "out" / "provisions.csv")} == {"me", "pe"}


def test_a_folder_that_is_no_country_costs_only_itself(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    (root / "atlantis").mkdir()
    code, output = run("compare", root, "--out", tmp_path / "out")
    assert code == 1 and "atlantis" in output and "ISO 3166-1" in output


def test_a_missing_list_is_a_note_and_the_language_is_detected(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    (root / "pe" / "SOURCE.yaml").unlink()
    code, output = run("compare", root, "--out", tmp_path / "out")
    assert code == 0 and "SOURCE.yaml" in output
    assert {r["language"] for r in rows(tmp_path / "out" / "provisions.csv") if r["jurisdiction"] == "pe"} == {"es"}


def test_a_text_of_fifty_megabytes_is_refused_with_the_limit(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    with (root / "pe" / "huge.txt").open("wb") as handle:
        handle.truncate(50_000_000)
    code, output = run("compare", root, "--out", tmp_path / "out")
    assert code == 1 and "pe/huge.txt" in output and "50.0 MB" in output and "--max-mb" in output


@pytest.mark.parametrize("what", ["missing", "nothing", "file"])
def test_wrong_use_ends_with_two_and_no_traceback(tmp_path, what):
    root = tmp_path / "root"
    if what == "nothing":
        (root / "pe").mkdir(parents=True)
        (root / "pe" / "SOURCE.yaml").write_text(entry("x.md", "X", "es"), encoding="utf-8")
    if what == "file":
        root.write_text("x", encoding="utf-8")
    command = [sys.executable, "-m", "harmonize", "compare", str(root), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and done.stderr.startswith("H200")
    assert not (tmp_path / "out").exists()


def test_a_result_folder_that_is_a_file_is_wrong_use(tmp_path):
    root = make_statutes(tmp_path / "statutes")
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    command = [sys.executable, "-m", "harmonize", "compare", str(root), "--out", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_text_whose_language_has_no_terms_is_checked_but_not_compared(tmp_path, monkeypatch):
    from harmonize.pipeline import conductor

    known = conductor.room_for_tag

    def without_terms(tag: str):
        room = known(tag)
        return replace(room, lexicon=()) if room is not None and room.code == "hbs" else room

    monkeypatch.setattr(conductor, "room_for_tag", without_terms)
    root = make_statutes(tmp_path / "statutes")
    code, output = run("check", root)
    assert code == 0 and "me/zakonik.txt" in output
    code, output = run("compare", root, "--out", tmp_path / "out")
    assert code == 1 and "me/zakonik.txt: is read, but cannot be compared" in output
    with (tmp_path / "out" / "gaps.csv").open(encoding="utf-8", newline="") as handle:
        assert {row["jurisdiction"] for row in csv.DictReader(handle)} == {"pe"}
