"""The package's own files: what they hold, and whether they are still those that this process began with.

Code and data that were changed under a running process (a notebook, say) make what it works out worth
nothing to others: the old code is still in its memory.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
COMPILED = "__pycache__"
Marks = tuple[tuple[str, int, int, int], ...]


def marks(folder: Path = PACKAGE) -> Marks:
    """Return name, size and times of change of every file; the times are in nanoseconds."""
    found: list[tuple[str, int, int, int]] = []
    for name, path in _files(folder):
        with suppress(OSError):  # taken away this very moment: another look will differ
            about = path.stat()
            found.append((name, about.st_size, about.st_mtime_ns, about.st_ctime_ns))
    return tuple(found)


def fingerprint(folder: Path = PACKAGE) -> str:
    """Return a checksum over names and content of every file, code and data alike; "" where there is none."""
    whole = hashlib.sha256()
    empty = True
    for name, path in _files(folder):
        content = path.read_bytes()
        whole.update(f"{len(name)} {name} {len(content)}\n".encode("utf-8", "surrogateescape"))
        whole.update(content)
        empty = False
    return "" if empty else whole.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != COMPILED)
        for name in sorted(names):
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path


AT_START = marks()
"""How the files looked when this process first loaded them."""
