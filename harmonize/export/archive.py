"""Archives that are the same each time: one date everywhere, entries in the order given."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime

MOMENT = datetime(2000, 1, 1)
"""No paper knows when it was made; ``run.json`` does."""
ZIP_MOMENT = (2000, 1, 1, 0, 0, 0)
READABLE = 0o600 << 16
UNIX = 3


def pack(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the bytes of an archive of names and contents; the same entries give the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = READABLE
            archive.writestr(entry, content)
    return written.getvalue()


def repack(content: bytes, mend: Callable[[str, bytes], bytes]) -> bytes:
    """Return an archive that a library wrote with the same entries, each as ``mend`` gives it for its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return pack((name, mend(name, archive.read(name))) for name in archive.namelist())


def as_packed(content: bytes) -> bool:
    """Say whether an archive is as it was packed: a program that saves it again gives its entries other dates."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return all(entry.date_time == ZIP_MOMENT for entry in archive.infolist())
    except zipfile.BadZipFile:
        return False
