"""The articles of a treaty that the yardstick cites, each with what was found of it in one jurisdiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from harmonize.errors import BrokenData
from harmonize.model import (
    Coverage,
    ElementFinding,
    ElementStatus,
    Gap,
    Match,
    Reach,
    Requirement,
    Verdict,
)
from harmonize.treaties import Reference, instruments_of

from ..lookup import Lookup
from .citation_order import citation_key, parts_of
from .form import RowState

ALTERNATIVE, OPTIONAL = "M-alt", "O"
ASIDE = ("P", "D", "GK", "-")
"""Forces of rows that no treaty obliges to: they are shown and never counted."""


@dataclass(frozen=True, slots=True)
class Item:
    """One element of an offence that an article asks for, in one jurisdiction."""

    gap: Gap
    requirement: Requirement
    finding: ElementFinding | None
    state: RowState

    @property
    def found(self) -> ElementFinding | None:
        """The finding, where words carry the element or a rule for all offences does."""
        present = self.finding is not None and self.finding.status is ElementStatus.PRESENT
        return self.finding if present else None


@dataclass(frozen=True, slots=True)
class TreatyRow:
    """An article as cited (``3(a), 6(1)(a)``); without items it is a pointer to those that cite it as well."""

    article: str
    items: tuple[Item, ...]
    state: RowState
    see: tuple[str, ...] = ()

    @property
    def core(self) -> tuple[Item, ...]:
        """The items that count for the coverage of an offence."""
        return tuple(item for item in self.items if item.requirement.part == "core")

    @property
    def asked(self) -> tuple[Item, ...]:
        """The items that the state follows from; what a treaty leaves to States counts where there is nothing else."""
        counted = tuple(item for item in self.items if item.state is not RowState.NOT_JUDGED)
        return tuple(item for item in counted if item.state is not RowState.NOT_APPLICABLE) or counted

    @property
    def found(self) -> int:
        """How many of those are met."""
        return sum(item.state is RowState.FULL for item in self.asked)


def references(requirement: Requirement) -> tuple[Reference, ...]:
    """Return what a row cites; of a yardstick of the user's own, what cannot be read is of no treaty."""
    try:
        return instruments_of(requirement)
    except BrokenData:
        return (Reference("", requirement.article, ""),)


def treaty_rows(lookup: Lookup, instrument: str, gaps: Iterable[Gap]) -> tuple[TreatyRow, ...]:
    """Return the articles of a treaty in its order; ``gaps`` are the cells of one jurisdiction."""
    found: dict[str, list[Item]] = defaultdict(list)
    for gap in gaps:
        statuses = {f.element: f for f in lookup.findings.get((gap.offence, gap.jurisdiction), [])}
        matches = lookup.matches.get((gap.offence, gap.jurisdiction), [])
        asked = lookup.asked[gap.offence]
        models = (statuses.get(row.element) for row in asked.core if row.force == ALTERNATIVE)
        settled = any(_stands(model, _waiting(matches)) for model in models)
        for row in asked.requirements:
            cited = (ref.article for ref in references(row) if ref.instrument == instrument and ref.article)
            for article in dict.fromkeys(cited):
                state = _state(gap, row, statuses.get(row.element), matches, settled=settled)
                found[article].append(Item(gap, row, statuses.get(row.element), state))
    rows = [TreatyRow(article, tuple(items), together(items)) for article, items in found.items()]
    return tuple(sorted((*rows, *_pointers(found)), key=lambda row: (citation_key(row.article), row.article)))


def _pointers(found: Mapping[str, Sequence[Item]]) -> list[TreatyRow]:
    """Return a row for each article that is cited beside another one only, so that none is missed."""
    beside: dict[str, list[str]] = defaultdict(list)
    for article in found:
        for part in parts_of(article)[1:]:
            if part not in found:
                beside[part].append(article)
    return [TreatyRow(part, (), RowState.NOT_JUDGED, tuple(articles)) for part, articles in beside.items()]


def _state(
    gap: Gap, row: Requirement, finding: ElementFinding | None, matches: Sequence[Match], *, settled: bool
) -> RowState:
    """Say what an element comes to; in a cell that is unclear nothing is decided, whatever words were found."""
    if row.force in ASIDE or not row.of_treaties:
        return RowState.NOT_JUDGED
    free = row.force == OPTIONAL or (row.force == ALTERNATIVE and settled)
    if gap.coverage is Coverage.NOT_LOADED:
        return RowState.NOT_LOADED
    if gap.coverage is Coverage.NOT_APPLICABLE:
        return RowState.NOT_APPLICABLE
    if gap.coverage is Coverage.NONE:
        return RowState.NOT_APPLICABLE if free else RowState.NONE
    if gap.coverage is Coverage.UNCLEAR or not any(match.verdict is Verdict.MATCH for match in matches):
        return RowState.UNCLEAR
    if finding is None:
        return RowState.NOT_JUDGED
    if finding.status is ElementStatus.PRESENT:
        return RowState.FULL if _stands(finding, _waiting(matches)) else RowState.UNCLEAR
    if row.rule.reach is Reach.NONE:
        return RowState.NOT_JUDGED
    if free:
        return RowState.NOT_APPLICABLE
    return RowState.NONE if finding.status is ElementStatus.ABSENT else RowState.UNCLEAR


def _waiting(matches: Sequence[Match]) -> set[tuple[str, str]]:
    """Return the articles that a person must confirm."""
    return {(match.file, match.article) for match in matches if match.verdict is Verdict.REVIEW}


def _stands(finding: ElementFinding | None, waiting: set[tuple[str, str]]) -> bool:
    """Say whether an element was found, and elsewhere than in an article that a person must confirm first."""
    present = finding is not None and finding.status is ElementStatus.PRESENT
    return finding is not None and present and (finding.file, finding.article) not in waiting


def together(items: Sequence[Item]) -> RowState:
    """Say what the elements of an article come to; partial is certain as soon as one is there and another is not."""
    states = {item.state for item in items} - {RowState.NOT_JUDGED}
    if len(states) > 1:
        states -= {RowState.NOT_APPLICABLE}
    if not states:
        return RowState.NOT_JUDGED
    if {RowState.FULL, RowState.NONE} <= states:
        return RowState.PARTIAL
    if RowState.UNCLEAR in states:
        return RowState.UNCLEAR
    if RowState.NOT_LOADED in states:
        return RowState.NOT_LOADED
    state = next(iter(states))
    return RowState.PARTIAL if state is RowState.FULL and any(map(_narrowed, items)) else state


def _narrowed(item: Item) -> bool:
    """Say whether the law adds a condition to the offence that no treaty permits."""
    return item.requirement.part == "core" and bool(set(item.gap.narrower_by) - set(item.gap.permitted))
