"""Lines without their mark-up, and where each character stood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harmonize.model import Span
from harmonize.segment.lines import Line, TextLines, split_lines

from .cutting import line

MARKED_UP = st.text(st.sampled_from("ab Č.*_#>`\\|\ufeff\u200b\u00ad\t\u00a0"), max_size=20)
TEXTS = st.lists(st.one_of(MARKED_UP, st.sampled_from(["\n", "\r\n", "\r", "\f", "\u2028"]))).map("".join)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("#### **Artículo 5.-** *Venta*\n", "Artículo 5.- Venta"),
        ("  > Artículo 5\r\n", "Artículo 5"),
        ("Artículo 5\\.\n", "Artículo 5."),
        ("\ufeffArtículo\u00ad 5\n", "Artículo 5"),
        ("** **\n", ""),
        ("Artículo  5\n", "Artículo  5"),
    ],
)
def test_a_clean_line_has_no_mark_up(raw, clean):
    assert line(raw).clean == clean
    assert line(raw).blank is (clean == "")


@pytest.mark.parametrize(("raw", "level"), [("### Título\n", 3), ("  # Título\n", 1), ("Título #\n", 0), ("\n", 0)])
def test_a_heading_has_the_level_of_its_marks(raw, level):
    assert line(raw).heading_level == level


@given(MARKED_UP, st.integers(0, 9), st.sampled_from(["", "\n", "\r\n"]))
@settings(deadline=None, derandomize=True)
def test_every_character_of_a_clean_line_stands_where_the_line_says(raw, start, end):
    marked = Line(start, start + len(raw + end), raw + end)
    for position, char in enumerate(marked.clean):
        assert raw[marked.offset_of(position) - start] == char


@pytest.mark.parametrize(("raw", "end"), [("**barco**", 7), ("barco\n", 5), ("barco", 5), ("> barco\r\n", 7)])
def test_the_end_of_a_clean_line_stands_behind_its_last_character(raw, end):
    assert line(raw).offset_of(5) == end


@pytest.mark.parametrize("raw", ["**barco**\n", "**barco** \n"])
def test_the_end_of_a_marked_up_line_stands_behind_its_last_character(raw):
    assert line(raw).offset_of(5) == 7


@given(TEXTS)
@settings(deadline=None, derandomize=True)
def test_lines_are_the_same_whether_one_by_one_or_all_at_once(text):
    lines = TextLines(text)
    assert [(lines[i].start, lines[i].end, lines[i].raw) for i in range(len(lines))] == [
        (each.start, each.end, each.raw) for each in split_lines(text)
    ]


def test_page_furniture_counts_as_blank_and_opens_nothing():
    lines = TextLines("Barcos\nPUERTO 17\nRemos\n", [Span(7, 16)])
    assert lines[1].blank and lines[1].raw == "PUERTO 17\n"
    assert list(lines.openers()) == [0, 2]
    assert lines.next_filled(0) == 2


@pytest.mark.parametrize(
    ("raw", "opens"),
    [
        ("Artículo", True),
        ("#### Artículo", True),
        ("5.", True),
        ("el barco", False),
        ("el **Art. 5", True),
        ("", False),
        ("** ", False),
    ],
)
def test_no_line_in_small_letters_can_open_an_article_but_for_bold_in_it(raw, opens):
    assert list(TextLines(f"{raw}\n").openers()) == ([0] if opens else [])


def test_the_next_filled_line_is_looked_for_nearby():
    lines = TextLines("Barcos\n\n** **\nRemos\n" + "\n" * 9 + "Velas\n")
    assert lines.next_filled(0) == 3
    assert lines.next_filled(0, within=2) is None
    assert lines.next_filled(3) is None
    assert lines.next_filled(13) is None
