"""The workbook's archive made the same from the same sheets: one date everywhere, entries in order."""

from __future__ import annotations

import io
import re
from datetime import datetime

from openpyxl import Workbook

from ..fixed_archive import fixed_archive

MOMENT = datetime(2000, 1, 1)
"""No result knows when it was made; run.json does."""
CORE = "docProps/core.xml"
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
EVERYWHERE = b'sqref="A1:XFD1048576"'
NUMBERS_AS_TEXT = b'<ignoredErrors><ignoredError %b numberStoredAsText="1"/></ignoredErrors>' % EVERYWHERE
"""Labels of articles are text, also where they are figures; no mark is wanted at each."""


def render_workbook(book: Workbook) -> bytes:
    """Return the bytes of the file."""
    book.properties.creator = "Harmonize"
    book.properties.created = MOMENT
    written = io.BytesIO()
    book.save(written)
    return fixed_archive(written.getvalue(), _fixed)


def _fixed(name: str, content: bytes) -> bytes:
    if name == CORE:
        stamp = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        return MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
    if SHEET.fullmatch(name):
        return content.replace(b"</worksheet>", NUMBERS_AS_TEXT + b"</worksheet>")
    return content
