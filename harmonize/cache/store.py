"""Entries on the disk: written at one stroke, checked when read, the longest unused taken away.

Nothing is forced onto the disk at once: an entry that a failure of power leaves half written is known by
its checksum and counts as absent.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

LIMIT = 500_000_000
"""Bytes that all entries may have; twelve countries' codes need 60 million."""
MAGIC = b"harmonize entry 1\n"
ENDING, UNFINISHED = ".entry", ".new"
CHECKSUM = 32


class Store:
    """Entries by key in one folder; raises OSError where the folder cannot be used.

    The folder must be the user's own and closed to the writing of others: its entries are believed.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder = folder
        self.limit = limit
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _refuse_foreign(folder)
        folder.chmod(0o700)

    def get(self, key: str) -> bytes | None:
        """Return what was put under this key; None where nothing whole is there."""
        path = self._path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        head = _head(key)
        payload = memoryview(content)[len(head) + CHECKSUM :]
        if not content.startswith(head) or content[len(head) : len(head) + CHECKSUM] != _checksum(payload):
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):
            os.utime(path)  # the time of last use
        return bytes(payload)

    def put(self, key: str, payload: bytes) -> None:
        """Keep bytes under a key; raises OSError where that cannot be done."""
        handle, name = tempfile.mkstemp(suffix=UNFINISHED, dir=self.folder)
        waiting = Path(name)
        try:
            with open(handle, "wb") as stream:  # noqa: PTH123 - an open handle, not a path
                stream.write(_head(key))
                stream.write(_checksum(payload))
                stream.write(payload)
            waiting.replace(self._path(key))
        except BaseException:
            with suppress(OSError):
                waiting.unlink()
            raise

    def prune(self) -> None:
        """Take the longest unused entries away until the rest is within the limit."""
        found: list[tuple[int, int, Path]] = []
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.suffix in (ENDING, UNFINISHED):
                    with suppress(OSError):
                        about = path.stat()
                        found.append((about.st_mtime_ns, about.st_size, path))
        whole = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if whole <= self.limit:
                return
            with suppress(OSError):
                path.unlink()
            whole -= size

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{ENDING}"


def _head(key: str) -> bytes:
    return MAGIC + key.encode("ascii") + b"\n"


def _checksum(payload: bytes | memoryview) -> bytes:
    return hashlib.blake2b(payload, digest_size=CHECKSUM).digest()


def _refuse_foreign(folder: Path) -> None:
    if not hasattr(os, "geteuid"):
        return
    about = folder.stat()
    if about.st_uid != os.geteuid() or about.st_mode & 0o022:
        raise PermissionError(1, "is another user's, or others may write into it", str(folder))
