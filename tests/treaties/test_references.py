"""From the articles that the yardstick cites to the treaties."""

from __future__ import annotations

import pytest

from harmonize.errors import BrokenData
from harmonize.treaties import instruments_of, treaties
from harmonize.treaties.references import read_citation
from harmonize.yardsticks import load_yardstick


def test_every_row_of_the_yardstick_names_known_texts():
    """A short name that nobody knows would silently free every State of the row."""
    for offence in load_yardstick().offences:
        for row in offence.requirements:
            found = instruments_of(row)
            assert all(ref.instrument in treaties() or ref.name for ref in found)
            assert found or "silent" in row.article, row


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (
            "UNTOC 6(1)(a)(i); UNCAC 23(1)(a)(i); CETS198 9(1)(a)",
            [("untoc", "6(1)(a)(i)"), ("uncac", "23(1)(a)(i)"), ("cets-198", "9(1)(a)")],
        ),
        ("1988 3(1)(a)(i), 1", [("drugs-1988", "3(1)(a)(i), 1")]),
        ("UNTOC 10 with SoM 1", [("untoc", "10"), ("smuggling-protocol", "1")]),
        ("1988 (silent)", [("drugs-1988", "")]),
        ("(silent)", []),
        ("Budapest 11(2) (art 2 left out)", [("budapest", "11(2)")]),
        ("CRC-OPSC 3(1)(a)(i)", [("crc-opsc", "3(1)(a)(i)")]),
        ("Directive (EU) 2018/1673 arts 3, 5 (GK)", [("", "(EU) 2018/1673 arts 3, 5")]),
        ("Framework Decision 2008/841/JHA arts 1-3 (GK; seen quoted, site.net)", [("", "2008/841/JHA arts 1-3")]),
        ("UNCAC 20; IACAC IX (M/s between American States)", [("uncac", "20"), ("iacac", "IX")]),
    ],
)
def test_citations_are_taken_apart(cell, wanted):
    assert [(ref.instrument, ref.article) for ref in read_citation(cell)] == wanted


def test_an_unknown_short_name_is_reported():
    with pytest.raises(BrokenData, match="UNTOK"):
        read_citation("UNTOC 5; UNTOK 6")
