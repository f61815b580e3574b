"""What stands in the places of the sentences that results hold, so that each can be said in another language.

A place that is not named here holds words of a law, a label or a figure, which stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """What a place holds.

    ``of`` is a kind of name (see ``names``) or a section of phrases; ``parted`` are the signs between several, the
    widest first. ``begins``: a name stands at the beginning, more may follow. ``strict``: nothing else may stand there.
    ``bracketed``: brackets stand around it, so that those inside it come in pairs.
    """

    of: str = ""
    sentence: bool = False
    parted: tuple[str, ...] = ()
    begins: bool = False
    strict: bool = False
    bracketed: bool = False


NUMBER = Place("number", strict=True)
GLOSSES = Place("gloss", parted=("; ", ", ", " + "))
ELEMENTS = Place("element", parted=("; ",))
CITED = Place("cited", sentence=True)
PERIOD = Place("length", sentence=True, parted=(" ",), strict=True)

PLACES = {
    "n": NUMBER,
    "found": NUMBER,
    "asked": NUMBER,
    "gloss": GLOSSES,
    "glosses": GLOSSES,
    "missing": ELEMENTS,
    "unclear": ELEMENTS,
    "conditions": ELEMENTS,
    "offence": Place("offence"),
    "kinds": Place("law_kind", parted=(", ",)),
    "treaties": Place("treaty", parted=(", ",), begins=True),
    "treaty": Place("treaty", strict=True),
    "says": Place("reservation"),
    "language": Place("language", strict=True),
    "element.penalty_met.months": NUMBER,
    "element.penalty_below.months": NUMBER,
    "match.alike_words.articles": CITED,
    "match.hardly_alike_words.articles": CITED,
    "match.unlike_words.articles": CITED,
    "match.alike_concepts.articles": CITED,
    "match.hardly_alike_concepts.articles": CITED,
    "match.unlike_concepts.articles": CITED,
    "cell.closest.articles": Place("closest", sentence=True, parted=("; ",)),
    "cell.closest_one.why": Place("match", sentence=True, strict=True, bracketed=True),
    "penalty.range.low": PERIOD,
    "penalty.range.high": PERIOD,
    "penalty.from.low": PERIOD,
    "penalty.up_to.high": PERIOD,
}
"""By the name of a place, or by section, key and place where one name stands for several things."""

GROUPS = {
    "cited": ("match.cited_more",),
    "closest": ("cell.closest_one",),
    "length": tuple(f"penalty.{unit}" for unit in ("year", "years", "month", "months", "day", "days")),
    "match": ("match", "cell.too_little"),
    "elsewhere": ("elsewhere", "match.cited_more"),
}
"""Which sentences may stand there: whole sections, or single keys; any other group is the section of its name."""
VERBATIM = Place()


def place_of(name: str) -> Place:
    """Return what a place holds; ``name`` is ``section.key.place``."""
    return PLACES.get(name) or PLACES.get(name.rpartition(".")[2], VERBATIM)
