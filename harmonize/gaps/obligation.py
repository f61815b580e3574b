"""Whether a row that national law does not meet is a treaty duty, or a difference and no more.

A layer of its own: it never changes a coverage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from harmonize.lang.phrases import phrase
from harmonize.model import Requirement
from harmonize.treaties import (
    Basis,
    PartyStatus,
    Reference,
    Reservation,
    Standing,
    instruments_of,
    party_status,
    reservations,
    treaties,
)

MANDATORY = ("M", "M/s", "M/r")
RESERVABLE = "M/r"
BY_CONCEPTS = "M/s"


class ObligationStanding(StrEnum):
    """What may be said of a row that is absent or narrowed."""

    NOT_MET = "obligation_not_met"
    RESERVED = "reserved"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Obligation:
    """How a jurisdiction stands to the treaties that ask for a row.

    ``bind`` are the treaties it is party to without a known reservation to the row, ``reserved`` those with one;
    ``free`` those that do not bind it (signed only, among others), ``unknown`` those of which nothing is known.
    ``reservations`` are what it reserved or declared at the row. ``sentence`` says it all in words.
    """

    offence: str
    element: str
    jurisdiction: str
    standing: ObligationStanding
    bind: tuple[PartyStatus, ...]
    reserved: tuple[PartyStatus, ...]
    free: tuple[PartyStatus, ...]
    unknown: tuple[PartyStatus, ...]
    reservations: tuple[Reservation, ...]
    sentence: str


def describe_obligation(requirement: Requirement, jurisdiction: str) -> Obligation:
    """Say what it means that a row is absent or narrowed in a jurisdiction.

    A duty is not met only where a mandatory row is asked by a treaty that surely binds the jurisdiction and to
    which it has no known reservation there. Raises BrokenData where the row cites an unknown short name.
    """
    cited = {ref.instrument: ref for ref in instruments_of(requirement) if ref.instrument and ref.article}
    statuses = [party_status(jurisdiction, name) for name in cited]
    known = [
        reservation
        for name in cited
        for reservation in reservations(jurisdiction, name)
        if reservation.touches(requirement.offence, requirement.element)
    ]
    taken = {reservation.instrument for reservation in known}
    parties = [status for status in statuses if status.bound]
    bind = [status for status in parties if status.instrument not in taken]
    reserved = [status for status in parties if status.instrument in taken]
    unknown = [status for status in statuses if status.standing is Standing.UNKNOWN]
    free = [status for status in statuses if not status.bound and status not in unknown]
    standing = _standing(requirement.force, bind, reserved)
    words = _sentence(requirement, standing, cited, (bind, reserved, free, unknown), known)
    return Obligation(
        offence=requirement.offence,
        element=requirement.element,
        jurisdiction=jurisdiction,
        standing=standing,
        bind=tuple(bind),
        reserved=tuple(reserved),
        free=tuple(free),
        unknown=tuple(unknown),
        reservations=tuple(known),
        sentence=words,
    )


def _standing(force: str, bind: Sequence[PartyStatus], reserved: Sequence[PartyStatus]) -> ObligationStanding:
    if force not in MANDATORY:
        return ObligationStanding.DIFFERS
    if bind:
        return ObligationStanding.NOT_MET
    return ObligationStanding.RESERVED if reserved else ObligationStanding.DIFFERS


def _sentence(
    requirement: Requirement,
    standing: ObligationStanding,
    cited: dict[str, Reference],
    groups: tuple[Sequence[PartyStatus], ...],
    known: Sequence[Reservation],
) -> str:
    bind, reserved, free, unknown = (_named(group, cited) for group in groups)
    parts = []
    if standing is ObligationStanding.NOT_MET:
        parts.append(phrase("obligation.not_met", treaties=bind))
    elif standing is ObligationStanding.RESERVED:
        parts.append(phrase("obligation.reserved", treaties=reserved))
    elif requirement.force not in MANDATORY:
        parts.append(phrase(f"obligation.{_soft(requirement.force, several=len(cited) > 1)}"))
    else:
        parts.append(phrase("obligation.not_bound"))
    parts += [_reservation(item) for item in known]
    if free:
        parts.append(phrase("obligation.free", treaties=free))
    if unknown:
        parts.append(phrase("obligation.unknown", treaties=unknown))
    if standing is ObligationStanding.NOT_MET:
        parts += _cautions(requirement.force, groups[0])
    return " ".join(parts)


def _named(statuses: Sequence[PartyStatus], cited: dict[str, Reference]) -> str:
    return ", ".join(f"{treaties()[s.instrument].brief} {cited[s.instrument].article}" for s in statuses)


def _soft(force: str, *, several: bool) -> str:
    """Name the reason why a row is no duty in itself; of several treaties one may go further than the others."""
    if force == "O" and several:
        return "optional_in_one"
    return {"O": "optional", "P": "permitted", "M-alt": "alternative"}.get(force, "definition")


def _reservation(item: Reservation) -> str:
    words = phrase(
        "obligation.reservation", treaty=treaties()[item.instrument].brief, article=item.article, says=item.says
    )
    return words if item.basis is Basis.TEXT_READ else f"{words} {phrase('obligation.recalled')}"


def _cautions(force: str, bind: Sequence[PartyStatus]) -> list[str]:
    """Say what must be looked up before anybody is told that a duty is not met."""
    cautions = []
    if force == BY_CONCEPTS:
        cautions.append(phrase("obligation.concepts"))
    if force == RESERVABLE:
        unread = not all(treaties()[status.instrument].declarations_read for status in bind)
        cautions.append(phrase("obligation.reservable_unread" if unread else "obligation.reservable"))
    if all(status.basis is Basis.GENERAL_KNOWLEDGE for status in bind):
        cautions.append(phrase("obligation.party_recalled"))
    return cautions
