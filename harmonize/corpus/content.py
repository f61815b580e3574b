"""Whether an upload is what its name says, by its first bytes, before anything is kept or read."""

from __future__ import annotations

from harmonize.errors import UnreadableFile
from harmonize.sources import KNOWN_BUT_UNREAD, READERS, ReadRequest, refuse_other_format

from .names import safe_name
from .refusal import Refused

ENDINGS = tuple(READERS)
"""What is taken: the formats that there is a reader for."""
FORMATS = {".pdf": "pdf", ".docx": "docx"}
MARKS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04"}
PROGRAMS = (b"MZ", b"\x7fELF", b"\xfe\xed\xfa", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
BOMS = (b"\xff\xfe", b"\xfe\xff")
START = 4096
MB = 1_000_000


def check_upload(name: str, data: bytes, max_mb: float) -> str:
    """Return a safe name for an upload; Refused where its kind, size or content is none that can be read."""
    ending = _ending(name)
    if ending in KNOWN_BUT_UNREAD:
        raise Refused("old_format", ending=ending)
    if ending not in READERS:
        raise Refused("ending", endings=ENDINGS)
    if not data.strip():
        raise Refused("empty")
    if len(data) > max_mb * MB:
        raise Refused("too_large", size=len(data) / MB, limit=max_mb)
    _check_content(ending, data)
    return safe_name(name, ending)


def _ending(name: str) -> str:
    stripped = "".join(char for char in name if char.isprintable()).strip()
    dot = stripped.rfind(".")
    return stripped[dot:].lower() if dot > 0 else ""


def _check_content(ending: str, data: bytes) -> None:
    start = data[:START].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(PROGRAMS):
        raise Refused("program")
    try:
        refuse_other_format(ReadRequest(data[:START], ""), FORMATS.get(ending, "text"))
    except UnreadableFile as err:
        raise Refused("other_format", ending=ending) from err
    if ending in MARKS:
        if not start.startswith(MARKS[ending]):
            raise Refused("other_format", ending=ending)
    elif b"\0" in data[:START] and not data.startswith(BOMS):
        raise Refused("binary", ending=ending)
