"""What is guessed of a text: right, or left open."""

from __future__ import annotations

from datetime import date

import pytest

from harmonize.corpus.guessing import guess_text
from harmonize.corpus.opening import guess_date, guess_title
from harmonize.model import Because, SourceEntry, SourceText, Sure
from tests.corpus.texts import FRENCH, NOWHERE, PERU, SERBIAN

TODAY = date(2026, 11, 27)


def guessed(text: str):
    entry = SourceEntry("a.txt")
    return guess_text(SourceText("", "/a.txt", text, entry, "txt", "utf-8", "", len(text.encode()), ""), TODAY)


def test_a_text_that_names_its_country_often_is_likely_of_it():
    guess = guessed(PERU)
    assert (guess.jurisdiction.value, guess.jurisdiction.sure) == ("pe", Sure.LIKELY)
    assert guess.jurisdiction.because is Because.PLACES
    assert set(guess.jurisdiction.seen) == {"Perú", "peruano"}
    assert guess.language.value == "es"
    assert (guess.title.value, guess.title.sure) == ("Código Penal Inventado del Perú", Sure.LIKELY)
    assert guess.act == "code"
    assert (guess.as_of.value, guess.as_of.sure) == ("2026-03-03", Sure.OPEN)


def test_a_text_that_names_no_country_of_many_is_left_open():
    guess = guessed(NOWHERE)
    assert (guess.jurisdiction.value, guess.jurisdiction.sure) == ("", Sure.UNKNOWN)
    assert guess.language.value == "es"


def test_a_text_that_names_two_countries_alike_is_left_open():
    assert guessed(NOWHERE + "\nPerú Perú Chile Chile\n").jurisdiction.value == ""


def test_one_that_names_another_country_nearly_as_often_is_not_called_likely():
    found = guessed(PERU + "\nChile Chile Chile\n").jurisdiction
    assert (found.value, found.sure) == ("pe", Sure.OPEN)


def test_labels_of_a_shape_that_the_country_does_not_use_lower_how_sure():
    strange = (
        PERU.replace("Artículo 1.", "Artículo 1 bis.")
        .replace("Artículo 2.", "Artículo 2 ter.")
        .replace("Artículo 4.", "Artículo 4 bis.")
    )
    found = guessed(strange).jurisdiction
    assert (found.value, found.sure) == ("pe", Sure.OPEN)


def test_the_script_decides_between_the_tags_of_a_country():
    guess = guessed(SERBIAN)
    assert guess.jurisdiction.value == "rs"
    assert guess.language.value == "sr-Cyrl"


def test_a_language_that_no_room_reads_is_named_and_not_guessed():
    guess = guessed(FRENCH)
    assert guess.heard == "fr"
    assert guess.language.value == "" and guess.jurisdiction.value == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ley 1 de 5 de abril de 2024", "2024-04-05"),
        ("Texto al 3.12.2023.", "2023-12-03"),
        ("de 2001-02-03, con reformas a 2019-10-11", "2019-10-11"),
        ("vence el 2999-01-01", ""),
        ("el 31 de febrero de 2020", ""),
        ("sin fecha", ""),
        (" " * 3000 + "2020-01-01", ""),
    ],
)
def test_the_latest_day_near_the_beginning(text, day):
    assert guess_date(text, "es", TODAY).value == day


@pytest.mark.parametrize(
    ("text", "title", "sure"),
    [
        ("Gaceta\n\nLey de puentes\n", "Ley de puentes", Sure.LIKELY),
        ("Gaceta\n# Puentes y caminos\n", "Puentes y caminos", Sure.OPEN),
        ("ley no escrita en minúscula\nOtra cosa\n", "ley no escrita en minúscula", Sure.OPEN),
        ("\n\n***\n", "", Sure.UNKNOWN),
        ("", "", Sure.UNKNOWN),
        ("x" * 400 + "\n", "", Sure.UNKNOWN),
    ],
)
def test_the_title_is_a_line_near_the_beginning(text, title, sure):
    found = guess_title(text, ["Ley"])
    assert (found.value, found.sure) == (title, sure)
