"""From files to texts: nothing is interpreted here, and a bad file costs only itself."""

from __future__ import annotations

import hashlib

from harmonize.errors import UnreadableFile
from harmonize.model import SourceText

from .folder import FolderListing, StatuteFile, list_statutes
from .language import FoundLanguage, find_language, room_of
from .readers import READERS

MAX_BYTES = 20_000_000
"""The longest code at hand has 1.3 MB; twenty times that and more is no single statute."""

__all__ = [
    "FolderListing",
    "FoundLanguage",
    "StatuteFile",
    "find_language",
    "list_statutes",
    "read_source",
    "room_of",
]


def read_source(found: StatuteFile, *, max_bytes: int = MAX_BYTES) -> SourceText:
    """Read one file; raises UnreadableFile with the reason and the remedy."""
    try:
        size = found.path.stat().st_size
        if size > max_bytes:
            raise UnreadableFile(
                f"the file has {size / 1e6:.1f} MB; the limit is {max_bytes / 1e6:g} MB.",
                where=found.file,
                remedy="Split it by act, or raise the limit with --max-mb.",
            )
        data = found.path.read_bytes()
    except OSError as err:
        raise UnreadableFile(
            f"cannot be opened: {err.strerror}.", where=found.file, remedy="Check its permissions."
        ) from err
    decoded = READERS[found.path.suffix.lower()](data, found.file)
    return SourceText(
        jurisdiction=found.jurisdiction,
        file=found.file,
        text=decoded.text,
        entry=found.entry,
        format=found.path.suffix.lower().lstrip("."),
        encoding=decoded.encoding,
        encoding_rule=decoded.rule,
        bytes_in=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )
