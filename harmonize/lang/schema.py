"""The shape of a language room: what its files hold once they are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from .fold import shadow


@dataclass(frozen=True, slots=True)
class Term:
    """A lexicon term: folded words, ``*`` at a word's end for any ending, ``|`` between variants.

    ``~3`` stands for up to three words in between (``elements.csv`` alone has such gaps).

    ``example`` holds a text in which the term must be found, ``not_example`` one in which its
    concept must not be found.
    """

    concept: str
    term: str
    example: str = ""
    not_example: str = ""


@dataclass(frozen=True, slots=True)
class PatternExample:
    """A line that proves a pattern: ``gives`` names the groups that must come out, None for no match."""

    text: str
    gives: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class RoomPattern:
    """A regular expression of a room with the examples that prove it."""

    name: str
    pattern: str
    examples: tuple[PatternExample, ...] = ()


DIVISIONS = ("book", "title", "chapter", "section", "provisions", "annex")
"""Divisions of an instrument, the highest first but for the last two, which stand beside the books."""
CHANGES = (
    *("raised", "raised_up_to", "raised_crossed", "upper_half", "degree_up"),
    *("lowered", "lowered_up_to", "lower_half", "degree_down"),
)
"""Ways in which a penalty stated before is made heavier (the first five) or lighter.

``raised_crossed`` raises the upper bound by the first part and the lower bound by the second.
"""
NamePosition = Literal["above", "beside", "below"]
"""Where an article's name stands: on the lines above its number, on its line, or on the lines below."""


@dataclass(frozen=True, slots=True)
class HeadingRules:
    """How a language prints articles, chapters and changes to them."""

    article: tuple[RoomPattern, ...] = ()
    final: tuple[RoomPattern, ...] = ()
    """Articles of transitional provisions that carry an ordinal and no word for article; only found there."""
    structure: tuple[RoomPattern, ...] = ()
    transitional: tuple[RoomPattern, ...] = ()
    repealed: tuple[RoomPattern, ...] = ()
    amending: tuple[RoomPattern, ...] = ()
    amending_title: tuple[RoomPattern, ...] = ()
    note: tuple[RoomPattern, ...] = ()
    superseded: tuple[RoomPattern, ...] = ()
    """A line that opens an older wording, which runs to the next article."""
    replaced: tuple[RoomPattern, ...] = ()
    """A note saying that the wording above it is replaced by the one quoted below it."""
    hanging: tuple[RoomPattern, ...] = ()
    """Words that no name ends in: articles, prepositions and the like, which ask for another word."""
    general_part: tuple[RoomPattern, ...] = ()
    """The name of a code's general part, whose rules hold for all offences."""
    name_position: NamePosition = "beside"
    """Where the language's laws mostly print an article's name; a text may show another habit."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """Number words, folded, with their value."""

    words: Mapping[str, int] = field(default_factory=dict)
    joiners: tuple[str, ...] = ()
    """Words that tie tens to units ("treinta y cinco")."""
    fractions: Mapping[str, Fraction] = field(default_factory=dict)
    """Words for a part of a penalty, folded, with their value ("un tercio": 1/3)."""


@dataclass(frozen=True, slots=True)
class PenaltyRules:
    """How a language states penalties; see the room's ``penalties.toml`` for the keys."""

    units: Mapping[str, float] = field(default_factory=dict)
    kinds: tuple[RoomPattern, ...] = ()
    ranges: tuple[RoomPattern, ...] = ()
    references: tuple[RoomPattern, ...] = ()
    changes: tuple[RoomPattern, ...] = ()
    """How a penalty stated before is raised or lowered."""
    not_penalties: tuple[RoomPattern, ...] = ()
    connectives: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OffenceRules:
    """How a language opens an offence, threatens a penalty and varies an offence."""

    sanction: tuple[RoomPattern, ...] = ()
    opening: tuple[RoomPattern, ...] = ()
    variant: tuple[RoomPattern, ...] = ()
    mitigated: tuple[RoomPattern, ...] = ()
    negligent: tuple[RoomPattern, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """Names of an offence in this language and our own one-sentence wording of it."""

    names: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class LanguageRoom:
    """Everything Harmonize knows of one language."""

    code: str
    name: str
    tags: tuple[str, ...]
    detector: tuple[str, ...]
    spacy: str
    scripts: tuple[str, ...]
    """ISO 15924 codes of the scripts that the room reads."""
    letters: Mapping[str, str]
    """Letters spelt otherwise where words are compared ("đ": "dj"); see ``fold``."""
    shadow_letters: Mapping[str, str]
    """Letters that stand for one other letter where patterns run (Cyrillic to Latin); see ``shadow``."""
    digraphs: Mapping[str, str]
    """Pairs of letters in patterns and the one letter that stands for them in the shadow of another script."""
    headings: HeadingRules
    numerals: Numerals
    penalties: PenaltyRules
    offences: OffenceRules
    lexicon: tuple[Term, ...]
    wordings: Mapping[str, Wording]
    elements: tuple[Term, ...] = ()
    """Terms by which elements are found, and nothing else: matching does not see them."""
    loose: frozenset[tuple[str, str]] = frozenset()
    """Concepts and terms of the lexicon that are too loose to say that an element is there."""
    elements_checked: bool = False
    """True where the terms were read beside statutes: only then does not finding one mean anything."""
    family: str = ""
    """Languages of one family share word stems (``romance``, ``slavic``); empty for a room without texts."""
    romanised: Mapping[str, str] = field(default_factory=dict)
    """Letters of the shadow in the letters that the family's stems are written in."""
    short: str = ""
    """The name where there is little room (``BCMS``)."""
    reads_statutes: bool = False
    """False for a room that lacks what is needed to read statutes (interface only)."""

    def shadow(self, text: str) -> str:
        """Return ``text`` as the room's patterns see it: same length, lower case, no accents, one script."""
        return shadow(text, self.shadow_letters)

    def pattern(self, pattern: str) -> str:
        """Return a pattern over the shadow ready to compile: blanks match any blanks, digraphs both scripts."""
        for pair, letter in self.digraphs.items():
            pattern = pattern.replace(pair, f"(?:{pair}|{letter})")
        return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
