"""What a concept is called in other languages: the other side of a word that was found in a law.

Terms of our own lexicons and names of offences alone; no sentence of any law.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .load import load_language, room_codes
from .phrases import phrase
from .schema import LanguageRoom

NAME = "name-"
WHOLE = 4
"""A last word of fewer letters is an article or a conjunction."""
INTERFACE = "en"
"""The language of the glosses: what they say already need not be said again."""


@lru_cache(maxsize=8192)
def called_elsewhere(concept: str, room: str) -> str:
    """Say what other languages than that of ``room`` call a concept; empty where none has a word for it.

    The name of an offence is given in every language, any other concept in one of each other family.
    """
    offence = concept.removeprefix(NAME)
    if offence != concept and any(offence in other.wordings for other in _others(room)):
        said = [_said(other.wordings[offence].names[0], other) for other in _others(room) if offence in other.wordings]
        return ", ".join(said)
    families = {load_language(room).family if room in room_codes() else ""}
    said = []
    for other in _others(room):
        term = _first_term(other, concept)
        if term and other.family not in families:
            families.add(other.family)
            said.append(_said(term, other))
    return ", ".join(said)


def readable(term: str) -> str:
    """Return a term of a lexicon as a reader can take it: its first variant, an open ending as dots."""
    return " ".join(word.split("|")[0].replace("*", "…") for word in term.split())


def _first_term(room: LanguageRoom, concept: str) -> str:
    """Return the first term that does not break off in a little word; else the first; empty for none."""
    terms = [readable(term.term) for term in room.lexicon if term.concept == concept]
    return next((term for term in terms if len(term.split()[-1]) >= WHOLE), terms[0] if terms else "")


def _others(room: str) -> Iterator[LanguageRoom]:
    return (load_language(code) for code in room_codes() if code not in (room, INTERFACE))


def _said(term: str, room: LanguageRoom) -> str:
    return phrase("elsewhere.term", term=term, language=room.short)
