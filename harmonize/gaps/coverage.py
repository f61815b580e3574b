"""From matches and elements to the state of a cell; never typed by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from harmonize.model import (
    Coverage,
    ElementFinding,
    ElementStatus,
    Gap,
    Match,
    ProvisionReading,
    Requirement,
    Verdict,
    YardstickOffence,
)

from .elements import means_only_aggravate
from .narrowing import Narrowed
from .penalty_note import describe_penalty, stated_offences
from .sentence import tell

ALTERNATIVE = "M-alt"


@dataclass(frozen=True, slots=True)
class CellInput:
    """What a cell is judged by."""

    offence: YardstickOffence
    jurisdiction: str
    matches: Sequence[Match]
    elements: Sequence[ElementFinding]
    readings: Mapping[tuple[str, str], ProvisionReading]
    law_kinds: Collection[str]
    kind_labels: Mapping[str, str]
    narrowed: Sequence[Narrowed] = ()
    blanket: str = ""
    """The article that bears the offence's name and leaves its conduct to another law."""

    @property
    def unread(self) -> list[str]:
        """The kinds of law that would have to be read before "none found" may be said."""
        return [kind for kind in self.offence.law_kinds if kind not in self.law_kinds]


def assess_cell(cell: CellInput) -> Gap:
    """Judge one cell: core elements on the union of the matched provisions."""
    counted, missing, unclear = count_core(cell.offence, cell.elements)
    standing = [m for m in cell.matches if m.verdict is Verdict.MATCH]
    waiting = [m for m in cell.matches if m.verdict is Verdict.REVIEW]
    narrowed = cell.narrowed if standing else ()
    coverage = _coverage(cell, standing, waiting, missing or [n for n in narrowed if not n.permitted], unclear)
    if not standing:
        missing, unclear = (), ()
    shown = standing or waiting
    gap = Gap(
        offence=cell.offence.id,
        instruments=cell.offence.instruments,
        jurisdiction=cell.jurisdiction,
        coverage=coverage,
        missing=missing,
        unclear=unclear,
        narrower_by=tuple(item.id for item in narrowed),
        permitted=tuple(item.id for item in narrowed if item.permitted),
        penalty_note=_penalty(cell, shown),
        provisions=tuple(f"{m.file} {m.article}" for m in shown),
        rejected=tuple(f"{m.file} {m.article}" for m in cell.matches if m.verdict is Verdict.REJECTED),
        confidence=_confidence(coverage, cell.matches),
        sentence="",
        found=counted - len(missing) - len(unclear) if standing else 0,
        asked=counted,
        review=coverage in (Coverage.UNCLEAR, Coverage.NONE) or bool(waiting and not standing),
    )
    return tell(gap, cell.offence, cell.elements, cell.matches, narrowed, _kinds(cell), cell.blanket)


def counted_rows(offence: YardstickOffence) -> tuple[Requirement, ...]:
    """Return the rows that decide the state of a cell: the core, else (liability of legal persons) the first row."""
    return offence.core or offence.requirements[:1]


def count_core(
    offence: YardstickOffence, findings: Iterable[ElementFinding]
) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Return how many core elements are asked, and which are missing or unclear.

    Of alternative models one suffices: together they count as one element.
    """
    known = tuple(findings)
    core, statuses = counted_rows(offence), {f.element: f.status for f in known}
    if means_only_aggravate(offence, known):  # a law that asks for no means covers the one that it does not name
        statuses |= {row.element: ElementStatus.PRESENT for row in core if row.type == "means"}
    models = [row for row in core if row.force == ALTERNATIVE]
    single = [row for row in core if row.force != ALTERNATIVE]
    missing = [row.element for row in single if statuses.get(row.element) is ElementStatus.ABSENT]
    unclear = [
        row.element for row in single if statuses.get(row.element, ElementStatus.UNCLEAR) is ElementStatus.UNCLEAR
    ]
    found = {statuses.get(row.element, ElementStatus.UNCLEAR) for row in models}
    if models and ElementStatus.PRESENT not in found:
        (unclear if ElementStatus.UNCLEAR in found else missing).append(models[0].element)
    return len(single) + bool(models), tuple(missing), tuple(unclear)


def _coverage(
    cell: CellInput,
    standing: Sequence[Match],
    waiting: Sequence[Match],
    lacking: Sequence[object],
    unclear: Sequence[str],
) -> Coverage:
    """Return the state; ``lacking`` are core elements that are absent, or narrowings that no instrument permits."""
    if standing:
        if lacking:
            return Coverage.PARTIAL
        return Coverage.UNCLEAR if unclear or cell.blanket else Coverage.FULL
    if waiting:
        return Coverage.UNCLEAR
    if cell.unread:
        return Coverage.NOT_LOADED
    return Coverage.NOT_APPLICABLE if cell.offence.optional else Coverage.NONE


def _confidence(coverage: Coverage, matches: Sequence[Match]) -> float:
    """Return how sure the state is: by the best match, or by how far the best near miss is from one."""
    best = max((m.score for m in matches), default=0.0)
    if coverage in (Coverage.FULL, Coverage.PARTIAL):
        return best
    if coverage is Coverage.NONE:
        return round(1 - best, 4)
    return 1.0 if coverage in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE) else 0.5


def _penalty(cell: CellInput, shown: Sequence[Match]) -> str:
    for match in shown:
        reading = cell.readings.get((match.file, match.article))
        words = describe_penalty(stated_offences(match, reading)) if reading else ""
        if words:
            return words
    return ""


def _kinds(cell: CellInput) -> str:
    return ", ".join(cell.kind_labels.get(kind, kind) for kind in cell.unread)
