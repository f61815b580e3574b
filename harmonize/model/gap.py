"""Where national law meets, half meets or does not meet what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .text import Quote


class Coverage(StrEnum):
    """State of a matrix cell, in the order of the legend."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNCLEAR = "unclear"
    NOT_LOADED = "not_loaded"
    NOT_APPLICABLE = "not_applicable"


class ElementStatus(StrEnum):
    """Whether an element of the yardstick was found in the matched provisions."""

    PRESENT = "present"
    ABSENT = "absent"
    UNCLEAR = "unclear"


class ElementRole(StrEnum):
    """What part the words play by which an element is met."""

    CONSTITUTIVE = "constitutive"
    """They make the offence."""
    AGGRAVATING = "aggravating"
    """They only raise the penalty: the offence exists without them."""
    DEFINITION = "definition"
    """They stand in a definition, or in another provision that belongs to it."""
    GENERAL = "general"
    """They are a rule that holds for all offences."""
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class ElementFinding:
    """One element of the yardstick in one jurisdiction.

    ``quotes``: the words that carry it, best first (empty unless present). ``rule`` says what found
    it or why nothing can be said; ``searched`` names the articles that were looked through.
    """

    offence: str
    jurisdiction: str
    element: str
    status: ElementStatus
    file: str
    article: str
    quotes: tuple[Quote, ...]
    rule: str
    searched: tuple[str, ...]
    role: ElementRole = ElementRole.UNKNOWN
    obligation: str = ""
    """Of an absent element: ``obligation_not_met``, ``reserved`` or ``differs`` (no treaty duty is known)."""
    duty: str = ""
    """The same in words, with the treaties that bind the country and its reservations."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One cell of the matrix: an offence of the yardstick in one jurisdiction.

    ``provisions`` and ``rejected`` are ``<file> <article>`` addresses. ``sentence`` says in plain
    words what was found or why nothing can be said. ``found`` of ``asked`` core elements. ``narrower_by`` are the
    conditions that national law adds.
    """

    offence: str
    instruments: tuple[str, ...]
    jurisdiction: str
    coverage: Coverage
    missing: tuple[str, ...]
    unclear: tuple[str, ...]
    narrower_by: tuple[str, ...]
    penalty_note: str
    provisions: tuple[str, ...]
    rejected: tuple[str, ...]
    confidence: float
    sentence: str
    found: int
    asked: int
    review: bool
    """True where a person must look before the cell is relied on."""
    permitted: tuple[str, ...] = ()
    """Those of ``narrower_by`` that the instrument permits."""
    obligation: str = ""
    """The gravest of what treaties say of the core elements that are absent; see ``ElementFinding``."""
