"""One country's law as the yardstick for the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from harmonize.lang.phrases import phrase
from harmonize.model import (
    NATIONAL_LAW,
    ElementFinding,
    ElementRole,
    ElementStatus,
    Match,
    Reach,
    Requirement,
    Verdict,
    Yardstick,
    YardstickOffence,
)

JUDGED = (Reach.OWN, Reach.DEFINITION, Reach.LAW)
"""Elements that an offence's own provisions have; rules for all offences and penalties are no measure here."""
MEASURES = ("conduct", "means", "purpose", "object", "mental", "circumstance")
"""What makes an offence; what raises the penalty or exempts from it is no measure either."""


def yardstick_of(
    jurisdiction: str, yardstick: Yardstick, matches: Iterable[Match], elements: Sequence[ElementFinding]
) -> Yardstick:
    """Return the yardstick that the law of ``jurisdiction`` makes: the elements that it was found to have.

    An offence without a standing match there is left out. What only raises the penalty there is asked of nobody.
    Only elements that treaties know are compared: what a law has beyond them is not seen.
    """
    standing = {match.offence for match in matches if match.verdict is Verdict.MATCH}
    offences = []
    for offence in yardstick.offences:
        own = {f.element: f for f in elements if f.offence == offence.id}
        rows = tuple(_row(row, own.get(row.element), jurisdiction) for row in offence.requirements)
        if offence.id in standing and any(row.part == "core" for row in rows):
            offences.append(_offence(offence, rows, jurisdiction))
    return Yardstick(tuple(offences))


def _offence(offence: YardstickOffence, rows: tuple[Requirement, ...], jurisdiction: str) -> YardstickOffence:
    law = phrase("yardstick.national", jurisdiction=jurisdiction.upper())
    return replace(offence, requirements=rows, instruments=(law,), narrowings=(), optional=False)


def _row(row: Requirement, finding: ElementFinding | None, jurisdiction: str) -> Requirement:
    """Return a row as the national law asks for it: core where that law has it, else not counted."""
    has = (
        finding is not None
        and finding.status is ElementStatus.PRESENT
        and finding.role is not ElementRole.AGGRAVATING
        and row.rule.reach in JUDGED
        and row.type in MEASURES
    )
    if not has or finding is None:
        return replace(row, part="other" if row.part == "core" else row.part, force="-", basis=NATIONAL_LAW)
    article = phrase("yardstick.article", jurisdiction=jurisdiction.upper(), article=finding.article)
    return replace(row, part="core", force="M", article=article, basis=NATIONAL_LAW)
