"""What is odd in a numbering is told with the line where it stands; all texts are invented."""

from __future__ import annotations

import pytest

from harmonize.model import Notice, TextKind

from .cutting import segment


def numbered(*labels: str | int) -> str:
    """Print articles with these labels, two lines each."""
    return "".join(f"Artículo {label}.-\nEl que venda un barco.\n" for label in labels)


def notices(text: str, **about: str) -> list[Notice]:
    return list(segment(text, **about).notices)


def test_a_numbering_that_runs_through_is_not_spoken_of():
    assert notices(numbered(1, 2, "2 bis", "2-A", 3, "4º")) == []


@pytest.mark.parametrize(
    ("labels", "told", "line"),
    [
        ([1, 2, 2, 3], "stand twice: 2", 5),
        ([1, 2, 3, "2º", 4], "stand twice: 2º", 7),
        ([1, "2-A", "2 - A", 3], "stand twice: 2 - A", 5),
        ([1, 2, 1, 2, 3], "stand twice: 1, 2", 5),
    ],
)
def test_labels_that_stand_twice_are_told(labels, told, line):
    found = [notice for notice in notices(numbered(*labels)) if "stand twice" in notice.message]
    assert [(told in notice.message, notice.line) for notice in found] == [(True, line)]


@pytest.mark.parametrize(
    ("labels", "missing", "line"),
    [
        ([1, 2, 5], "3, 4", 5),
        ([1, 3, 4, 6], "2, 5", 3),
        ([10, 12], "11", 3),
        ([1, *range(9, 16)], "2, 3, 4, 5, 6, 7 and 1 more", 3),
    ],
)
def test_numbers_that_are_missing_are_told(labels, missing, line):
    (notice,) = notices(numbered(*labels))
    assert f"not found: {missing}." in notice.message
    assert notice.line == line, "the line on which the article behind the hole begins"


def test_holes_are_numbers_too():
    assert segment(numbered(1, 2, 5, 7)).holes == (3, 4, 6)


@pytest.mark.parametrize(
    "text",
    [
        numbered(1) + "Artículos 2 a 4. (Derogados)\n" + numbered(5),
        numbered(1) + "Artículo 2. (Derogado)\n" + numbered(3),
        numbered(1, 20, 40, 60),
        numbered(5),
        numbered("Único"),
    ],
)
def test_repealed_ranges_few_articles_and_mostly_missing_numbers_make_no_holes(text):
    cut = segment(text)
    assert not cut.holes and not cut.notices


def test_one_misprinted_number_makes_no_hole_of_thousands():
    cut = segment(numbered(1, 2, 3, 4476, 5))
    assert cut.holes == (4,)


def test_quoted_articles_fill_no_hole():
    text = f"{numbered(1)}Artículo 2.- Sustitúyese el artículo 4 por el siguiente:\n{numbered(4, 3, 5)}"
    assert segment(text).holes == (4,)


@pytest.mark.parametrize(
    ("labels", "odd", "line"),
    [([1, 2, 88, 3, 4], "88", 5), ([5, 6, 2, 7], "2", 5), ([1, 2, 4, 3, 5], "3", 7)],
)
def test_numbers_out_of_their_order_are_told(labels, odd, line):
    found = [notice for notice in notices(numbered(*labels)) if "out of their order" in notice.message]
    assert [(f"order: {odd}." in notice.message, notice.line) for notice in found] == [(True, line)]


def test_a_step_forward_that_is_kept_or_small_is_no_disorder():
    assert not [n for n in notices(numbered(1, 2, 40, 41)) if "out of their order" in n.message]
    assert not [n for n in notices(numbered(1, 2, 12, 3, 13)) if "order: 12" in n.message]


@pytest.mark.parametrize(("country", "label"), [("pe", "12 bis"), ("mx", "12 A"), ("es", "12-A")])
def test_a_label_of_a_shape_that_is_unusual_in_the_country_is_told(country, label):
    (notice,) = notices(numbered(*range(1, 13), label, 13), country=country)
    assert f"unusual in this country: {label}." in notice.message
    assert notice.line == 25


def test_a_shape_that_the_text_uses_throughout_is_not_told():
    assert not notices(numbered("1 bis", "2 bis", "3 bis"), country="pe")


def test_a_country_without_facts_has_no_unusual_labels():
    assert not notices(numbered(*range(1, 13), "12 bis", 13), country="aa")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\u2028", "\x85"])
def test_lines_are_counted_whatever_ends_them(end):
    (notice,) = notices(numbered(1, 2, 2).replace("\n", end))
    assert notice.line == 5


@pytest.mark.parametrize("kind", [TextKind.DIGEST, TextKind.EXCERPT])
def test_of_a_text_in_parts_no_numbering_is_expected(kind):
    cut = segment(numbered(1, 2, 2, 9, 5), kind=kind)
    assert not cut.notices and not cut.holes


def test_every_notice_says_what_to_do():
    found = notices(numbered(1, 2, 50, 3, 3, 5, *range(6, 30), "30 bis"), country="pe")
    assert len(found) == 4
    assert all(notice.file == "pe/x.md" and notice.remedy and notice.line for notice in found)
