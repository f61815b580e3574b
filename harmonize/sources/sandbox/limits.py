"""What a child process may use before the system stops it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one child; ``cpu_seconds`` and ``wall_seconds`` are for one file."""

    memory: int = 2_000_000_000
    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    files: int = 25
    """Files that a child reads before a new one takes its place."""
    file_bytes: int = 0
    """The largest file that it may write; a reader writes none."""


LIMITS = Limits()


def confine(limits: Limits) -> None:
    """Bind this process for good: memory, no core dumps, no file beyond what is allowed.

    Only systems with POSIX limits can confine a child; elsewhere none is started and plain text alone is read.
    """
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes, limits.file_bytes))


def grant_time(limits: Limits) -> None:
    """Allow computing time for one more file: the system counts a process's whole life."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime) + limits.cpu_seconds + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, hard))
