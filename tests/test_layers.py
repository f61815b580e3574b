"""The one-way flow, the size of files and functions, and that no language lives in the code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "harmonize"
BASE = {"errors", "model", "harmonize"}
KNOWLEDGE = {"lang", "jurisdictions", "yardsticks", "settings", "exemplars", "treaties"}
MAY_IMPORT = {
    "errors": set(),
    "model": {"errors"},
    "lang": BASE,
    "settings": BASE,
    "jurisdictions": BASE | {"lang"},
    "yardsticks": BASE | {"lang"},
    "exemplars": BASE,
    "treaties": BASE,
    "sources": BASE | KNOWLEDGE,
    "segment": BASE | KNOWLEDGE,
    "extract": BASE | KNOWLEDGE,
    "match": BASE | KNOWLEDGE,
    "gaps": BASE | KNOWLEDGE,
    "dual": BASE | KNOWLEDGE,
    "cache": BASE | {"settings"},
    "meaning": BASE,
    "views": BASE | KNOWLEDGE | {"dual"},
    "export": BASE | {"views", "lang", "dual"},
    "pipeline": BASE | KNOWLEDGE | {"sources", "segment", "extract", "match", "gaps", "cache", "meaning"},
    "pairing": BASE | KNOWLEDGE | {"match"},
    "corpus": BASE | {"sources", "segment", "extract", "pipeline", "settings", "lang", "jurisdictions"},
    "evaluation": BASE | KNOWLEDGE | {"match", "gaps", "pipeline"},
    "ui": BASE | KNOWLEDGE | {"views", "export", "pipeline", "corpus"},
    "cli": BASE | KNOWLEDGE | {"views", "export", "pipeline", "cache", "pairing", "evaluation", "ui"},
}
DRAWERS = {"utils", "helpers", "misc", "common", "core", "manager", "processor", "data"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported_rooms(path: Path) -> set[str]:
    """Rooms of the package that a module imports, wherever in the module it does so."""
    depth = len(path.relative_to(PACKAGE).parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            if node.level < depth:
                continue
            names = [f"harmonize.{node.module or alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [
                f"{node.module}.{alias.name}" if node.module == "harmonize" else str(node.module)
                for alias in node.names
            ]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("harmonize.")}
    return {name for name in found if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists()}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path):
    own = room(path)
    if own in ("__init__", "__main__"):
        return
    forbidden = imported_rooms(path) - MAY_IMPORT[own] - {own}
    assert not forbidden, f"{own} must not import {sorted(forbidden)}"


def test_only_the_ui_imports_streamlit():
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        if room(path) != "ui":
            assert "import streamlit" not in text, path


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path):
    assert path.stem not in DRAWERS
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{path.name}: {node.name}"


def test_every_room_of_the_table_is_there():
    rooms = {room(path) for path in MODULES} - {"__init__", "__main__"}
    assert rooms <= MAY_IMPORT.keys()


FOREIGN = ("artículo", "articulo", "prisión", "prision", "zatvor", "član", "clan ", "kazn", "delito", "quien ", "godin")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_words_of_a_statute_language_in_code(path):
    """Words of Spanish or the South Slavic languages belong into the language rooms."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            low = node.value.lower()
            assert not any(word in low for word in FOREIGN), f"{path.name}:{node.lineno} {node.value!r}"
