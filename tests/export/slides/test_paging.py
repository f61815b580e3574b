"""Rows go on over slides: heads again, none too high, no word lost."""

from __future__ import annotations

from harmonize.export.slides.paging import even_pages, notes_of, pages
from harmonize.export.slides.sheet import Cell, Para, Row

WIDTHS = (100.0, 300.0)
HEAD = (Row((Cell((Para("Head", bold=True),)), Cell((Para("Text", bold=True),)))),)


def row(name, text, notes=()):
    return Row((Cell((Para(name),)), Cell((Para(text),))), notes)


def text_of(rows, column):
    return " ".join(para.text for one in rows for para in one.cells[column].paras)


def test_each_slide_begins_with_the_head_and_none_is_too_high():
    rows = [row(f"Name {n}", "some words that need more than a line " * 3) for n in range(20)]
    found = pages(HEAD, rows, WIDTHS, 300)
    assert len(found) > 2
    for page in found:
        assert page[0] is HEAD[0]
        assert sum(one.height(WIDTHS) for one in page) <= 300
    names = [para.text for page in found for one in page[1:] for para in one.cells[0].paras]
    assert names == [f"Name {n}" for n in range(20)]


def test_a_row_that_is_too_high_goes_on_with_its_name_and_loses_no_word():
    words = [f"w{n}" for n in range(600)]
    found = pages(HEAD, [row("Name", " ".join(words), ("told once",))], WIDTHS, 250)
    assert len(found) > 2
    assert all(sum(one.height(WIDTHS) for one in page) <= 250 for page in found)
    assert text_of([one for page in found for one in page[1:]], 1).split() == words
    assert all(page[1].cells[0].paras[0].text == "Name" for page in found)
    assert [line for page in found for line in notes_of(page)] == ["told once", ""]


def test_a_head_of_rows_is_said_again_and_never_stands_alone_at_the_foot():
    group = Row((Cell((Para("Group"),), across=2),), head=True)
    rows = [group, *(row(f"Name {n}", "words") for n in range(30))]
    found = pages((), rows, WIDTHS, 200)
    assert all(page[0].head for page in found)
    assert not any(page[-1].head for page in found)


def test_slides_are_filled_evenly_and_no_more_of_them_are_needed():
    rows = [row(f"Name {n}", "words") for n in range(25)]
    full, even = pages(HEAD, rows, WIDTHS, 300), even_pages(HEAD, rows, WIDTHS, 300)
    assert len(full) == len(even)
    sizes = [len(page) for page in even]
    assert max(sizes) - min(sizes) <= 2 < max(map(len, full)) - min(map(len, full))
