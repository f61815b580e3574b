"""Tell by its first bytes what a file really is, so that a wrong ending is named and not guessed at."""

from __future__ import annotations

from harmonize.errors import UnreadableFile

from .base import ReadRequest

SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", "a PDF"),
    (b"PK\x03\x04", "docx", "a ZIP archive (as .docx and .xlsx are)"),
    (b"PK\x05\x06", "docx", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "ole", "an old Office file or one with a password"),
    (b"{\\rtf", "rtf", "an RTF file"),
    (b"\x1f\x8b", "gz", "a gzip archive"),
    (b"\x89PNG", "image", "a picture"),
    (b"\xff\xd8\xff", "image", "a picture"),
)


def refuse_other_format(request: ReadRequest, expected: str) -> None:
    """Raise UnreadableFile where the first bytes say that the file is of another format."""
    start = request.data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, name, words in SIGNATURES:
        if start.startswith(mark) and name != expected:
            raise UnreadableFile(
                f"is {words}, not what its ending says.",
                where=request.where,
                remedy="Give it the ending of its real format.",
            )
