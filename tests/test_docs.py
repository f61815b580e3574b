"""The documents say what is there: links lead somewhere, files and commands are named."""

from __future__ import annotations

import re

import pytest

from harmonize.cli.main import cli
from harmonize.lang.load import FILES
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


def test_every_room_file_is_documented():
    architecture = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for name in FILES:
        assert f"`{name}`" in architecture


def test_the_product_speaks_of_itself_alone():
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"/(work|root|home/\w+)/", text), path
