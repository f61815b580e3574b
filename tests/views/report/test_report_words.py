"""The words of papers: none is missing, none stands there for nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import harmonize
from harmonize.errors import BrokenData
from harmonize.gaps.obligation import ObligationStanding
from harmonize.lang.catalogue import FORMS
from harmonize.lang.load import ROOMS
from harmonize.model import Verdict
from harmonize.views.report_words import load_report_words

PACKAGE = Path(harmonize.__file__).parent
FILES = sorted((ROOMS / "en" / "report").glob("*.toml"))
SOURCES = [path for room in ("views", "export", "cli", "ui") for path in (PACKAGE / room).rglob("*.py")]
CODE = "\n".join(path.read_text("utf-8") for path in SOURCES)
SETTINGS = "\n".join(path.read_text("utf-8") for path in sorted((PACKAGE / "settings").rglob("*.toml")))


def known_words(path):
    """Return the keys of every sentence of a file; the forms of one that is counted are one sentence."""
    found = set()

    def walk(prefix, part):
        for name, value in part.items():
            if isinstance(value, dict) and not set(value) <= FORMS:
                walk(f"{prefix}{name}.", value)
            else:
                found.add(f"{prefix}{name}")

    walk("", tomllib.loads(path.read_text("utf-8")))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_of_a_paper_is_used_and_none_is_missing(path):
    known = known_words(path)
    sections = "|".join(sorted({word.split(".")[0] for word in known}))
    elsewhere = set().union(*(known_words(other) for other in FILES if other != path))
    named = set(re.findall(rf'"((?:{sections})(?:\.\w+)+)"', CODE)) - elsewhere
    whole = {name for name in named if any(word.startswith(f"{name}.") for word in known)}
    assert named - whole <= known
    parts = set(re.findall(r'"(\w+)"', CODE + SETTINGS)) | {item.value for item in (*Verdict, *ObligationStanding)}
    stems = tuple(re.findall(rf"(?:{sections})\.[\w.]*(?=\{{)", CODE))
    built = {word for word in known for stem in stems if word.startswith(stem) and word[len(stem) :] in parts}
    tables = {word for word in known for name in whole if word.startswith(f"{name}.")}
    assert known == (named - whole) | built | tables


def test_a_language_without_papers_is_named():
    with pytest.raises(BrokenData, match="no interface in the language 'zz'"):
        load_report_words("zz")
