"""How near another country's wording is to a reader: by language, and by what part the words play there."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from harmonize.lang import room_for_tag
from harmonize.model import ElementRole, TextKind

ROLES = (ElementRole.CONSTITUTIVE, ElementRole.DEFINITION, ElementRole.GENERAL, ElementRole.UNKNOWN)
"""Roles in the order of their use to a drafter; words that only raise a penalty come last."""
LAW = (TextKind.OFFICIAL, TextKind.CONSOLIDATED)


class Nearness(StrEnum):
    """How a wording's language stands to the languages of the law that lacks it, the nearest first."""

    SAME = "same_language"
    FAMILY = "same_family"
    OTHER = "other_language"


def language_of(tag: str) -> str:
    """Return the language room that reads a tag, so that close standards count as one; else its first part."""
    room = room_for_tag(tag)
    return room.code if room else tag.lower().split("-")[0]


def family_of(tag: str) -> str:
    """Return the family of a language; empty where no room tells it."""
    room = room_for_tag(tag)
    return room.family if room else ""


def nearness(tag: str, own: Iterable[str]) -> Nearness:
    """Say how near a language is to the languages (BCP 47) of a country's law."""
    own = tuple(own)
    if language_of(tag) in {language_of(other) for other in own}:
        return Nearness.SAME
    family = family_of(tag)
    return Nearness.FAMILY if family and family in {family_of(other) for other in own} else Nearness.OTHER


def role_rank(role: ElementRole) -> int:
    """Return the place of a role among those that serve a drafter."""
    return ROLES.index(role) if role in ROLES else len(ROLES)


def kind_rank(kind: TextKind) -> int:
    """Return the place of a kind of text: the law's own words, then others' versions, then digests."""
    if kind in LAW:
        return 0
    return 2 if kind is TextKind.DIGEST else 1


def wording_rank(
    role: ElementRole, near: Nearness, kind: TextKind, jurisdiction: str
) -> tuple[bool, int, int, int, str]:
    """Order wordings: those that make the offence first, the nearest language, the law's own words before digests."""
    return (
        role is not ElementRole.CONSTITUTIVE,
        list(Nearness).index(near),
        kind_rank(kind),
        role_rank(role),
        jurisdiction,
    )
