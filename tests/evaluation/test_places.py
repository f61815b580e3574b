"""The same article under two labels, and different ones that look alike."""

from __future__ import annotations

import pytest

from harmonize.evaluation.places import article_key, place_of


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("411 quáter", "411quater"),
        ("Artículo 12.º", "12"),
        ("art. 7", "7"),
        ("Член 418-б", "chlen418b"),
        ("418-б", "418b"),
        ("230/ç", "230cq"),
        ("230/c", "230c"),
        ("161 - A", "161a"),
        ("129-Ñ", "129nq"),
        ("Članak 5", "5"),
        ("artificial 5", "artificial5"),
    ],
)
def test_labels_are_folded(label, key):
    assert article_key(label) == key


def test_another_format_of_a_file_is_the_same_place():
    assert place_of("AL/kodi.pdf", "110/a") == place_of("al/kodi.txt", "110 / A")
    assert place_of("al\\kodi.pdf", "1") == ("al/kodi", "1")
    assert place_of("al/kodi.pdf", "1") != place_of("xk/kodi.pdf", "1")
