"""The shape of a language room: what its files hold once they are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """A lexicon term: folded words, ``*`` at a word's end for any ending, ``|`` between variants.

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


@dataclass(frozen=True, slots=True)
class HeadingRules:
    """How a language prints articles, chapters and changes to them."""

    article: tuple[RoomPattern, ...] = ()
    structure: tuple[RoomPattern, ...] = ()
    transitional: tuple[RoomPattern, ...] = ()
    repealed: tuple[RoomPattern, ...] = ()
    amending: tuple[RoomPattern, ...] = ()
    amending_title: tuple[RoomPattern, ...] = ()
    note: tuple[RoomPattern, ...] = ()
    name_above: bool = False
    """True where the offence's name stands on the lines above the article's number."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """Number words, folded, with their value."""

    words: Mapping[str, int] = field(default_factory=dict)
    joiners: tuple[str, ...] = ()
    """Words that tie tens to units ("treinta y cinco")."""


@dataclass(frozen=True, slots=True)
class PenaltyRules:
    """How a language states penalties; see the room's ``penalties.toml`` for the keys."""

    units: Mapping[str, float] = field(default_factory=dict)
    kinds: tuple[RoomPattern, ...] = ()
    ranges: tuple[RoomPattern, ...] = ()
    references: tuple[RoomPattern, ...] = ()
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
    headings: HeadingRules
    numerals: Numerals
    penalties: PenaltyRules
    offences: OffenceRules
    lexicon: tuple[Term, ...]
    wordings: Mapping[str, Wording]
    reads_statutes: bool = False
    """False for a room that lacks what is needed to read statutes (interface only)."""
