"""Files packed into an archive that is the same whenever it is made: one date, entries in the order given."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

MOMENT = (2000, 1, 1, 0, 0, 0)
"""No result knows when it was made; run.json does."""


def pack(files: Iterable[tuple[str, bytes]], *, compressed: bool = True) -> bytes:
    """Return the bytes of a ZIP archive of named files."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return written.getvalue()
