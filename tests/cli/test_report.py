"""``harmonize report``: papers of a result, whole or in part, in the language asked for."""

from __future__ import annotations

import re

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from harmonize.cli.main import cli
from harmonize.errors import WrongUse
from harmonize.export import write_result
from harmonize.export.reports import PAPERS
from tests.factories import make_comparison

from .test_compare import run


@pytest.fixture
def out(tmp_path):
    write_result(make_comparison(), tmp_path / "out")
    return tmp_path / "out"


def report(out, *arguments):
    code, output = run("report", *arguments, "--out", out)
    return code, output, sorted(path.name for path in out.iterdir() if path.suffix == ".xlsx")


def fails(*arguments):
    CliRunner().invoke(cli, ["report", *map(str, arguments)], catch_exceptions=False)


def test_without_names_the_workbook_is_made(out):
    code, output, made = report(out)
    assert (code, len(made)) == (0, 1)
    assert made[0].startswith("gap-report-") and made[0] in output.replace("\n", "")


def test_jurisdictions_and_states_narrow_it_and_name_the_file(out):
    code, _, made = report(out, "workbook", "--jurisdictions", "AA", "--states", "partial,none")
    assert code == 0
    assert made[0].startswith("gap-report-aland-partial-none-")
    gaps = [cell for row in load_workbook(out / made[0])["Gaps"].iter_rows() for cell in row if cell.value]
    said = " ".join(str(cell.value) for cell in gaps)
    assert "Aland" in said and "Borduria" not in said


def test_papers_go_into_a_folder_of_their_own(out, tmp_path):
    code, _, made = report(out, "--into", tmp_path / "papers" / "new")
    assert (code, made) == (0, [])
    assert len(list((tmp_path / "papers" / "new").iterdir())) == 1


def test_the_language_of_a_paper(out, tmp_path):
    code, _, _ = report(out, "workbook", "--language", "es", "--into", tmp_path / "es")
    assert code == 0
    (path,) = (tmp_path / "es").iterdir()
    assert "Matriz" in load_workbook(path).sheetnames


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("poster",), "there is no paper 'poster'"),
        (("--language", "fr"), "there is no language 'fr' for papers"),
        (("--jurisdictions", "zz"), "the result has no jurisdiction 'zz'. It has: aa, bb."),
        (("--offences", "arson"), "the result has no offence 'arson'"),
        (("--states", "poor"), "the result has no state 'poor'"),
        (("--instruments", "magna-carta"), "the result has no instrument 'magna-carta'"),
        (("--states", "full"), "no cell of the result fits what was asked for"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(out, arguments, said):
    before = sorted(path.name for path in out.iterdir())
    with pytest.raises(WrongUse, match=re.escape(said)):  # ``main`` turns these into a sentence and code 2
        fails(*arguments, "--out", out)
    assert sorted(path.name for path in out.iterdir()) == before


def test_a_folder_without_a_result_is_named(tmp_path):
    with pytest.raises(WrongUse, match=r"is not there\. Run: harmonize compare"):
        fails("--out", tmp_path / "none")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_paper_is_made_and_is_the_same_each_time(out, tmp_path, paper):
    found = []
    for place in ("one", "two"):
        code, output = run("report", paper.name, "--out", out, "--into", tmp_path / place)
        assert code == 0, output
        (path,) = (tmp_path / place).iterdir()
        assert path.name.startswith(paper.stem) and path.suffix == paper.ending
        found.append(path.read_bytes())
    assert found[0] == found[1]
