"""What the file of a paper is called."""

from __future__ import annotations

import re

import pytest

from harmonize.lang.interface import interface_languages
from harmonize.model import Coverage
from harmonize.views.lookup import Lookup
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.file_words import file_words
from harmonize.views.report.paper_name import paper_name
from harmonize.views.report.report import Ask, open_report
from harmonize.views.report_words import load_report_words
from tests.factories import make_comparison


def named(language="en", **filters):
    words = load_report_words(language)
    return paper_name(open_report(Lookup(make_comparison()), words, Ask(Filters(**filters))), "gap-report")


def test_a_whole_report_is_named_by_its_data_alone():
    assert re.fullmatch(r"gap-report-[0-9a-f]{8}", named())


def test_what_is_left_of_the_matrix_is_named():
    name = named(jurisdictions=("aa",), states=(Coverage.PARTIAL, Coverage.NONE))
    assert re.fullmatch(r"gap-report-aland-partial-none-[0-9a-f]{8}", name)


@pytest.mark.parametrize("language", interface_languages())
def test_names_are_ascii_in_every_language(language):
    assert re.fullmatch(r"[a-z0-9-]+", named(language, jurisdictions=("bb",)))


@pytest.mark.parametrize(
    ("words", "instead", "safe"),
    [
        ("Северна Македонија", "mk", "mk"),
        ("Bosnia and Herzegovina", "ba", "bosnia-and-herzegovina"),
        ("../../etc/passwd", "x", "etc-passwd"),
        ("CON:*?", "", "con"),
        ("Перу", "", ""),
        ("x" * 99, "", "x" * 40),
    ],
)
def test_words_become_safe(words, instead, safe):
    assert file_words(words, instead) == safe
