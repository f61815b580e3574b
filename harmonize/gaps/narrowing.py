"""Conditions that national law adds and the yardstick does not have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import (
    ElementFinding,
    ElementRole,
    ElementStatus,
    Narrowing,
    ProvisionReading,
    Requirement,
    Span,
    YardstickOffence,
)

from .hits import search
from .law import mentions_of

PERMITTED = "P"
"""The force of a condition that the instrument lets national law add."""
SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A condition that was found: its id, what it asks in words, and whether the instrument permits it."""

    id: str
    label: str
    permitted: bool


def find_narrowings(
    offence: YardstickOffence,
    standing: Sequence[ProvisionReading],
    findings: Mapping[str, ElementFinding],
) -> tuple[Narrowed, ...]:
    """Return the conditions added, those that the instrument permits first.

    A condition counts only where it makes the offence: what merely raises the penalty narrows nothing. One that
    the instrument does not permit must stand in every paragraph of the matched provisions that makes the offence.
    """
    permitted = [row for row in offence.requirements if row.force == PERMITTED and _narrows(row)]
    found = [Narrowed(row.element, row.description, True) for row in permitted if _makes(findings.get(row.element))]
    places = _conduct_places(offence, findings)
    for narrowing in offence.narrowings:
        if places and all(_narrowed(narrowing, standing, p) for p in places):
            found.append(Narrowed(narrowing.id, narrowing.label, False))
    return tuple(found)


def _narrows(row: Requirement) -> bool:
    """Say whether naming it narrows: a means may be named as one among others, and reach is no condition."""
    return row.part != SCOPE and row.type != "means"


def _makes(finding: ElementFinding | None) -> bool:
    return finding is not None and finding.status is ElementStatus.PRESENT and finding.role is ElementRole.CONSTITUTIVE


def _conduct_places(offence: YardstickOffence, findings: Mapping[str, ElementFinding]) -> list[tuple[str, Span]]:
    """Return file and place of every core conduct that was found as making the offence."""
    rows: list[Requirement] = [row for row in offence.core if row.type == "conduct"]
    found = [findings[row.element] for row in rows if _makes(findings.get(row.element))]
    return [(f.quotes[0].file, f.quotes[0].span) for f in found if f.quotes]


def _narrowed(narrowing: Narrowing, standing: Sequence[ProvisionReading], place: tuple[str, Span]) -> bool:
    """Say whether the condition stands in the paragraph of a conduct, and so near it as the narrowing asks."""
    file, span = place
    for reading in standing:
        if reading.provision.file != file or not reading.provision.span.holds(span):
            continue
        block = next((b for b in reading.blocks if b.holds(span)), None)
        for hit in search((reading,), narrowing.alternatives):
            if hit.role is not ElementRole.CONSTITUTIVE:
                continue
            spans = [m.quote.span for m in mentions_of(reading) if m.concept in hit.concepts]
            if any(block is not None and block.holds(s) and _near(s, span, narrowing.within) for s in spans):
                return True
    return False


def _near(condition: Span, conduct: Span, within: int) -> bool:
    gap = max(conduct.start - condition.end, condition.start - conduct.end)
    return not within or gap <= within
