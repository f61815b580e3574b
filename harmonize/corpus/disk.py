"""Files of the shelf put in their place at one stroke, and a shelf that one hand at a time changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without it: two hands at the same time are not kept apart
    fcntl = None  # type: ignore[assignment]

WAITING = ".new"


def put(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all; OSError where it cannot be, and the old one stays."""
    waiting = path.with_name(f".{path.name}{WAITING}")
    try:
        with waiting.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        waiting.replace(path)
    except BaseException:
        with suppress(OSError):
            waiting.unlink()
        raise
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can tell."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else changes this folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        if fcntl is not None:
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def try_alone(folder: Path) -> int | None:
    """Return a handle that keeps others out of a folder while it, or a copy of it, is open; None where they are in."""
    handle = os.open(folder, os.O_RDONLY)
    if fcntl is None:
        return handle
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
