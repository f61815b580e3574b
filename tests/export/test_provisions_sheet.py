"""The sheet of provisions: from the law's side, near misses marked as such."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from tests.factories import TEXT, make_comparison

from .sheets import column, written


@pytest.fixture
def provisions(tmp_path):
    return load_workbook(written(make_comparison(), tmp_path))["Provisions"]


def first(sheet, head):
    """Return what stands below a head in the rows that are not continued."""
    said = [c.value for c in column(sheet, "What the program says")]
    return [c.value for c, row in zip(column(sheet, head), said, strict=True) if row]


def test_an_article_stands_as_read_with_what_it_answers(provisions):
    assert first(provisions, "What the program says") == ["match", "near miss, not taken"]
    assert first(provisions, "Article") == ["12", "13"]
    assert first(provisions, "Weighed for the offence") == ["Migrant smuggling"] * 2
    assert first(provisions, "Articles of the treaties") == ["UNTOC 1(1)"] * 2
    assert first(provisions, "State of that cell") == ["partial, 2 of 3 required elements"] * 2
    assert first(provisions, "Score of the article, %") == [82, 12]
    assert first(provisions, "Text of the article, as read")[0] == TEXT[: TEXT.index("Artículo 13")].strip()
    assert first(provisions, "From character") == [0, TEXT.index("Artículo 13")]
    assert first(provisions, "Paragraphs") == ["1", None]
    assert first(provisions, "SHA-256 of the file") == ["0" * 64] * 2


def test_signs_and_reasons_are_told(provisions):
    cells = column(provisions, "From sign to sign, and how sure after each")
    signs = "\n".join(str(c.value).removeprefix("(continued) ") for c in cells if c.value)
    assert (
        "Strong sign (+2.1): The heading names the offence (“Paso clandestino” ↔ Kalimi i fshehtë (Albanian))." in signs
    )
    assert "Result: likely (82\xa0%)." in signs
    assert "For: the heading names the offence." in str(first(provisions, "Reasons, strongest first")[0])


def test_a_near_miss_is_pale(provisions):
    match, near = (c for c in column(provisions, "What the program says") if c.value)
    assert (match.style, near.style) == ("Harmonize body", "Harmonize muted")
