"""What a jurisdiction's room holds once it is read: facts about a country, not about its language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class InstrumentKind:
    """A kind of instrument and how titles of this kind begin in the country's languages."""

    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GeneralBounds:
    """Bounds in months of a prison term for which an article states none, and the article that sets them.

    They are shown beside a penalty, and never filled into it.
    """

    min_months: float | None
    max_months: float | None
    article: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DegreeExample:
    """A text that proves the scales: what comes out, or None where nothing must."""

    text: str
    gives: Mapping[str, float | str] | None


@dataclass(frozen=True, slots=True)
class PenaltyScale:
    """A penalty named by degrees: its pattern, its kind and (lower, upper) months of each degree."""

    name: str
    pattern: str
    kind: str
    degrees: Mapping[str, tuple[float, float]]
    bare: bool = True
    """True where the name without a degree stands for the whole scale."""


@dataclass(frozen=True, slots=True)
class Degrees:
    """How a country states penalties by degrees of scales; patterns run on the shadow of a text.

    ``clause`` has the groups ``first`` and ``last``, whose words ``names`` turn into degrees. Two
    penalties that ``join`` ties are one range; behind ``either`` a degree holds for the one before too.
    """

    clause: str
    join: str
    either: str
    names: Mapping[str, str]
    scales: tuple[PenaltyScale, ...]
    examples: tuple[DegreeExample, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """What is known of a jurisdiction; empty where its room does not say."""

    languages: tuple[str, ...] = ()
    """BCP 47 tags of the languages its statutes are in, the usual one first."""
    places: tuple[str, ...] = ()
    """How texts name the country: beginnings of words, and of no word that another country's texts are full of."""
    labels: str = ""
    """A pattern of the labels that its articles have; others are worth a look."""
    instruments: tuple[InstrumentKind, ...] = ()
    general_bounds: GeneralBounds | None = None
    degree_up: float | None = None
    """By how much the upper bound grows where a penalty is raised by a degree."""
    degree_down: float | None = None
    """Which part of the lower bound is the new one where a penalty is lowered by a degree."""
    degrees: Degrees | None = None
    label_examples: tuple[str, ...] = field(default=())
    label_counter_examples: tuple[str, ...] = field(default=())
