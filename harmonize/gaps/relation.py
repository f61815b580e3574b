"""How the principal provision of a cell stands to what is asked: equal, narrower, wider or overlapping."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from harmonize.model import Coverage, ElementFinding, Gap, Match, Relation, Verdict, Yardstick

from .elements import means_only_aggravate

JUDGED = (Coverage.FULL, Coverage.PARTIAL)


def relate(
    matches: Iterable[Match], gaps: Iterable[Gap], elements: Sequence[ElementFinding], yardstick: Yardstick
) -> tuple[Match, ...]:
    """Return the matches, the first of each judged cell with its relation to the yardstick.

    Narrower: elements are absent or conditions added. Wider: the means of the treaty only raise the penalty.
    Both at once overlap. What is unclear has no relation.
    """
    cells = {(gap.offence, gap.jurisdiction): gap for gap in gaps if gap.coverage in JUDGED}
    relations = {key: _relation(gap, elements, yardstick) for key, gap in cells.items()}
    return tuple(_related(match, relations) for match in matches)


def _related(match: Match, relations: Mapping[tuple[str, str], Relation]) -> Match:
    relation = relations.get((match.offence, match.jurisdiction))
    if relation is None or match.rank != 1 or match.verdict is not Verdict.MATCH:
        return match
    return replace(match, relation=relation)


def _relation(gap: Gap, elements: Sequence[ElementFinding], yardstick: Yardstick) -> Relation:
    own = [f for f in elements if (f.offence, f.jurisdiction) == (gap.offence, gap.jurisdiction)]
    narrower = bool(gap.missing or gap.narrower_by)
    wider = means_only_aggravate(yardstick.offence(gap.offence), own)
    if narrower and wider:
        return Relation.OVERLAPS
    return Relation.NARROWER if narrower else Relation.WIDER if wider else Relation.EQUAL
