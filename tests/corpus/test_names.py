"""Names of uploads lead nowhere else and hide nothing, whatever they are."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harmonize.corpus.names import LONGEST, MOST_BYTES, free_name, is_safe, one_line, safe_name

ENDINGS = (".pdf", ".txt", ".docx")
NASTY = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('./\\:~ \0\n‮⁦-*?"<>|')), max_size=300)


@given(name=NASTY, ending=st.sampled_from(ENDINGS))
def test_a_name_stays_inside_its_folder(name, ending):
    safe = safe_name(name + ending, ending)
    shelf = Path("/shelf/pe")
    assert (shelf / safe).parent == shelf
    assert Path(safe).name == safe and safe not in (".", "..")
    assert not safe.startswith((".", "-", "~")) and safe.endswith(ending)
    assert not set(safe) & set('/\\:*?"<>|\0\n\t ')
    assert all(unicodedata.category(char)[0] != "C" for char in safe)
    assert len(safe) <= LONGEST + len(ending) + len("text-")
    assert len(safe.encode("utf-8")) <= MOST_BYTES + len(ending) + len("text-")


@given(name=NASTY, ending=st.sampled_from(ENDINGS))
def test_a_safe_name_is_known_as_one_and_stays_as_it_is(name, ending):
    safe = safe_name(name, ending)
    assert safe_name(safe, ending) == safe
    assert is_safe(safe)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("código penal.txt", "código-penal.txt"),
        ("Кривични законик.txt", "Кривични-законик.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\law\\code.txt", "code.txt"),
        ("code‮fdp.txt", "codefdp.txt"),
        ("..txt", "text.txt"),
        ("CON.txt", "text-CON.txt"),
        ("a\0b\nc.txt", "ab-c.txt"),
        (".hidden.txt", "hidden.txt"),
        ("SOURCE.yaml.txt", "SOURCE.yaml.txt"),
    ],
)
def test_what_becomes_of_a_name(name, safe):
    assert safe_name(name, ".txt") == safe


@pytest.mark.parametrize(
    "name", ["", "x", "../a.txt", "a/b.txt", ".a.txt", "a b.txt", "a.TXT", "SOURCE.yaml/../x.txt", ".txt"]
)
def test_what_is_no_safe_name(name):
    assert not is_safe(name)


def test_a_name_that_is_taken_gets_a_number():
    assert free_name("Code.txt", []) == "Code.txt"
    assert free_name("Code.txt", ["code.TXT"]) == "Code-2.txt"
    assert free_name("Code.txt", ["code.txt", "code-2.txt"]) == "Code-3.txt"


@given(words=st.text(max_size=700))
def test_words_of_a_form_are_one_short_line_that_shows_all_it_holds(words):
    line = one_line(words)
    assert len(line) <= 500
    assert all(unicodedata.category(char)[0] != "C" and char not in "\n\r\u2028\u2029" for char in line)
