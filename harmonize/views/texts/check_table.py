"""What was understood of each file, before anything is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Instrument, Notice, Offence, PenaltyKind, Provision


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One file: its language, what was found in it, and what is odd."""

    file: str
    act: str
    kind: str
    declared: str
    heard: str
    articles: int
    named: int
    holes: int
    statuses: tuple[tuple[str, int], ...]
    offences: int
    """Articles that threaten a penalty."""
    penalties: int
    unbounded: int
    """Prison terms for which neither bound was found."""
    lost: int
    """Faults of reading: pages without text, letters without meaning and the like."""
    notices: tuple[str, ...]


def check_row(
    instrument: Instrument,
    provisions: Sequence[Provision],
    offences: Sequence[Offence],
    notices: Sequence[Notice],
    holes: Sequence[int] = (),
    losses: Sequence[str] = (),
) -> CheckRow:
    """Sum up one instrument; ``notices`` are those of its own file."""
    statuses = Counter(provision.status.value for provision in provisions)
    prison = [p for offence in offences for p in offence.penalties if p.kind is PenaltyKind.IMPRISONMENT]
    declared = instrument.language if instrument.language_rule == "declared" else ""
    return CheckRow(
        file=instrument.file,
        act=instrument.act,
        kind=instrument.kind.value,
        declared=declared,
        heard=instrument.heard,
        articles=len(provisions),
        named=sum(bool(provision.heading) for provision in provisions),
        holes=len(holes),
        statuses=tuple(sorted(statuses.items())),
        offences=len({offence.article for offence in offences}),
        penalties=sum(len(offence.penalties) for offence in offences),
        unbounded=sum(p.min_months is None and p.max_months is None for p in prison),
        lost=len(losses),
        notices=tuple(f"{notice.message} {notice.remedy}".strip() for notice in notices),
    )
