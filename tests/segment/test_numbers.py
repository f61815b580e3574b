"""Article labels as numbers."""

from __future__ import annotations

import pytest

from harmonize.model import label_key
from harmonize.segment.numbers import find_restart, leading_number, numbers_of


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("12", 12),
        ("12 bis", 12),
        ("12.º-A", 12),
        ("18 i 19", 18),
        ("6.02", 6),
        ("Único", None),
        ("IV", None),
        ("", None),
    ],
)
def test_a_label_is_compared_by_the_number_it_begins_with(label, number):
    assert leading_number(label) == number


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("12", 12, 12),
        ("12 bis", 12, 12),
        ("12-A", 12, 12),
        ("6.02", 6, 6),
        ("225-4-1", 225, 225),
        ("188–189", 188, 189),
        ("188 – 189", 188, 189),
        ("18 i 19", 18, 19),
        ("18. и 19", 18, 19),
        ("18 dhe 20", 18, 20),
        ("8 y 9", 8, 9),
        ("5 to 7", 5, 7),
        ("5a do 7", 5, 7),
        ("7-5", 7, 7),
        ("7-7", 7, 7),
        ("1-99", 1, 1),
    ],
)
def test_a_range_stands_for_all_its_numbers(label, first, last):
    assert list(numbers_of(label)) == list(range(first, last + 1))


@pytest.mark.parametrize("label", ["Único", "PRIMERO", "IV", ""])
def test_a_label_without_a_number_stands_for_none(label):
    assert not numbers_of(label)


@pytest.mark.parametrize(
    "label",
    ["5 through 7", "da 5 a 7", "5 deri në 7", "5 заклучно со 7", "5.º a 7.º", "5 bis a 7", "5-а до 7-г"],
)
def test_a_range_as_rooms_recognise_it_stands_for_all_its_numbers(label):
    assert list(numbers_of(label)) == [5, 6, 7]


@pytest.mark.parametrize("label", ["2.05", "2/12", "2.15", "2:12"])
def test_a_label_of_two_parts_is_no_range(label):
    assert list(numbers_of(label)) == [2]


def counted(*runs: int) -> list[str]:
    """Return the labels of texts that count from 1, one behind the other."""
    return [str(number) for last in runs for number in range(1, last + 1)]


@pytest.mark.parametrize(
    ("labels", "place"),
    [
        (counted(12), None),
        (counted(12, 4), 12),
        ([*counted(12), "2", "3", "4"], 12),
        ([*counted(12), "único", "1", "2"], 13),
        ([*counted(12), "4", "5", "6"], None),
        (counted(9, 4), None),
        (counted(12, 12), None),
        ([*counted(12), "3", "13", "14"], None),
        ([*map(str, range(20, 40)), "1", "2", "3"], None),
        (["I", "II", *counted(12)], None),
    ],
)
def test_a_text_begins_to_count_anew_where_old_numbers_come_again_to_the_end(labels, place):
    assert find_restart(labels, [""] * len(labels)) == place


def test_a_new_book_may_count_anew_with_its_first_article():
    assert find_restart([*counted(12), "1"], ["I"] * 12 + ["II"]) is None


def test_a_new_book_may_count_anew():
    assert find_restart(counted(12, 5), ["I"] * 12 + ["II"] * 5) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("161 - A", "161-a"),
        ("12.º", "12"),
        ("248 BIS", "248 bis"),
        ("32. BIS", "32-bis"),
        ("319 a)", "319 a"),
        ("12°", "12º"),
    ],
)
def test_two_prints_of_one_label_have_one_key(one, other):
    assert label_key(one) == label_key(other)


@pytest.mark.parametrize(("one", "other"), [("96-ѓ", "96-г"), ("12", "12 bis"), ("268 (2)", "268"), ("12š", "12s")])
def test_two_labels_have_two_keys(one, other):
    assert label_key(one) != label_key(other)
