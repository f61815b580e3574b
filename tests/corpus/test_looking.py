"""An upload is looked into in a child process, and whatever it does there ends as an answer or a refusal."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date

import pytest

from harmonize.corpus import Refused, guess, looking, preview
from tests.corpus.texts import ENTRY, FRENCH, PERU
from tests.hostile.files import hostile_files

TODAY = date(2026, 11, 27)
FILES = hostile_files()
BOMBS = [name for name in FILES if "bomb" in name or "entit" in name or "xxe" in name]


def refused(act) -> Refused:
    with pytest.raises(Refused) as found:
        act()
    return found.value


def test_a_guess_and_a_preview_of_a_text(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    guessed = guess("código.txt", PERU.encode(), max_mb=20, today=TODAY)
    assert (guessed.jurisdiction.value, guessed.language.value) == ("pe", "es")
    shown = preview("pe", "código.txt", PERU.encode(), ENTRY, max_mb=20)
    assert (shown.articles, shown.offences) == (3, 3)
    assert shown.headings == (("1", "Trata de personas"), ("2", "Estafa"), ("4", "Daños"))
    assert any("not found: 3" in notice.message for notice in shown.notices)
    assert shown.hindrance == ""
    assert list(tmp_path.iterdir()) == []


def test_a_language_that_cannot_be_compared_is_refused_or_named():
    found = refused(lambda: preview("fr", "loi.txt", FRENCH.encode(), replace(ENTRY, language="fr"), max_mb=20))
    assert found.reason == "reader"
    assert "fr" in str(found.values["reason"])


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_with_a_reason_and_a_remedy(name):
    found = refused(lambda: guess(name, FILES[name], max_mb=20, today=TODAY))
    if found.reason == "reader":
        assert found.values["reason"] and found.values["remedy"]
    else:
        assert found.reason in ("other_format", "too_large", "ending")


def test_there_are_bombs_to_try():
    assert len(BOMBS) >= 3


def test_a_child_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(looking, "SECONDS", 0.2)
    assert refused(lambda: guess("a.txt", PERU.encode(), max_mb=20, today=TODAY)).reason == "too_slow"


@pytest.mark.parametrize("module", ["this", "json.nothing"])
def test_a_child_that_says_something_else_is_a_refusal(monkeypatch, module):
    monkeypatch.setattr(looking, "CHILD", module)
    assert refused(lambda: guess("a.txt", PERU.encode(), max_mb=20, today=TODAY)).reason == "broke_down"
