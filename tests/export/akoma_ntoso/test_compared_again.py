"""Compared again from its own XML, a folder of statutes gives the same result."""

from __future__ import annotations

import csv
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from harmonize.cli.main import cli
from tests.cli.conftest import cache_home  # noqa: F401  (a fixture)
from tests.statute_root import make_statutes

from .written import DIGESTS

ENDING = re.compile(r"(\b[a-z]{2}/[\w-]+)\.(?:md|txt|xml)")
"""The files are called otherwise; nothing else may differ."""
SAME = ("provisions.csv", "segments.csv", "offences.csv", "penalties.csv", "matches.csv", "elements.csv", "gaps.csv")


def run(*arguments: object) -> None:
    done = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output


def rows(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return [tuple(ENDING.sub(r"\1", value) for value in row) for row in csv.reader(handle)]


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """The result of statutes in two languages and of a digest, and that of the XML made from it."""
    folder = tmp_path_factory.mktemp("again")
    root = make_statutes(folder / "statutes")
    shutil.copytree(DIGESTS / "mk", root / "mk")
    run("compare", root, "--out", folder / "first", "--no-cache")
    run("report", "akoma-ntoso", "--out", folder / "first", "--into", folder)
    (made,) = folder.glob("statutes-akoma-ntoso*.zip")
    with zipfile.ZipFile(made) as papers:
        papers.extractall(folder / "xml")
    run("compare", folder / "xml", "--out", folder / "second", "--no-cache")
    return folder / "first", folder / "second"


@pytest.mark.parametrize("name", SAME)
def test_every_row_is_the_same(results, name):
    first, second = (rows(result / name) for result in results)
    assert first == second
    assert len(first) > 3


def test_every_text_is_the_same(results):
    first, second = results
    texts = {path.name.partition(".")[0]: path.read_bytes() for path in (first / "text").rglob("*.txt")}
    again = {path.name.partition(".")[0]: path.read_bytes() for path in (second / "text").rglob("*.txt")}
    assert texts == again and len(texts) == 3


def test_a_digest_is_still_a_digest(results):
    assert "digest" in (results[1] / "instruments.csv").read_text("utf-8")
