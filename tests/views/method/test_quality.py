"""Figures of quality, languages and the glossary as pages show them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.errors import BrokenData
from harmonize.settings import quality
from harmonize.settings.quality import load_quality
from harmonize.views.language_words import language_words
from harmonize.views.method.glossary import glossary
from harmonize.views.method.method import kind_rows, version_lines
from harmonize.views.method.quality import drawn_elements, pair_quality, treaty_quality
from harmonize.views.words import load_words
from harmonize.yardsticks import load_yardstick
from tests.factories import make_comparison

WORDS = load_words()


def test_every_figure_is_a_share_of_something_asked():
    for figures in load_quality():
        assert figures.asked > 0
        assert all(share is None or 0 <= share <= 1 for share in (figures.first, figures.matched, figures.right))


def test_languages_are_named_and_all_comes_last():
    rows = treaty_quality(WORDS)
    assert rows[0].languages == "Spanish" and rows[-1].languages == "All"
    assert rows[0].first.replace("\u00a0", " ").endswith(" %")
    assert "Spanish and Albanian" in [row.languages for row in pair_quality(WORDS)]


def test_drawn_verdicts_are_said_in_figures():
    assert drawn_elements(WORDS).startswith("Of 40 elements called “not found”")
    assert "found 30 to be so; of 40 called “found”, 34" in drawn_elements(WORDS)


def test_a_table_that_is_not_ours_is_refused(tmp_path, monkeypatch):
    table = tmp_path / "quality.csv"
    monkeypatch.setattr(quality, "TABLE", table)
    table.write_text("kind,languages\ntreaty,es\n", encoding="utf-8")
    load_quality.cache_clear()
    with pytest.raises(BrokenData, match="other columns"):
        load_quality()
    table.write_text(",".join(quality.COLUMNS) + "\ntreaty,es,many,,,,3\n", encoding="utf-8")
    with pytest.raises(BrokenData, match="line 2"):
        load_quality()
    monkeypatch.undo()
    load_quality.cache_clear()


def test_every_word_has_a_meaning_and_every_meaning_a_word():
    assert set(WORDS.table("glossary.term")) == set(WORDS.table("glossary.meaning"))
    assert all(entry.term and entry.meaning.endswith(".") for entry in glossary(WORDS))


def test_every_kind_of_the_yardstick_is_explained():
    asked = {row.type for offence in load_yardstick().offences for row in offence.requirements}
    assert asked <= {row.kind for row in kind_rows(WORDS)}


@pytest.mark.parametrize(
    ("tag", "name"),
    [("sq-AL", "Albanian (Albania)"), ("sr-Latn", "Serbian (Latin)"), ("xx-unknown-!", "xx-unknown-!"), ("", "")],
)
def test_languages_are_named_or_left_as_they_are(tag, name):
    assert language_words(tag, WORDS) == name


def test_the_oldest_and_the_newest_text_are_those_with_a_plain_date():
    made = make_comparison()
    first = made.instruments[0]
    dated = tuple(replace(first, as_of=said) for said in ("2019-05", "mirrored in 2026", "1972-10-21", ""))
    line = version_lines(replace(made, instruments=dated), WORDS)[-1]
    assert line == "4 texts, the oldest of 21 October 1972, the newest of May 2019; 2 without a plain date."
    none = version_lines(replace(made, instruments=dated[1:2]), WORDS)[-1]
    assert none.count("date of the text not known") == 2
