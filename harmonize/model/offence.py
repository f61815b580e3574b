"""What a provision makes punishable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .penalty import Penalty
from .text import Quote


class OffenceForm(StrEnum):
    """Form of an offence inside its article."""

    BASIC = "basic"
    AGGRAVATED = "aggravated"
    MITIGATED = "mitigated"
    NEGLIGENT = "negligent"


@dataclass(frozen=True, slots=True)
class Offence:
    """One form of an offence as an article defines it, with its penalties in printed order."""

    jurisdiction: str
    file: str
    article: str
    paragraph: str
    form: OffenceForm
    penalties: tuple[Penalty, ...]


@dataclass(frozen=True, slots=True, order=True)
class ConceptMention:
    """A language-neutral concept found in a provision, with the words that carry it."""

    concept: str
    quote: Quote
    term: str
    """The lexicon term that found it."""
