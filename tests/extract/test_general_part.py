"""The general part of a code defines no offence; where the special part was missed, nothing is said."""

from __future__ import annotations

from harmonize.extract import extract_offences
from harmonize.lang import load_language
from tests.segment.test_articles import segment

GENERAL = "LIBRO PRIMERO. PARTE GENERAL\n\n#### Artículo 1. Pena\n\nEl juez fijará la pena.\n\n"
SPECIAL = (
    "LIBRO SEGUNDO. DELITOS\n\n#### Artículo 2. Daño\n\nEl que dañe una barca será castigado con prisión de uno a dos años.\n\n"
    "#### Artículo 3. Hurto\n\nEl que hurte una barca será castigado con prisión de uno a tres años.\n"
)


def general(text: str) -> dict[str, bool]:
    readings = extract_offences(segment(text, "es").provisions, load_language("es"))
    return {reading.provision.article: reading.general for reading in readings}


def test_the_general_part_is_known_by_its_name():
    assert general(GENERAL + SPECIAL) == {"1": True, "2": False, "3": False}


def test_a_general_part_that_would_hold_most_of_the_code_is_none():
    merged = GENERAL + SPECIAL.replace("LIBRO SEGUNDO. DELITOS\n\n", "")
    assert general(merged) == {"1": False, "2": False, "3": False}
