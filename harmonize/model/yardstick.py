"""What a treaty asks national law to punish."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Reach(StrEnum):
    """Where an element may stand."""

    OWN = "own"
    """In the matched provisions and what belongs to them."""
    DEFINITION = "definition"
    """There, or in a definition elsewhere that speaks of the same thing."""
    LAW = "law"
    """In any provision of the jurisdiction."""
    GENERAL = "general"
    """In the matched provisions, or as a rule that holds for all offences."""
    PENALTY = "penalty"
    """In the penalty: the maximum in months is compared."""
    NONE = "none"
    """Nowhere: it is not judged."""


@dataclass(frozen=True, slots=True)
class ElementRule:
    """How an element is found: one of the alternatives, each a group of concepts in one paragraph.

    ``absence``: not finding any of them means that the law does not name it, if the law was understood.
    ``maximum``: for an element that is a penalty, the maximum in months from which it is met.
    ``without_means``: met as well by a law that asks for no means at all.
    """

    alternatives: tuple[tuple[str, ...], ...] = ()
    reach: Reach = Reach.OWN
    absence: bool = False
    maximum: float = 0.0
    without_means: bool = False


OWN_YARDSTICK, NATIONAL_LAW = "own yardstick", "national law"
"""Bases of requirements that no treaty asks for."""
NOT_JUDGED = ElementRule(reach=Reach.NONE)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A condition that national law may add and no instrument permits.

    ``within``: so many characters at most between it and the conduct that it narrows; 0 for anywhere in the paragraph.
    """

    offence: str
    id: str
    alternatives: tuple[tuple[str, ...], ...]
    within: int
    label: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """One element that an instrument asks for.

    ``force``: M mandatory, M/s subject to basic concepts, M/r reservation possible, M-alt one of
    several models, O optional, P permitted narrowing, D definition, GK from general knowledge.
    ``part``: core (counted for coverage), scope, general, other.
    """

    offence: str
    element: str
    type: str
    force: str
    description: str
    article: str
    basis: str
    part: str
    description_es: str = ""
    """The description in Spanish; empty where there is none."""
    rule: ElementRule = field(default=NOT_JUDGED)
    """How it is found in a statute."""

    @property
    def of_treaties(self) -> bool:
        """False where a user or a country's law asks for it, and no treaty."""
        return self.basis not in (OWN_YARDSTICK, NATIONAL_LAW)


@dataclass(frozen=True, slots=True)
class OffenceProfile:
    """Language-neutral signs of an offence, by which its provisions are found.

    ``names``: concepts that are terms of art for it. ``signs``: concept -> weight of its presence.
    ``decisive``: groups of concepts; a provision without any concept of a group cannot be the
    offence. ``against``: concepts that speak for a neighbouring offence.
    """

    names: tuple[str, ...]
    signs: tuple[tuple[str, float], ...]
    decisive: tuple[tuple[str, ...], ...]
    against: tuple[str, ...]
    unpunished: bool = False
    """True where its provisions need state no penalty (liability of legal persons)."""


@dataclass(frozen=True, slots=True)
class YardstickOffence:
    """An offence that instruments ask for, its requirements and how its provisions are recognised."""

    id: str
    label: str
    family: str
    instruments: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    profile: OffenceProfile
    law_kinds: tuple[str, ...]
    """Kinds of law that must have been read before "none found" may be said."""
    optional: bool = False
    narrowings: tuple[Narrowing, ...] = ()
    """Conditions looked for that no instrument permits."""

    @property
    def core(self) -> tuple[Requirement, ...]:
        """The requirements that count for coverage."""
        return tuple(row for row in self.requirements if row.part == "core")


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The offences that jurisdictions are measured against, in display order."""

    offences: tuple[YardstickOffence, ...]

    def offence(self, offence: str) -> YardstickOffence:
        """Return the offence with this id; KeyError where the yardstick has none."""
        for candidate in self.offences:
            if candidate.id == offence:
                return candidate
        raise KeyError(offence)
