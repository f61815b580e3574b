"""What is taken and what is refused, by size, ending and content."""

from __future__ import annotations

import pytest

from harmonize.corpus import ENDINGS, Refused, check_upload
from tests.hostile.files import SAMPLES

TEXT = b"Articulo 1. El que danare una cosa ajena."


@pytest.mark.parametrize("ending", SAMPLES)
def test_a_file_that_is_what_it_says_is_taken(ending):
    assert check_upload(f"a law.{ending}", SAMPLES[ending], 20) == f"a-law.{ending}"


def test_text_in_utf_16_with_its_mark_is_taken():
    assert check_upload("law.txt", "Artículo 1".encode("utf-16"), 20) == "law.txt"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("law.exe", TEXT, "ending"),
        ("law", TEXT, "ending"),
        ("law.txt.exe", TEXT, "ending"),
        (".txt", TEXT, "ending"),
        ("SOURCE.yaml", TEXT, "ending"),
        ("law.doc", TEXT, "old_format"),
        ("law.txt", b" \n", "empty"),
        ("law.txt", b"", "empty"),
        ("law.txt", b"a" * 1_000_001, "too_large"),
        ("law.txt", b"MZ\x90\0 and so on", "program"),
        ("law.md", b"\x7fELF\x02", "program"),
        ("law.pdf", TEXT, "other_format"),
        ("law.docx", TEXT, "other_format"),
        ("law.txt", SAMPLES["pdf"], "other_format"),
        ("law.html", SAMPLES["docx"], "other_format"),
        ("law.pdf", SAMPLES["docx"], "other_format"),
        ("law.json", b"\x1f\x8b\x08\0", "other_format"),
        ("law.xml", b"\xd0\xcf\x11\xe0\xa1\xb1", "other_format"),
        ("law.txt", b"ab\0cd", "binary"),
    ],
)
def test_what_is_refused(name, data, reason):
    with pytest.raises(Refused) as refused:
        check_upload(name, data, 1.0)
    assert refused.value.reason == reason


def test_the_ending_counts_as_it_is_seen():
    """A sign that turns the direction of writing must not hide the ending, nor make one."""
    with pytest.raises(Refused):
        check_upload("law‮txt.exe", TEXT, 1.0)
    assert check_upload("law.tx\u200bt", TEXT, 1.0).endswith(".txt")


def test_every_ending_has_a_reader():
    assert ".pdf" in ENDINGS and ".yaml" not in ENDINGS
