"""What is known of a treaty: who is bound by it, what States reserved, what it says on extradition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How a jurisdiction stands to an instrument; only ``party`` is bound, ``unknown`` is neither bound nor free."""

    PARTY = "party"
    SIGNATORY = "signatory"
    NOT_PARTY = "not_party"
    UNKNOWN = "unknown"
    NOT_OPEN = "not_open"


class Basis(StrEnum):
    """What a statement rests on; what is only generally known must be looked up before it is relied on."""

    TEXT_READ = "text read"
    GENERAL_KNOWLEDGE = "general knowledge"


class Effect(StrEnum):
    """What a State's reservation or declaration does to the article it names.

    ``unread``: a statement is there, what it says was not read. ``statement``: says something without taking
    a duty away. ``withdrawn``: no longer holds.
    """

    EXCLUDED = "excluded"
    NARROWED = "narrowed"
    STATEMENT = "statement"
    UNREAD = "unread"
    WITHDRAWN = "withdrawn"


class Measure(StrEnum):
    """Which end of a range of penalties a treaty measures; ``unsettled`` where its words allow both."""

    MAXIMUM = "maximum"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Treaty:
    """An instrument: ``cited_as`` in the yardstick, ``as_of`` when the list of Parties that was read was made.

    ``declarations_read``: some States' reservations were read, never surely all of them.
    """

    id: str
    name: str
    brief: str
    cited_as: tuple[str, ...]
    as_of: str
    declarations_read: bool


@dataclass(frozen=True, slots=True)
class PartyStatus:
    """How a jurisdiction stands to an instrument.

    ``since`` is the date or year of its act, empty where not known; ``source`` what was read.
    """

    jurisdiction: str
    instrument: str
    standing: Standing
    since: str
    basis: Basis
    source: str
    note: str
    as_of: str

    @property
    def bound(self) -> bool:
        """True where it is a Party; never where that is not known."""
        return self.standing is Standing.PARTY


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a State reserved or declared, in our own words.

    ``offence`` and ``elements`` are rows of the yardstick that it touches; empty where it touches none.
    """

    jurisdiction: str
    instrument: str
    article: str
    offence: str
    elements: tuple[str, ...]
    effect: Effect
    says: str
    basis: Basis
    source: str

    def touches(self, offence: str, element: str) -> bool:
        """Say whether it takes away, or may take away, a row of the yardstick."""
        stands = self.effect in (Effect.EXCLUDED, Effect.NARROWED, Effect.UNREAD)
        return stands and offence == self.offence and element in self.elements


@dataclass(frozen=True, slots=True)
class ExtraditionRule:
    """What a treaty asks of a penalty before it obliges to extradite.

    ``months`` (None: no figure) must be reached under both laws, as ``measure`` says. ``offences_of`` are the
    instruments whose offences are meant (empty: any offence). ``only_offences`` and ``not_offences`` narrow
    these. ``subsidiary``: gives way to another treaty's figure. ``condition``: what else must be so, in words;
    ``conditions`` the same for single offences.
    """

    instrument: str
    article: str
    months: float | None
    measure: Measure
    offences_of: tuple[str, ...]
    only_offences: tuple[str, ...]
    not_offences: tuple[str, ...]
    subsidiary: bool
    condition: str
    conditions: Mapping[str, str]
    basis: Basis
    source: str

    def asks_for(self, offence: str) -> str:
        """Return what else must be so for an offence, in words; empty where nothing."""
        return self.conditions.get(offence, self.condition)

    def meant_by(self, offence: str, instruments: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the instruments through which an offence falls under the rule; None where it does not.

        ``instruments`` are those that ask for the offence. Empty: the rule is for any offence.
        """
        if offence in self.not_offences or (self.only_offences and offence not in self.only_offences):
            return None
        if not self.offences_of:
            return ()
        return tuple(name for name in self.offences_of if name in instruments) or None


@dataclass(frozen=True, slots=True)
class Reference:
    """An article that a row of the yardstick cites.

    ``instrument`` is the treaty's id, empty for another text (an act of the European Union, a standard); ``name`` is
    the short name as cited, ``article`` the rest (empty where the treaty says nothing).
    """

    instrument: str
    name: str
    article: str
