"""Which kinds of law were read, by what the texts are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from harmonize.model import ProvisionReading
from harmonize.yardsticks import LawKind

CODE = "code"


def find_law_kinds(
    readings: Sequence[ProvisionReading], kinds: Iterable[LawKind], code_offences: int
) -> tuple[str, ...]:
    """Return the kinds that one instrument is, by content and never by file name.

    A code is known by the number of its punishable articles. Any other kind by the share of articles
    that mention its concepts; a code is no special law, however often it names a subject.
    """
    if sum(bool(reading.offences) for reading in readings) >= code_offences:
        return (CODE,)
    if not readings:
        return ()
    mentioned = [{mention.concept for mention in (*reading.in_heading, *reading.in_body)} for reading in readings]
    found = []
    for kind in kinds:
        share = sum(not concepts.isdisjoint(kind.concepts) for concepts in mentioned) / len(readings)
        if kind.concepts and share >= kind.min_share:
            found.append(kind.id)
    return tuple(found)
