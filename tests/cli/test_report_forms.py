"""``harmonize report`` with forms: those that the program brings along, and a ministry's own."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from harmonize.cli.main import cli
from harmonize.errors import BrokenData
from harmonize.export import write_result
from harmonize.views.concordance.form_file import FORMS
from tests.cli.test_compare import run
from tests.views.concordance.forms import MINIMAL, cited_comparison


@pytest.fixture
def out(tmp_path):
    write_result(cited_comparison(), tmp_path / "out")
    return tmp_path / "out"


def test_a_form_that_the_program_brings_along(out, tmp_path):
    code, output = run("report", "concordance-mk", "--out", out, "--into", tmp_path / "papers", "--language", "sr")
    assert code == 0, output
    (path,) = (tmp_path / "papers").iterdir()
    assert path.name.startswith("concordance-mk")
    assert load_workbook(path).sheetnames[0] == "Садржај"


def test_a_form_of_ones_own_bears_the_name_of_its_file(out, tmp_path):
    own = tmp_path / "our-form.toml"
    own.write_text(MINIMAL, encoding="utf-8")
    code, output = run("report", "--form", own, "--out", out, "--into", tmp_path / "papers")
    assert code == 0, output
    (path,) = (tmp_path / "papers").iterdir()
    assert path.name.startswith("our-form-")
    assert "Smuggling Protocol - AA" in load_workbook(path).sheetnames


def test_a_copy_of_a_form_can_be_corrected(out, tmp_path):
    own = tmp_path / "corrected.toml"
    words = (FORMS / "concordance-mk.toml").read_text(encoding="utf-8")
    own.write_text(words.replace('en = "fully"', 'en = "in full"'), encoding="utf-8")
    code, output = run("report", "--form", own, "--out", out, "--into", tmp_path / "papers", "--instruments", "untoc")
    assert code == 0, output
    (path,) = (tmp_path / "papers").iterdir()
    assert any(row[0].value == "целосно / in full" for row in load_workbook(path)["Contents"].iter_rows())


def test_what_is_wrong_with_a_form_is_said_before_anything_is_written(out, tmp_path):
    own = tmp_path / "our-form.toml"
    own.write_text(MINIMAL.replace('"degree"', '"grade"'), encoding="utf-8")
    asked = ["report", "--form", str(own), "--out", str(out), "--into", str(tmp_path / "papers")]
    done = CliRunner().invoke(cli, asked)
    assert isinstance(done.exception, BrokenData)
    assert done.exception.sentence.startswith("H300: our-form.toml: [from_treaty 3 field] 'grade' is not known")
    assert not (tmp_path / "papers").exists()
