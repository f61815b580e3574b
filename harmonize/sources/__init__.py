"""From files to texts: nothing is interpreted here, and a bad file costs only itself."""

from __future__ import annotations

from .folder import FolderListing, StatuteFile, act_names, list_statutes
from .language import FoundLanguage, find_language, room_of
from .readers import KNOWN_BUT_UNREAD, READERS, ReadRequest
from .readers.signature import refuse_other_format
from .reading import MAX_BYTES, checksum, read_source, read_sources
from .source_list import load_source_list

__all__ = [
    "KNOWN_BUT_UNREAD",
    "MAX_BYTES",
    "READERS",
    "FolderListing",
    "FoundLanguage",
    "ReadRequest",
    "StatuteFile",
    "act_names",
    "checksum",
    "find_language",
    "list_statutes",
    "load_source_list",
    "read_source",
    "read_sources",
    "refuse_other_format",
    "room_of",
]
