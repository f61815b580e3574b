"""The date of a text is known, half known or not known, and an old one is said to be old."""

from __future__ import annotations

from datetime import date

import pytest

from harmonize.views.texts.text_date import age_note, date_in_words, read_date
from harmonize.views.words import load_words

WORDS = load_words()
TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("said", "first", "last", "shown"),
    [
        ("2026-02-13", date(2026, 2, 13), date(2026, 2, 13), "13 February 2026"),
        ("2026-02-13 (front matter)", date(2026, 2, 13), date(2026, 2, 13), "13 February 2026"),
        ("2024-02 (through No. 94/2024)", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2018 (24/2018)", date(2018, 1, 1), date(2018, 12, 31), "2018"),
    ],
)
def test_a_date_is_as_exact_as_it_is_given(said, first, last, shown):
    at = read_date(said)
    assert (at.first, at.last) == (first, last)
    assert date_in_words(at, WORDS) == shown


@pytest.mark.parametrize(
    "said",
    ["", "undated, later than 2015", "mirrored 2026-04-01 (2222-02-02 is wrong)", "2024-13", "2023-02-30", "24/2018"],
)
def test_a_date_elsewhere_in_the_entry_is_not_taken_for_that_of_the_text(said):
    assert read_date(said).first is None
    assert date_in_words(read_date(said), WORDS) == ""


def test_a_text_is_old_from_the_day_after_two_years():
    assert age_note(read_date("2024-03-15"), TODAY, WORDS) == ""
    assert age_note(read_date("2024-03-14"), TODAY, WORDS) == (
        "The text is of 14 March 2024, more than two years old: see whether it was amended since."
    )


def test_a_month_or_year_is_old_only_when_all_of_it_is():
    assert age_note(read_date("2024-03"), TODAY, WORDS) == ""
    assert "February 2024" in age_note(read_date("2024-02"), TODAY, WORDS)
    assert age_note(read_date("2024"), TODAY, WORDS) == ""
    assert "of 2023" in age_note(read_date("2023"), TODAY, WORDS)


def test_two_years_before_a_leap_day():
    assert age_note(read_date("2022-02-28"), date(2024, 2, 29), WORDS) == ""
    assert age_note(read_date("2022-02-27"), date(2024, 2, 29), WORDS) != ""


def test_an_unknown_date_is_said_to_be_unknown_and_a_strange_one_is_quoted():
    assert age_note(read_date(" "), TODAY, WORDS) == WORDS.say("date.not_known")
    assert "“undated, later than 2015”" in age_note(read_date("undated, later than 2015"), TODAY, WORDS)
    assert "“2031-01-01”" in age_note(read_date("2031-01-01"), TODAY, WORDS), "a day to come is no date of a text"
