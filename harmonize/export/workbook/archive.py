"""The workbook's archive made the same from the same sheets: one date everywhere, entries in order."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

MOMENT = datetime(2000, 1, 1)
"""No result knows when it was made; run.json does."""
ZIP_MOMENT = (2000, 1, 1, 0, 0, 0)
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
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, ZIP_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            target.writestr(entry, _fixed(name, source.read(name)))
    return fixed.getvalue()


def _fixed(name: str, content: bytes) -> bytes:
    if name == CORE:
        stamp = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        return MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
    if SHEET.fullmatch(name):
        return content.replace(b"</worksheet>", NUMBERS_AS_TEXT + b"</worksheet>")
    return content
