"""What is absent, beside the treaties that bind the country: a duty that is not met, or a difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from harmonize.lang.phrases import phrase
from harmonize.model import Coverage, ElementFinding, ElementStatus, Gap, Requirement, YardstickOffence
from harmonize.treaties import PartyStatus, treaties

from .coverage import counted_rows
from .elements import means_only_aggravate
from .obligation import Obligation, ObligationStanding, describe_obligation

ORDER = (ObligationStanding.NOT_MET, ObligationStanding.RESERVED, ObligationStanding.DIFFERS)
"""The gravest first."""


def add_duties(
    offence: YardstickOffence, jurisdiction: str, findings: Sequence[ElementFinding]
) -> tuple[ElementFinding, ...]:
    """Return the findings, each absent one with what the treaties say of its absence."""
    rows = {row.element: row for row in offence.requirements if row.of_treaties}
    covered = (
        {row.element for row in offence.core if row.type == "means"}
        if means_only_aggravate(offence, findings)
        else frozenset()
    )
    return tuple(
        _with_duty(finding, rows[finding.element], covered=finding.element in covered)
        if finding.status is ElementStatus.ABSENT and finding.element in rows
        else finding
        for finding in findings
    )


def add_duty(gap: Gap, offence: YardstickOffence) -> Gap:
    """Return a cell with the gravest of what the treaties say of its gaps; the sentence names who is bound by what."""
    rows: Mapping[str, Requirement] = {row.element: row for row in counted_rows(offence) if row.of_treaties}
    lacking = gap.missing if gap.coverage is Coverage.PARTIAL else tuple(rows)
    if gap.coverage not in (Coverage.PARTIAL, Coverage.NONE, Coverage.NOT_APPLICABLE):
        return gap
    found = [describe_obligation(rows[element], gap.jurisdiction) for element in lacking if element in rows]
    if not found:
        return gap
    gravest = min((item.standing for item in found), key=ORDER.index)
    names = sorted({treaties()[s.instrument].brief for o in found if o.standing is gravest for s in _parties(o)})
    words = phrase(f"cell.duty_{gravest.value}", treaties=", ".join(names))
    return replace(gap, obligation=gravest.value, sentence=f"{gap.sentence} {words}")


def _parties(obligation: Obligation) -> Sequence[PartyStatus]:
    return obligation.reserved if obligation.standing is ObligationStanding.RESERVED else obligation.bind


def _with_duty(finding: ElementFinding, row: Requirement, *, covered: bool) -> ElementFinding:
    """Say what the treaties say of an absent element; nothing is lacking where the law covers it without naming it."""
    if covered:
        words = phrase("obligation.covered")
        return replace(finding, obligation=ObligationStanding.DIFFERS.value, duty=words)
    obligation = describe_obligation(row, finding.jurisdiction)
    return replace(finding, obligation=obligation.standing.value, duty=obligation.sentence)
