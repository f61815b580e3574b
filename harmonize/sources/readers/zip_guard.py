"""Open an archive from a stranger: names, number, sizes and ratios are checked before and while inflating."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterable

from harmonize.errors import UnreadableFile

MAX_ENTRIES = 2000
MAX_ENTRY = 50_000_000
MAX_TOTAL = 200_000_000
MAX_RATIO = 100
RATIO_FROM = 1_000_000
"""A small part of mark-up may shrink a hundredfold; a large one that does is made to do harm."""
CHUNK = 1 << 16
ARCHIVES = (".zip", ".gz", ".7z", ".rar", ".jar", ".tar", ".bz2", ".xz")


class GuardedZip:
    """The parts of an archive by name; every part is inflated under limits."""

    def __init__(self, data: bytes, where: str) -> None:
        self.where = where
        self._left = MAX_TOTAL
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as err:
            raise self._refuse("is no ZIP archive that can be opened, or a damaged one") from err
        self._check(self._zip.infolist())

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    @property
    def names(self) -> list[str]:
        """Names of all parts in the order of the archive."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """Inflate one part; UnreadableFile where it is damaged or grows beyond the limits."""
        info = self._zip.getinfo(name)
        kept: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(CHUNK):
                    size += len(chunk)
                    self._left -= len(chunk)
                    if size > MAX_ENTRY or self._left < 0:
                        raise self._refuse(f"inflates to more than {MAX_ENTRY / 1e6:g} MB ({name})")
                    if size > RATIO_FROM and size > MAX_RATIO * max(1, info.compress_size):
                        raise self._refuse(f"inflates more than {MAX_RATIO} times ({name})")
                    kept.append(chunk)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
            ValueError,
        ) as err:
            raise self._refuse(f"holds a damaged part ({name})") from err
        return b"".join(kept)

    def _check(self, entries: Iterable[zipfile.ZipInfo]) -> None:
        entries = list(entries)
        names = [entry.filename for entry in entries]
        if len(entries) > MAX_ENTRIES:
            raise self._refuse(f"holds {len(entries)} parts; the limit is {MAX_ENTRIES}")
        if len({name.casefold() for name in names}) < len(names):
            raise self._refuse("holds two parts of one name")
        for entry in entries:
            if _leads_out(entry.filename):
                raise self._refuse(f"holds a part whose name leads out of it ({entry.filename[:60]!r})")
            if stat.S_ISLNK(entry.external_attr >> 16):
                raise self._refuse(f"holds a symbolic link ({entry.filename[:60]!r})")
            if entry.flag_bits & 0x1:
                raise self._refuse("is protected by a password")
            if entry.file_size > MAX_ENTRY:
                raise self._refuse(f"holds a part of {entry.file_size / 1e6:.0f} MB")
            if entry.filename.lower().endswith(ARCHIVES):
                raise self._refuse(f"holds another archive ({entry.filename[:60]!r})")
        if sum(entry.file_size for entry in entries) > MAX_TOTAL:
            raise self._refuse(f"inflates to more than {MAX_TOTAL / 1e6:g} MB")

    def _refuse(self, reason: str) -> UnreadableFile:
        return UnreadableFile(
            f"{reason}.", where=self.where, remedy="Save it again in a word processor, without a password."
        )


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name
