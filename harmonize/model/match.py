"""Provisions proposed for an offence, with the evidence for and against."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .text import Quote


class Verdict(StrEnum):
    """What the program says of a candidate."""

    MATCH = "match"
    REVIEW = "review"
    REJECTED = "rejected"


class Relation(StrEnum):
    """How the national provision stands to the yardstick ("left is ... than right")."""

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPS = "overlaps"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Finding of one comparison.

    ``value`` is the comparison's own figure from 0 to 1, ``weight`` what it adds to (or takes from)
    the log-odds, ``reason`` the finding in words, ``quotes`` the words it rests on. ``other_side`` says for each
    quote (without any, for the reason) what stands on the other side: what other languages call the same, or the
    citations of known provisions that have the word too; an entry may be empty.
    """

    comparison: str
    value: float
    weight: float
    reason: str
    quotes: tuple[Quote, ...] = ()
    other_side: tuple[str, ...] = ()
    setting: str = field(default="", compare=False)
    """Name of the setting that the value was multiplied by; not kept in a result's files."""


@dataclass(frozen=True, slots=True)
class Match:
    """A provision proposed for an offence of the yardstick; ``score`` is a probability, 0 to 1.

    ``paragraphs`` are the labels of the numbered paragraphs that state the offence.
    """

    offence: str
    jurisdiction: str
    rank: int
    file: str
    article: str
    paragraphs: tuple[str, ...]
    score: float
    verdict: Verdict
    relation: Relation
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...]
