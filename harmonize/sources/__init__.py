"""From files to texts: nothing is interpreted here, and a bad file costs only itself."""

from __future__ import annotations

from .folder import FolderListing, StatuteFile, list_statutes
from .language import FoundLanguage, find_language, room_of
from .reading import MAX_BYTES, checksum, read_source, read_sources

__all__ = [
    "MAX_BYTES",
    "FolderListing",
    "FoundLanguage",
    "StatuteFile",
    "checksum",
    "find_language",
    "list_statutes",
    "read_source",
    "read_sources",
    "room_of",
]
