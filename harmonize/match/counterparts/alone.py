"""Punishing provisions that no other jurisdiction has a counterpart for, and what can be said of each of the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from harmonize.lang.phrases import phrase
from harmonize.model import Alone, AloneFinding, Instrument, ProvisionReading
from harmonize.yardsticks import LawKind

from ..vectors import NAMES
from .profile import Profile, knows_few, named_concepts
from .proposals import Nearest, Proposals, key_of

CODE = "code"
Both = Mapping[tuple[str, str], Proposals]
"""Proposals by the two jurisdictions, in the order in which they were compared."""


def find_alone(
    profiles: Sequence[Profile], proposals: Both, instruments: Sequence[Instrument], kinds: Sequence[LawKind]
) -> Iterator[Alone]:
    """Yield every punishing provision without match and review anywhere, with a row for each other jurisdiction."""
    paired = {key for two in proposals.values() for item in two.counterparts for key in (item.a, item.b)}
    kinds_of_file = {item.file: set(item.law_kinds) for item in instruments}
    loaded = {profile.jurisdiction: _loaded(profile.jurisdiction, instruments) for profile in profiles}
    labels = {kind.id: kind.label for kind in kinds}
    for profile in profiles:
        for at, reading in enumerate(profile.readings):
            if not reading.offences or key_of(reading) in paired:
                continue
            wanted = _kinds_of(reading, kinds_of_file.get(reading.provision.file, set()), kinds)
            for other in profiles:
                if other is not profile:
                    missing = None if wanted is None else sorted(wanted - loaded[other.jurisdiction])
                    nearest = _proposals(proposals, profile, other).nearest(profile.jurisdiction, at)
                    yield _row(reading, other, nearest, missing and [labels[kind] for kind in missing])


def _row(reading: ProvisionReading, other: Profile, nearest: Nearest | None, missing: Sequence[str] | None) -> Alone:
    finding, reason = _finding(reading, nearest, missing)
    return Alone(
        provision=key_of(reading),
        heading=reading.provision.heading,
        other=other.jurisdiction,
        finding=finding,
        nearest=nearest.key if nearest else None,
        score=nearest.score if nearest else 0.0,
        reason=reason,
    )


def _finding(
    reading: ProvisionReading, nearest: Nearest | None, missing: Sequence[str] | None
) -> tuple[AloneFinding, str]:
    """Say nothing of a law that is not at hand, nor of words that are not known."""
    short = nearest.reason if nearest else phrase("alone.nothing_like_it")
    if missing is None:
        return AloneFinding.UNCLEAR, f"{phrase('alone.kind_unknown')}; {short}"
    if missing:
        return AloneFinding.NOT_LOADED, f"{phrase('alone.not_loaded', kinds=', '.join(missing))}; {short}"
    if silent := _silent(reading):
        return AloneFinding.UNCLEAR, f"{silent}; {short}"
    return AloneFinding.NO_COUNTERPART, short


def _kinds_of(reading: ProvisionReading, own: Collection[str], kinds: Sequence[LawKind]) -> set[str] | None:
    """Return the kinds of law in which a provision may stand elsewhere; None where its own law is of no known kind."""
    if not own:
        return None
    found = named_concepts(reading)
    return {CODE, *own, *(kind.id for kind in kinds if not found.isdisjoint(kind.concepts))}


def _loaded(jurisdiction: str, instruments: Sequence[Instrument]) -> set[str]:
    return {kind for item in instruments if item.jurisdiction == jurisdiction for kind in item.law_kinds}


def _silent(reading: ProvisionReading) -> str:
    """Return why nothing can be said of a provision whatever is found, or empty: only what is known can be missed."""
    if knows_few(reading):
        return phrase("alone.few_words")
    if not any(concept.startswith(NAMES) for concept in named_concepts(reading)):
        return phrase("alone.no_name")
    return ""


def _proposals(proposals: Both, one: Profile, other: Profile) -> Proposals:
    codes = one.jurisdiction, other.jurisdiction
    return proposals[codes] if codes in proposals else proposals[codes[::-1]]
