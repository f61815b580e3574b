"""The workbook's archive made the same from the same sheets."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from openpyxl import Workbook

from ..archive import MOMENT, repack

CORE = "docProps/core.xml"
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
FORMULA = re.compile(rb'<c r="(?P<place>[A-Z]+\d+)"(?P<style>(?: s="\d+")?)>(?P<formula><f>[^<]*</f>)<v(?:></v| ?/)>')
SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
EVERYWHERE = b'sqref="A1:XFD1048576"'
NUMBERS_AS_TEXT = b'<ignoredErrors><ignoredError %b numberStoredAsText="1"/></ignoredErrors>' % EVERYWHERE
"""Labels of articles are text, also where they are figures; no mark is wanted at each."""


Figures = Mapping[str, Mapping[str, str | float]]
"""What formulas come to, by the title of their sheet and their place in it."""


def render_workbook(book: Workbook, figures: Figures | None = None) -> bytes:
    """Return the bytes of the file; ``figures`` are shown by programs that do not work formulas out."""
    book.calculation.fullCalcOnLoad = True
    by_file = {
        f"xl/worksheets/sheet{number}.xml": figures.get(sheet.title, {}) if figures else {}
        for number, sheet in enumerate(book.worksheets, 1)
    }
    book.properties.creator = "Harmonize"
    book.properties.created = MOMENT
    written = io.BytesIO()
    book.save(written)
    return repack(written.getvalue(), lambda name, part: _fixed(name, part, by_file.get(name, {})))


def _fixed(name: str, content: bytes, figures: Mapping[str, str | float]) -> bytes:
    if name == CORE:
        stamp = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        return MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
    if SHEET.fullmatch(name):
        content = FORMULA.sub(lambda found: _with_figure(found, figures), content) if figures else content
        return content.replace(b"</worksheet>", NUMBERS_AS_TEXT + b"</worksheet>")
    return content


def _with_figure(found: re.Match[bytes], figures: Mapping[str, str | float]) -> bytes:
    """Return a cell with a formula and what it comes to."""
    place, style, formula = found.group("place", "style", "formula")
    figure = figures[place.decode()]
    kind = b' t="str"' if isinstance(figure, str) else b""
    return b'<c r="%b"%b%b>%b<v>%b</v>' % (place, style, kind, formula, escape(str(figure)).encode())
