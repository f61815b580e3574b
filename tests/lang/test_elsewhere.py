"""What other languages call a concept."""

from __future__ import annotations

from harmonize.lang import load_language, room_codes
from harmonize.lang.elsewhere import called_elsewhere, readable


def test_the_name_of_an_offence_is_given_in_every_other_language():
    said = called_elsewhere("name-trafficking-in-persons", "es")
    assert "Trgovina ljudima (BCMS)" in said
    assert "(Portuguese)" in said and "(Albanian)" in said
    assert "(Spanish)" not in said and "(English)" not in said


def test_another_concept_is_given_once_for_each_other_family():
    said = called_elsewhere("exploitation", "hbs")
    assert said.count("(") == 2
    assert "(Spanish)" in said and "(Albanian)" in said and "(Macedonian)" not in said


def test_what_nobody_has_a_word_for_is_empty():
    assert called_elsewhere("no-such-concept", "es") == ""
    assert called_elsewhere("exploitation", "") != ""


def test_terms_are_readable():
    assert readable("trgovin* ljudima|ljudi") == "trgovin… ljudima"
    for code in room_codes():
        for term in load_language(code).lexicon:
            assert not set("*|") & set(readable(term.term))
