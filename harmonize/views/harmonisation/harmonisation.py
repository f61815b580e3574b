"""The harmonisation index: how much of what treaties ask was found, by offence, by country and by region.

It is a summary of the cells of one comparison, and no more. It is not a measure of how well a country keeps a
treaty: it sees wording, not practice, and not reservations or declarations. It is not a measure of the quality of
a law: more elements are not a better law. It is not a league table: a country is measured on the offences whose
laws were read, and the program knows some languages better than others, so that what is unclear says as much about
the program as about the law. Nor does its interval hold every doubt: it counts what is called unclear, and not
that a match or an element called present or absent may be wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from harmonize.model import Coverage, Gap
from harmonize.settings import IndexWeights, load_index_weights

from ..lookup import Lookup
from .harmonisation_shares import Mean, Share, cell_share, mean


class Level(StrEnum):
    """What a row sums up."""

    OFFENCE = "offence"
    JURISDICTION = "jurisdiction"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How far the index hangs on one offence (of an offence's row: on one country).

    Leaving out one after the other gives an index from ``lowest`` to ``highest``; leaving out ``mover`` moves it
    most, ``to`` that figure.
    """

    lowest: float
    highest: float
    mover: str
    to: float


@dataclass(frozen=True, slots=True)
class RankRange:
    """The best and the worst rank that the intervals of all rows of a level allow."""

    best: int
    worst: int
    of: int


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One offence, country or region.

    ``share`` is None where no cell counts. ``cells`` counted weigh ``weight`` together; ``left_out`` counts the
    cells of each state that says nothing about the law, and ``weightless`` those that nothing has weight in.
    """

    level: Level
    key: str
    name: str
    share: Mean | None
    cells: int
    weight: float
    left_out: Mapping[Coverage, int]
    weightless: int
    sensitivity: Sensitivity | None
    rank: RankRange | None


def build_index(lookup: Lookup, weights: IndexWeights | None = None) -> tuple[IndexRow, ...]:
    """Return a row for every offence, jurisdiction and region, in the order of the matrix; regions by name."""
    weights = weights or load_index_weights()
    shares = {
        (gap.offence, gap.jurisdiction): cell_share(lookup.asked[gap.offence], gap, weights) for gap in lookup.gaps
    }
    regions = {column.code: column.region for column in lookup.matrix.columns}

    def group(level: Level, keys: Mapping[str, str], key_of: Callable[[Gap], str]) -> tuple[IndexRow, ...]:
        rows = [_row(level, key, keys[key], [g for g in lookup.gaps if key_of(g) == key], shares) for key in keys]
        return _ranked(rows)

    offences = {row.id: row.label for row in lookup.matrix.rows}
    countries = {column.code: column.name for column in lookup.matrix.columns}
    return (
        *group(Level.OFFENCE, offences, lambda gap: gap.offence),
        *group(Level.JURISDICTION, countries, lambda gap: gap.jurisdiction),
        *group(Level.REGION, {r: r for r in sorted(set(regions.values()))}, lambda gap: regions[gap.jurisdiction]),
    )


def _row(
    level: Level, key: str, name: str, gaps: Sequence[Gap], shares: Mapping[tuple[str, str], Share | None]
) -> IndexRow:
    counted = [share for gap in gaps if (share := shares[gap.offence, gap.jurisdiction])]
    silent = {
        state: sum(gap.coverage is state for gap in gaps) for state in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE)
    }
    return IndexRow(
        level=level,
        key=key,
        name=name,
        share=mean(counted),
        cells=len(counted),
        weight=sum(share.weight for share in counted),
        left_out=silent,
        weightless=len(gaps) - len(counted) - sum(silent.values()),
        sensitivity=_leave_one_out(counted, level),
        rank=None,
    )


def _leave_one_out(counted: Sequence[Share], level: Level) -> Sensitivity | None:
    """Leave out one offence (of an offence's row: one country) after the other; None where nothing would be left."""
    whole = mean(counted)
    members = dict.fromkeys(_member(share, level) for share in counted)
    left = {name: mean(share for share in counted if _member(share, level) != name) for name in members}
    found = {name: rest.found for name, rest in left.items() if rest}
    if whole is None or not found:
        return None
    mover = max(found, key=lambda name: round(abs(found[name] - whole.found), 4))
    return Sensitivity(min(found.values()), max(found.values()), mover, found[mover])


def _member(share: Share, level: Level) -> str:
    return share.jurisdiction if level is Level.OFFENCE else share.offence


def _ranked(rows: Iterable[IndexRow]) -> tuple[IndexRow, ...]:
    """Give each row with a figure the range of ranks that all intervals together allow."""
    rows = tuple(rows)
    known = [row.share for row in rows if row.share]
    return tuple(replace(row, rank=_rank(row.share, known)) if row.share else row for row in rows)


def _rank(own: Mean, known: Sequence[Mean]) -> RankRange:
    """A row is surely behind those whose lowest is above its highest; those whose highest is below its lowest are
    surely behind it. Rows that can be equal may stand before or behind it."""
    ahead = sum(other.found > own.highest for other in known)
    behind = sum(other.highest < own.found for other in known)
    return RankRange(1 + ahead, len(known) - behind, len(known))
