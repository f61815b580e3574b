"""PDF files from nothing: enough of the format to be read, and to be spoilt."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def make_pdf(
    pages: Sequence[Sequence[str]],
    *,
    contents: bytes | None = None,
    kids: bytes | None = None,
    count: int | None = None,
    trailer: bytes = b"",
    extra: Sequence[bytes] = (),
) -> bytes:
    """Write a PDF with one line of text below the other; the keywords replace parts by bad ones."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", FONT]
    refs = []
    for lines in pages:
        stream = contents if contents is not None else _stream(lines)
        objects.append(stream)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % len(objects)
        )
        refs.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
        b" ".join(refs) if kids is None else kids,
        len(pages) if count is None else count,
    )
    return assemble([*objects, *extra], trailer)


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Number the objects and write the cross-reference table."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def _stream(lines: Sequence[str]) -> bytes:
    drawn = [b"BT /F1 11 Tf 14 TL 50 800 Td"]
    for line in lines:
        safe = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
        drawn.append(b"(%s) Tj T*" % safe)
    data = b"\n".join([*drawn, b"ET"])
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def flate_bomb(size: int) -> bytes:
    """A content stream of few bytes that inflates to ``size``."""
    return _squeezed(b" " * size)


def flate_text(line: str, times: int) -> bytes:
    """A content stream that draws one line again and again."""
    drawn = b"(%s) Tj T* " % line.encode("cp1252")
    return _squeezed(b"BT /F1 11 Tf 14 TL 50 800 Td " + drawn * times + b"ET")


def _squeezed(data: bytes) -> bytes:
    squeezed = zlib.compress(data, 9)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(squeezed), squeezed)


LOCKED = b"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]" % (
    b"41" * 32,
    b"42" * 32,
)
