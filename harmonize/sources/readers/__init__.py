"""Readers by file ending: bytes in, the text of a printed statute out."""

from __future__ import annotations

from .base import MAX_CHARACTERS, HeadingPlace, Reader, ReadRequest, ReadText
from .docx import read_docx
from .html import read_html
from .json import read_json
from .pdf import read_pdf
from .plain import read_plain
from .xml import read_xml

READERS: dict[str, Reader] = {
    ".md": read_plain,
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".xml": read_xml,
    ".akn": read_xml,
    ".json": read_json,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
"""One reader a format; a new format is one more file and one more line here."""

IN_PROCESS = frozenset({".md", ".txt"})
"""Formats without a parser that a file could attack; all others are read in a child process."""

KNOWN_BUT_UNREAD = {".doc", ".odt", ".rtf", ".xlsx"}
"""Formats that statutes come in and that no reader is at hand for."""

__all__ = [
    "IN_PROCESS",
    "KNOWN_BUT_UNREAD",
    "MAX_CHARACTERS",
    "READERS",
    "HeadingPlace",
    "ReadRequest",
    "ReadText",
    "Reader",
]
