"""The file of the document: its parts, its pages, the foot of each, and the archive that is always the same."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

from docx import Document as open_document
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from ..archive import MOMENT, pack
from .pen import Pen, paragraph
from .styles import add_styles

BODY = "word/document.xml"
LONGEST = 255
"""Characters that a property may have."""
CURRENT = "15"
"""The version of the format that word processors of today write; an older one opens in a mode of its own."""
SIDE = re.compile(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"[^>]*/>')


def new_document(title: str, language: str, foot: str, pen: Pen) -> Document:
    """Return an empty document with its styles, its properties and the foot of its pages."""
    document = open_document()
    _make_current(document)
    add_styles(document, language)
    properties = document.core_properties
    properties.author, properties.last_modified_by, properties.comments = "Harmonize", "Harmonize", ""
    properties.title, properties.language, properties.revision = Pen().plain(title)[:LONGEST], language, 1
    properties.created = properties.modified = MOMENT
    page = document.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    footer = page.footer
    footer.is_linked_to_previous = False
    here = footer.paragraphs[0]._p
    pages = f"{pen.field('PAGE', '1')}{pen.run(' / ')}{pen.field('NUMPAGES', '1')}"
    written = paragraph(f"{pen.run(f'{foot}   ')}{pages}", "Footer")
    here.addprevious(parse_xml(written.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    here.getparent().remove(here)
    return document


def _make_current(document: Document) -> None:
    """Take away what the library's pattern has of its own: a picture of an empty page, an older version."""
    parts = document.part.package.rels
    for name in [name for name, part in parts.items() if part.reltype.endswith("/thumbnail")]:
        del parts[name]
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), CURRENT)


class Sections:
    """The properties of upright pages and of those that lie on their side, as they stand at the end of each part."""

    def __init__(self, document: Document) -> None:
        found = re.search(r"<w:sectPr.*?</w:sectPr>", _body_of(document), re.DOTALL)
        if found is None:
            raise ValueError("the document has no pages")
        self.upright = found[0]
        self.aside = SIDE.sub(r'<w:pgSz w:w="\2" w:h="\1" w:orient="landscape"/>', self.upright)

    def ended(self, *, aside: bool) -> str:
        """Return the paragraph that ends a part."""
        return paragraph("", "AfterTable", section=self.aside if aside else self.upright)


def render_document(document: Document, parts: Iterable[str], last: str) -> bytes:
    """Return the bytes of the file; ``last`` are the properties of the last pages."""
    saved = io.BytesIO()
    document.save(saved)
    head, _, rest = _body_of(document).partition("<w:body>")
    tail = rest.rpartition("</w:body>")[2]
    body = "".join((head, "<w:body>", *parts, last, "</w:body>", tail)).encode("utf-8")
    with zipfile.ZipFile(saved) as archive:
        names = archive.namelist()
        return pack((name, body if name == BODY else archive.read(name)) for name in names)


def _body_of(document: Document) -> str:
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return archive.read(BODY).decode("utf-8")
