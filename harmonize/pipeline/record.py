"""How a run went: for run.json and the summary, never for the result itself."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from harmonize.model import ProvisionReading
from harmonize.settings import Settings

from .instrument import ReadInstrument

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


@dataclass(slots=True)
class Effort:
    """What one process spent on a piece of work: seconds by stage, and the most memory it ever had (MB)."""

    seconds: dict[str, float] = field(default_factory=dict)
    process: int = 0
    peak_mb: float = 0.0

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time spent inside to a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start

    def closed(self) -> Effort:
        """Return the same with the process and its peak filled in."""
        self.process, self.peak_mb = os.getpid(), peak_mb()
        return self


@dataclass(slots=True)
class RunRecord:
    """The record of one run; seconds are summed over all processes that worked, and so are peaks of memory."""

    settings: Settings
    inputs: list[dict[str, object]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    peaks: dict[int, float] = field(default_factory=dict)
    processes: int = 1
    adviser: tuple[str, ...] = ()
    """Name and fingerprint of the sentence model that was asked."""
    understood: tuple[ReadInstrument, ...] = field(default=(), repr=False)
    """What was read, for what goes beyond the yardstick."""
    began: float = field(default_factory=time.perf_counter)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time spent inside to a stage."""
        own = Effort()
        try:
            with own.timed(stage):
                yield
        finally:
            self.add(own.closed())

    def add(self, effort: Effort) -> None:
        """Add what was spent on a piece of work."""
        for stage, spent in effort.seconds.items():
            self.seconds[stage] = self.seconds.get(stage, 0.0) + spent
        self.peaks[effort.process] = max(effort.peak_mb, self.peaks.get(effort.process, 0.0))

    @property
    def readings(self) -> tuple[ProvisionReading, ...]:
        """What was understood of every provision in force."""
        return tuple(reading for item in self.understood for reading in item.readings)

    @property
    def peak_mb(self) -> float:
        """The sum of the processes' peaks in MB: no less than what all had at once. 0 where no system tells."""
        return round(sum(self.peaks.values()), 1)

    @property
    def elapsed(self) -> float:
        """Seconds by the clock since the run began."""
        return time.perf_counter() - self.began


def peak_mb() -> float:
    """Return the peak memory of this process in MB; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 1024**2 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)
