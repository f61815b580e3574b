"""Archives made the same from the same content: one date everywhere, entries in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

ZIP_MOMENT = (2000, 1, 1, 0, 0, 0)


def fixed_archive(written: bytes, mend: Callable[[str, bytes], bytes]) -> bytes:
    """Return an archive with the same entries in the same order, each as ``mend`` gives it for its name."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            target.writestr(entry, mend(name, source.read(name)))
    return fixed.getvalue()
