"""The figures are those of the script that judges results from outside, on any result."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harmonize.evaluation.answers import read_answers
from harmonize.evaluation.figures import figures_of
from harmonize.evaluation.gold import Scope, read_gold
from harmonize.evaluation.judging import judge_answers
from harmonize.evaluation.places import article_key
from harmonize.export import write_result as write_comparison
from tests.evaluation.made_up import write_gold, write_result
from tests.official.result import official
from tests.shared_folder import SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.official]


def compare_with_script(out: Path, gold: Path, elements: Path | None, *scope: str) -> None:
    """Compare every figure over all countries, and how often it was asked where the script tells."""
    command = [sys.executable, SHARED / "eval" / "score.py", out, gold, "--json"]
    command += ["--elements", elements] if elements else []
    command += [
        part for name, value in zip(("--only", "--offences"), scope, strict=False) if value for part in (name, value)
    ]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    said = json.loads(done.stdout)
    only, offences = (frozenset(filter(None, part.split(","))) for part in (*scope, "", "")[:2])
    answers = read_answers(out, elements=elements is not None)
    figures = figures_of(judge_answers(answers, read_gold(gold, elements, Scope(only, offences))).cells)
    assert figures.keys() == said["figures"].keys()
    assert {name: figure.value for name, figure in figures.items()} == pytest.approx(said["figures"], abs=1e-12)
    told = {name: n for name, n in said["n"].items() if name not in ("reviews", "balanced")}
    assert {name: figures[name].n for name in told} == told


@pytest.mark.parametrize("scope", [(), ("AA",), ("BB", "smuggling"), ("", "fraud,forgery")], ids=str)
@pytest.mark.parametrize("with_elements", [True, False])
@pytest.mark.parametrize("with_gaps", [True, False])
def test_figures_of_an_invented_result_are_those_of_the_script(tmp_path, scope, with_elements, with_gaps):
    out, (gold, elements) = write_result(tmp_path / "out"), write_gold(tmp_path)
    if not with_gaps:
        (out / "gaps.csv").unlink()
    compare_with_script(out, gold, elements if with_elements else None, *scope)


@given(st.text(st.sampled_from("aA1 2-./ºªçÇñÑéčЧчѓЃќѕџ°²ⅱ™") | st.characters(), max_size=8))
def test_labels_are_folded_as_in_the_script(label):
    assert article_key(label) == script().article_key(label)
    for word in ("Art. ", "Artículo ", "Član", "Neni "):
        assert article_key(word + label) == script().article_key(word + label)


@lru_cache(maxsize=1)
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_figures_of_the_official_texts_are_those_of_the_script(tmp_path):
    write_comparison(official(), tmp_path / "out")
    gold = SHARED / "gold"
    for scope in ((), ("PE,AR",), ("", "money-laundering,computer-forgery")):
        compare_with_script(tmp_path / "out", gold / "provisions.csv", gold / "elements.csv", *scope)
