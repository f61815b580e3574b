"""Which rows of the list of gaps a reader asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from harmonize.model import Coverage

from ..search import plain
from .gap_list import GapItem
from .severity import Severity


@dataclass(frozen=True, slots=True)
class GapFilters:
    """What a reader asked for; empty means everything but what is full.

    Full rows are in the list only where ``states`` or ``severities`` name them.
    """

    jurisdictions: tuple[str, ...] = ()
    region: str = ""
    family: str = ""
    offences: tuple[str, ...] = ()
    instrument: str = ""
    states: tuple[Coverage, ...] = ()
    severities: tuple[Severity, ...] = ()
    waiting: bool = False
    find: str = ""

    @property
    def any(self) -> bool:
        """True where something is filtered."""
        return self != GapFilters()

    @property
    def beside(self) -> int:
        """How many of the filters that are seldom needed are set."""
        return sum(map(bool, (self.region, self.family, self.offences, self.instrument, self.waiting)))


def filter_items(items: Iterable[GapItem], filters: GapFilters) -> tuple[GapItem, ...]:
    """Return the rows that fit, in their order."""
    terms = plain(filters.find).split()
    full = Coverage.FULL in filters.states or Severity.NO_GAP in filters.severities
    return tuple(
        item
        for item in items
        if (full or item.severity is not Severity.NO_GAP)
        and _at(item, filters)
        and (not filters.states or item.coverage in filters.states)
        and (not filters.severities or item.severity in filters.severities)
        and (not filters.waiting or item.waits)
        and all(term in item.searched for term in terms)
    )


def at_place(items: Iterable[GapItem], filters: GapFilters) -> tuple[GapItem, ...]:
    """Return the rows of the jurisdictions, offences and treaties asked for, whatever they say."""
    return tuple(item for item in items if _at(item, filters))


def without_severity(items: Iterable[GapItem], filters: GapFilters) -> tuple[GapItem, ...]:
    """Return the rows that a choice of a severity chooses among, full ones with them."""
    every = filters.states or tuple(Coverage)
    return filter_items(items, replace(filters, severities=(), states=every))


def _at(item: GapItem, filters: GapFilters) -> bool:
    return (
        (not filters.jurisdictions or item.jurisdiction in filters.jurisdictions)
        and (not filters.region or item.region == filters.region)
        and (not filters.family or item.family == filters.family)
        and (not filters.offences or item.offence in filters.offences)
        and (not filters.instrument or filters.instrument in item.instruments)
    )
