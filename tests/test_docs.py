"""The documents say what is there: links lead somewhere, files and commands are named."""

from __future__ import annotations

import re

import pytest
from typer.core import TyperOption
from typer.main import get_command

from harmonize.cli.main import cli
from harmonize.export.excel import SHEETS as ALL
from harmonize.export.reports import PAPERS
from harmonize.export.workbook.dual_sheet import dual_columns
from harmonize.export.workbook.elements_sheet import element_columns
from harmonize.export.workbook.gaps_sheet import gap_columns
from harmonize.export.workbook.penalties_sheet import penalty_columns
from harmonize.export.workbook.provenance_sheet import HEADS as PROVENANCE
from harmonize.export.workbook.provisions_sheet import provision_columns
from harmonize.export.workbook.review_sheet import review_columns
from harmonize.lang.load import FILES
from harmonize.views.report_words import load_report_words
from tests.cli.test_compare import result  # noqa: F401  (a fixture)
from tests.shared_folder import PROJECT

DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(PROJECT)))
def test_links_lead_somewhere(path):
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_the_readme_names_every_result_file(result):  # noqa: F811
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    reference = (PROJECT / "docs" / "result-files.md").read_text(encoding="utf-8")
    for path in result.iterdir():
        assert f"`{path.name}" in readme + reference, path.name


def test_every_column_is_documented(result):  # noqa: F811
    reference = (PROJECT / "docs" / "result-files.md").read_text(encoding="utf-8")
    for path in result.glob("*.csv"):
        header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
        section = reference.split(f"## `{path.name}`", 1)[1].split("\n## ", 1)[0]
        for column in header:
            assert f"`{column}`" in section, f"{path.name}: {column}"


def test_every_command_is_documented():
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    for command in cli.registered_commands:
        assert f"harmonize {command.name}" in readme


@pytest.mark.parametrize("command", get_command(cli).commands.values(), ids=lambda command: command.name)
def test_every_option_is_documented(command):
    reference = (PROJECT / "docs" / "commands.md").read_text(encoding="utf-8")
    section = reference.split(f"## `harmonize {command.name}`", 1)[1].split("\n## ", 1)[0]
    for option in command.params:
        if isinstance(option, TyperOption) and not option.hidden and option.name != "help":
            assert f"| `{option.opts[0]}`" in section, option.opts[0]
    named = set(re.findall(r"^\| `(--[\w-]+)`", section, re.MULTILINE))
    assert named <= {word for option in command.params for word in option.opts}


def test_every_variable_of_the_environment_is_documented():
    reference = (PROJECT / "docs" / "commands.md").read_text(encoding="utf-8")
    code = "\n".join(path.read_text("utf-8") for path in (PROJECT / "harmonize").rglob("*.py"))
    named = set(re.findall(r"\bHARMONIZE_[A-Z]+\b|\bXDG_[A-Z_]+\b", code))
    assert named == set(re.findall(r"^\| `([A-Z_]+)` ", reference, re.MULTILINE))


@pytest.mark.parametrize(
    "path", sorted((PROJECT / "harmonize" / "settings").glob("*.toml")), ids=lambda path: path.name
)
def test_every_setting_is_documented(path):
    """Each table in the reference, each entry beside its figure or above its table."""
    reference = (PROJECT / "docs" / "commands.md").read_text(encoding="utf-8")
    section = reference.split(f"### `{path.name}`", 1)[1].split("\n### ", 1)[0]
    above = beside = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            assert f"`{line}`" in section, line
            above = beside
        elif "=" in line and not line.startswith("#"):
            assert above or "#" in line, line
        beside = line if line.startswith("#") else ""


def test_every_room_file_is_documented():
    architecture = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for name in FILES:
        assert f"`{name}`" in architecture


def test_the_product_speaks_of_itself_alone():
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"/(work|root|home/\w+)/", text), path


SHEETS = {
    "Gaps": gap_columns,
    "Elements": element_columns,
    "Penalties": penalty_columns,
    "Dual criminality": dual_columns,
    "Provisions": provision_columns,
    "Review": review_columns,
}


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_column_of_the_workbook_is_documented(sheet):
    reference = (PROJECT / "docs" / "workbook.md").read_text(encoding="utf-8")
    section = reference.split(f"## {sheet}\n", 1)[1].split("\n## ", 1)[0]
    for column in SHEETS[sheet](load_report_words()):
        assert column.head in section, column.head


def test_every_column_on_the_texts_is_documented():
    reference = (PROJECT / "docs" / "workbook.md").read_text(encoding="utf-8").split("## Provenance", 1)[1]
    for name, _, _ in PROVENANCE:
        assert load_report_words().say(f"report.provenance.{name}") in " ".join(reference.split()), name


def test_every_sheet_of_the_workbook_is_documented():
    reference = (PROJECT / "docs" / "workbook.md").read_text(encoding="utf-8")
    words = load_report_words()
    assert re.findall(r"^## (.+)$", reference, re.MULTILINE) == [words.say(f"report.sheet.{name}") for name in ALL]


def test_every_paper_is_documented():
    roles = (PROJECT / "docs" / "roles" / "policy-team.md").read_text(encoding="utf-8")
    reference = (PROJECT / "docs" / "commands.md").read_text(encoding="utf-8")
    for paper in PAPERS:
        assert f"`{paper.name}`" in reference, paper.name
        assert f"`{paper.ending}`" in roles or paper.ending == ".zip", paper.ending
