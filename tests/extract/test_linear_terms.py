"""Terms with gaps take linear time on texts made of their own words; words are those of the rooms' terms."""

from __future__ import annotations

from math import prod

import pytest

from harmonize.extract import concepts
from harmonize.lang import Term, load_language
from tests.extract.reading import READING
from tests.lang.test_linear import Hostile, Timed, slow

WORST = 2
"""So many of a room's terms are tried: those with the most ways to fill their gaps."""
SECONDS = 8.0
"""What 100,000 characters may take: every term that begins with the word is tried at each."""
FEW, MANY = 1_000, 10_000


def ways(term: Term) -> int:
    """Return in how many ways the gaps of a term may be filled."""
    return prod(int(piece[1:]) + 1 for piece in term.term.split() if piece.startswith("~"))


def words(term: Term) -> list[str]:
    """Return one word for each piece of a term."""
    return [p.split("|")[0].replace("*", "a") for p in term.term.split() if not p.startswith("~")]


def hostile(term: Term) -> list[Hostile]:
    """Its first word again and again, all but its last, the whole of it, and its words apart."""
    first, *rest = words(term)
    end = f" {' '.join(rest)}"
    return [
        Hostile("", f"{first} ", end),
        Hostile("", f"{' '.join([first, *rest[:-1]])} "),
        Hostile("", f"{' '.join([first, *rest])} "),
        Hostile("", f"{' qwx '.join([first, *rest])} qwx "),
        Hostile(f"{first} ", "qwx ", end),
    ]


def worst(code: str) -> list[Term]:
    return sorted(load_language(code).elements, key=lambda term: (-ways(term), term.term))[:WORST]


@pytest.mark.parametrize("code", READING)
def test_the_steps_grow_with_the_text_and_no_faster(code, monkeypatch):
    """Counted, not timed: ten times the text takes ten times the steps."""
    room, steps, follow = load_language(code), [0], concepts._follow

    def counted(*arguments):
        steps[0] += 1
        return follow(*arguments)

    def taken(finder: concepts.ConceptFinder, text: str) -> int:
        steps[0] = 0
        finder.find(text)
        return steps[0]

    monkeypatch.setattr(concepts, "_follow", counted)
    for term in worst(code):
        finder = concepts.ConceptFinder([term], room.letters, room.spacy)
        for text in hostile(term):
            few, many = taken(finder, text.of(FEW)), taken(finder, text.of(MANY))
            assert many <= 12 * max(few, 100), f"{term.term}: {text}"


@pytest.mark.slow
@pytest.mark.parametrize("code", READING)
def test_terms_with_gaps_are_found_in_linear_time(code):
    """Times depend on what else the machine does; run with ``-m slow``."""
    finder = concepts.element_finder(code)
    finder.find("qwx")
    assert not slow([Timed(term.term, finder.find, tuple(hostile(term))) for term in worst(code)], SECONDS)
