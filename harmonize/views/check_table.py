"""What was understood of each file, before anything is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.model import Instrument, Notice, Offence, Provision


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One file: its language, what was found in it, and what is odd."""

    file: str
    language: str
    kind: str
    characters: int
    articles: int
    statuses: tuple[tuple[str, int], ...]
    punishable: int
    penalties: int
    law_kinds: tuple[str, ...]
    notices: tuple[str, ...]


def check_row(
    instrument: Instrument, provisions: Sequence[Provision], offences: Sequence[Offence], notices: Sequence[Notice]
) -> CheckRow:
    """Sum up one instrument; ``notices`` are those of its own file."""
    statuses = Counter(provision.status.value for provision in provisions)
    return CheckRow(
        file=instrument.file,
        language=f"{instrument.language} ({instrument.language_rule})",
        kind=instrument.kind.value,
        characters=instrument.characters,
        articles=len(provisions),
        statuses=tuple(sorted(statuses.items())),
        punishable=len({offence.article for offence in offences}),
        penalties=sum(len(offence.penalties) for offence in offences),
        law_kinds=instrument.law_kinds,
        notices=tuple(f"{notice.message} {notice.remedy}".strip() for notice in notices),
    )
