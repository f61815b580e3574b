"""Both sides of a sign, and the paragraphs that state the offence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from harmonize.exemplars import load_exemplars
from harmonize.extract import extract_offences
from harmonize.lang import load_language
from harmonize.match import weigh_candidates
from harmonize.match.paragraphs import name_paragraphs
from harmonize.settings import load_settings
from harmonize.yardsticks import load_yardstick
from tests.segment.test_articles import segment
from tests.statute_root import SPANISH

from .test_match import matches

OFFENCE = "trafficking-in-persons"
NUMBERED = """\
#### Artículo 10. Trata de personas

1. Para los efectos de esta ley rigen las definiciones del artículo segundo.

2. El que mediante engaño capte o traslade a una persona con fines de explotación sexual será castigado con prisión de cinco a diez años.

3. El juez puede ordenar el decomiso de los bienes.

4. El que acoja o reciba a una persona con fines de explotación laboral será castigado con prisión de cuatro a ocho años.
"""


def best(text: str, code: str = "es"):
    return next(m for m in matches(text, code) if m.offence == OFFENCE)


def evidence(match, name: str):
    return next(item for item in match.evidence if item.comparison == name)


def test_a_heading_that_names_the_offence_shows_what_others_call_it():
    item = evidence(best(SPANISH), "heading")
    assert len(item.other_side) == len(item.quotes) == 1
    assert "Trgovina ljudima (BCMS)" in item.other_side[0]


def test_each_quoted_concept_has_its_other_side():
    for match in matches(SPANISH):
        for item in match.evidence:
            if item.comparison in ("signs", "decisive", "exemplars by concepts") and item.quotes:
                assert len(item.other_side) == len(item.quotes)


def test_words_shared_with_known_articles_are_cited():
    item = evidence(best(SPANISH), "exemplars by words")
    assert item.value > 0 and item.quotes
    assert all(side.split()[0].isupper() for side in item.other_side)


@pytest.mark.parametrize("name", ["exemplars by words", "exemplars by concepts"])
def test_the_words_for_likeness_go_with_the_sign_of_its_weight(name):
    seen = set()
    for match in matches(SPANISH):
        item = next((e for e in match.evidence if e.comparison == name), None)
        if item is not None:
            seen.add("no more like" in item.reason)
            assert ("no more like" in item.reason) == (item.value <= 0)
    assert seen


def test_the_paragraphs_with_what_makes_the_offence_are_named():
    assert best(NUMBERED).paragraphs == ("2", "4")


def test_an_article_without_numbers_names_no_paragraph():
    assert best(SPANISH).paragraphs == ()


def test_without_decisive_groups_the_signs_say_which_paragraph():
    readings = extract_offences(segment(NUMBERED, "es").provisions, load_language("es"))
    weighed = weigh_candidates(readings, load_yardstick(), load_exemplars(), load_settings())[OFFENCE]
    assert name_paragraphs(replace(weighed[0], decisive=())) == ("2",)
    assert name_paragraphs(replace(weighed[0], decisive=(), evidence=())) == ()
