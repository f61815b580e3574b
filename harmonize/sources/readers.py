"""Readers by file ending: bytes in, the text as written out."""

from __future__ import annotations

from typing import Protocol

from .encoding import DecodedText, decode


class Reader(Protocol):
    """Turns the bytes of a file into its text.

    Raises UnreadableFile with the reason and the remedy.
    """

    def __call__(self, data: bytes, where: str) -> DecodedText:
        """Return the text of ``data``; ``where`` names the file in messages."""
        ...


READERS: dict[str, Reader] = {".md": decode, ".txt": decode}
"""Markdown is read as the text it is: mark-up is part of what was read, and offsets hold in the file."""

KNOWN_BUT_UNREAD = {".html", ".htm", ".xml", ".json", ".pdf", ".docx", ".doc", ".odt", ".rtf", ".xlsx"}
"""Formats that statutes come in and that no reader is at hand for."""
