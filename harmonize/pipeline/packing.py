"""What was understood and found, as bytes: for the cache, and between processes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from harmonize.cache import decode, encode
from harmonize.model import (
    ConceptMention,
    Instrument,
    Notice,
    Offence,
    Provision,
    ProvisionReading,
    SkippedFile,
    SourceText,
    Span,
)
from harmonize.segment import SegmentedText

from .assessment import Assessed
from .instrument import LateReadings, Readings, ReadInstrument


class _PackedReading(msgspec.Struct, array_like=True):
    """A reading; ``place`` is that of its provision among those of the file."""

    place: int
    in_heading: tuple[ConceptMention, ...]
    in_body: tuple[ConceptMention, ...]
    in_path: tuple[ConceptMention, ...]
    words: tuple[ConceptMention, ...]
    blocks: tuple[Span, ...]
    conduct: str
    punishes: bool
    general: bool
    varies: bool


class _Known(msgspec.Struct):
    """What every run needs of a file: one of ``skipped`` and the rest."""

    skipped: SkippedFile | None = None
    source: SourceText | None = None
    instrument: Instrument | None = None
    cut: SegmentedText | None = None
    notices: tuple[Notice, ...] = ()
    offences: tuple[tuple[Offence, ...], ...] = ()


class _Detail(msgspec.Struct):
    """What matching alone needs."""

    readings: tuple[_PackedReading, ...]


class _Whole(_Known):
    readings: tuple[_PackedReading, ...] = ()


_KEPT = tuple(name for name in _PackedReading.__struct_fields__ if name != "place")
"""What a reading has beside its provision and its offences, under the same names."""


def pack_outcome(item: ReadInstrument | SkippedFile) -> bytes | None:
    """Return a file's outcome as bytes; None for one that cannot be kept."""
    if isinstance(item, SkippedFile):
        return encode(_Whole(skipped=item))
    places = {id(provision): place for place, provision in enumerate(item.cut.provisions)}
    readings = item.readings
    if not all(id(reading.provision) in places for reading in readings):
        return None
    packed = tuple(
        _PackedReading(places[id(r.provision)], **{name: getattr(r, name) for name in _KEPT}) for r in readings
    )
    return encode(_Whole(None, item.source, item.instrument, item.cut, item.notices, item.offences, packed))


def unpack_outcome(packed: bytes, remake: Callable[[SourceText], Readings]) -> ReadInstrument | SkippedFile | None:
    """Return the outcome, or None where the bytes hold none.

    Its readings are unpacked when asked for; should they turn out to be none, they are made again.
    """
    known = decode(packed, _Known)
    if known is None:
        return None
    if known.skipped is not None:
        return known.skipped
    source, instrument, cut, offences = known.source, known.instrument, known.cut, known.offences
    if source is None or instrument is None or cut is None:
        return None

    def readings() -> Readings:
        found = _unpack_readings(packed, cut.provisions, offences)
        return remake(source) if found is None else found

    return ReadInstrument(source, instrument, cut, known.notices, offences, LateReadings(readings), packed=packed)


def _unpack_readings(
    packed: bytes, provisions: tuple[Provision, ...], offences: tuple[tuple[Offence, ...], ...]
) -> Readings | None:
    detail = decode(packed, _Detail)
    if detail is None or len(detail.readings) != len(offences):
        return None
    if not all(0 <= reading.place < len(provisions) for reading in detail.readings):
        return None
    return tuple(
        ProvisionReading(provisions[r.place], own, **{name: getattr(r, name) for name in _KEPT})
        for r, own in zip(detail.readings, offences, strict=True)
    )


def pack_assessed(assessed: Assessed) -> bytes | None:
    """Return what was found of a jurisdiction as bytes; None where it cannot be kept."""
    return encode(assessed)


def unpack_assessed(packed: bytes) -> Assessed | None:
    """Return what was found of a jurisdiction, or None where the bytes hold nothing of the kind."""
    return decode(packed, Assessed)
