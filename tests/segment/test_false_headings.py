"""Bare labels in the middle of a sentence are no articles; all texts are invented."""

from __future__ import annotations

import pytest

from .cutting import labels


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "es",
            "Artículo 7.- X.\nArtículo 8.- El que compre según el\nArtículo 2.\nserá.\nArtículo 9.- X.\n",
            ["7", "8", "9"],
        ),
        (
            "hbs",
            "Član 7\nKo proda brod na način iz\nČlan 2\novog zakona, kazniće se.\nKrađa\nČlan 8\nKo kupi.\n",
            ["7", "8"],
        ),
        (
            "mk",
            "Член 7\nТој што продава брод од\nЧлен 2\nод овој закон.\nКражба\nЧлен 8\nТој што купува.\n",
            ["7", "8"],
        ),
        (
            "sq",
            "Neni 7\nKushdo që shet varkën sipas\nNeni 2\ntë këtij ligji.\nNeni 8\nKushdo që blen.\n",
            ["7", "8"],
        ),
        (
            "en",
            "Article 7\nWhoever sells a boat within the meaning of\nArticle 2\nshall pay.\nArticle 8\nWhoever buys.\n",
            ["7", "8"],
        ),
    ],
)
def test_a_number_that_falls_back_in_mid_sentence_is_a_reference(code, text, expected):
    assert labels(text, code) == expected


@pytest.mark.parametrize("ending", [".", ";", ":", ")", "”", "»", "—"])
def test_behind_a_sentence_that_ended_a_lower_number_is_an_article(ending):
    text = f"Artículo 7.- X.\nArtículo 8.- El que compre{ending}\nArtículo 2.\nLos remos.\nArtículo 9.- X.\n"
    assert labels(text) == ["7", "8", "2", "9"]


def test_behind_a_line_in_capitals_a_lower_number_is_an_article():
    assert labels("Artículo 7.- X.\nDE LOS REMOS\nArtículo 2.\nLos remos.\nArtículo 8.- X.\n") == ["7", "2", "8"]


def test_a_lower_number_behind_which_the_numbering_does_not_go_on_is_an_article():
    assert labels("Artículo 8.- El que compre\nArtículo 2.\nLos remos.\nArtículo 3.- X.\n") == ["8", "2", "3"]


def test_a_higher_number_in_mid_sentence_is_an_article():
    assert labels("Artículo 7.- El que venda\nArtículo 8.\nEl que compre.\nArtículo 9.- X.\n") == ["7", "8", "9"]


@pytest.mark.parametrize("ordinal", ["Segundo de este libro", "Décimo primero de este libro"])
def test_a_label_above_an_ordinal_in_mid_sentence_is_a_reference(ordinal):
    text = f"Artículo 1.- El que venda según el\nArtículo 2\n{ordinal}, será castigado.\nArtículo 3.- X.\n"
    assert labels(text) == ["1", "3"]


def test_a_label_above_an_ordinal_behind_a_full_stop_is_an_article():
    assert labels("Artículo 1.- El que venda.\nArtículo 2\nSegundo de este libro.\nArtículo 3.- X.\n") == [
        "1",
        "2",
        "3",
    ]


def test_blank_lines_do_not_end_a_sentence():
    text = "Artículo 7.- X.\nArtículo 8.- El que compre según el\n\n\nArtículo 2.\n\nserá castigado.\nArtículo 9.- X.\n"
    assert labels(text) == ["7", "8", "9"]
