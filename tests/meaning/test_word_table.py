"""A table of word vectors: reading, sums of words, centring, and what a damaged file says."""

from __future__ import annotations

import numpy as np
import pytest

from harmonize.errors import BrokenData
from harmonize.meaning.word_table import WordTable, article_start, centre_rows, read_word_table, split_words


@pytest.fixture
def table():
    numbers = np.array([[127, 0, 0], [0, 127, 0], [0, 0, 127]], dtype=np.int8)
    scale = np.full(3, 1 / 127, dtype=np.float32)
    return WordTable(("bribe", "kradza", "theft"), numbers, scale, np.array([1, 2, 1], dtype=np.float32), {"recipe": 1})


def test_scripts_meet():
    assert split_words("кражба 12 a-bc, ќе љубов") == ["krazba", "bc", "ce", "ljubov"]


def test_rare_words_and_repeated_words_weigh_more(table):
    once, twice, rare = table.text_vectors(["theft bribe", "theft theft bribe", "theft kradza"])
    assert np.allclose(once, np.array([1, 0, 1]) / np.sqrt(2))
    assert twice[2] > twice[0] > 0
    assert np.allclose(rare, np.array([0, 2, 1]) / np.sqrt(5))


def test_unknown_words_say_nothing(table):
    rows = table.text_vectors(["unknown words", "", "theft unknown"])
    assert not rows[:2].any()
    assert np.allclose(rows[2], [0, 0, 1])
    assert table.text_vectors([]).shape == (0, 3)


def test_a_saved_table_comes_back_with_the_same_bytes(table, tmp_path):
    one, two = tmp_path / "one.npz", tmp_path / "two.npz"
    table.save(one)
    back = read_word_table(one)
    back.save(two)
    assert one.read_bytes() == two.read_bytes()
    assert back.words == table.words and back.recipe == {"recipe": 1} and back.dim == 3


@pytest.mark.parametrize("damage", [None, b"", b"no archive", b"PK\x03\x04 cut short"])
def test_a_damaged_table_is_named(damage, tmp_path):
    path = tmp_path / "table.npz"
    if damage is not None:
        path.write_bytes(damage)
    with pytest.raises(BrokenData, match="table of word vectors"):
        read_word_table(path)


def test_columns_that_do_not_fit_are_refused(table, tmp_path):
    short = WordTable(table.words[:2], table.numbers, table.scale, table.rarity, {})
    short.save(tmp_path / "table.npz")
    with pytest.raises(BrokenData, match="fit together"):
        read_word_table(tmp_path / "table.npz")


def test_centring_takes_the_mean_of_the_counted_rows_away():
    rows = np.array([[1, 1], [3, 1], [0, 0], [2, 4]], dtype=np.float32)
    out = centre_rows(rows, np.array([True, True, True, False]))
    assert np.allclose(out, [[-1, 0], [1, 0], [0, 0], [0, 1]])
    assert np.allclose(centre_rows(np.zeros((2, 3), dtype=np.float32)), 0)


def test_an_articles_conduct_is_cut():
    assert article_start("theft", "x" * 2_000) == "theft . " + "x" * 500
