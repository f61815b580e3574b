"""One file, read and understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from harmonize.model import Instrument, Notice, Offence, ProvisionReading, SourceText
from harmonize.segment import SegmentedText

Readings = tuple[ProvisionReading, ...]


class LateReadings:
    """The readings of a file, unpacked when they are first asked for: most of a cached file is never looked at."""

    def __init__(self, unpack: Callable[[], Readings]) -> None:
        self._unpack = unpack
        self._readings: Readings | None = None

    def get(self) -> Readings:
        """Return the readings."""
        if self._readings is None:
            self._readings = self._unpack()
        return self._readings


@dataclass(frozen=True, slots=True)
class ReadInstrument:
    """One file, read and understood; ``offences`` are those of each reading, in order.

    ``key`` is what the cache knows it by ("" where it cannot be kept), ``packed`` the entry's bytes where
    it came as such.
    """

    source: SourceText
    instrument: Instrument
    cut: SegmentedText
    notices: tuple[Notice, ...]
    offences: tuple[tuple[Offence, ...], ...]
    late: LateReadings = field(repr=False, compare=False)
    key: str = field(default="", compare=False)
    packed: bytes = field(default=b"", repr=False, compare=False)

    @property
    def readings(self) -> Readings:
        """The provisions in force with what was understood of them."""
        return self.late.get()
