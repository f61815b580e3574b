"""The file of a presentation: each planned slide drawn, links tied, and the same bytes from the same plan."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide
from pptx.util import Emu, Pt

from harmonize.views.deck.deck import Deck
from harmonize.views.words import Words

from ..archive import MOMENT, repack
from .drawn_chart import draw_chart, rgb
from .drawn_table import draw_table
from .drawn_text import Links, element, emu, write_paras
from .frame import open_frame, write_footer, write_title
from .sections import write_sections
from .sheet import MARGIN, ROOM, Box, ChartPiece, LinePiece, Para, Sheet, TablePiece, TextPiece

COVER = "cover"
BACK = Box(MARGIN + ROOM - 96.0, 22.0, 96.0, 18.0)
APP, BOOK = "docProps/app.xml", ".xlsx"
APP_WORDS = (
    (b"Microsoft Macintosh PowerPoint", b"Harmonize"),
    (b"On-screen Show (4:3)", b"Widescreen"),
)


def render_file(sheets: Sequence[Sheet], deck: Deck, words: Words) -> bytes:
    """Return the bytes of the presentation."""
    file, layout = open_frame()
    _name(file, deck, words)
    links = [_draw(file.slides.add_slide(layout), sheet, number, deck, words) for number, sheet in enumerate(sheets, 1)]
    slides = {sheet.key: slide for sheet, slide in zip(sheets, file.slides, strict=True)}
    for slide, found in zip(file.slides, links, strict=True):
        _tie(slide, found, slides)
    write_sections(file, sheets)
    written = io.BytesIO()
    file.save(written)
    return repack(written.getvalue(), _mended)


def _name(file: Presentation, deck: Deck, words: Words) -> None:
    about = file.core_properties
    about.title, about.subject, about.language = deck.title, deck.subtitle[:255], words.code
    about.author = about.last_modified_by = "Harmonize"
    about.created = about.modified = MOMENT
    about.revision, about.keywords, about.comments = 1, "", deck.footer[:255]


def _draw(slide: Slide, sheet: Sheet, number: int, deck: Deck, words: Words) -> Links:
    links = Links()
    left_out = write_title(slide, sheet.title, cover=sheet.key == COVER)
    for piece in sheet.pieces:
        if isinstance(piece, TablePiece):
            draw_table(slide.shapes, piece, links)
        elif isinstance(piece, ChartPiece):
            draw_chart(slide.shapes, piece)
        elif isinstance(piece, LinePiece):
            _draw_line(slide.shapes, piece)
        else:
            _draw_text(slide.shapes, piece, links)
    if sheet.back:
        para = Para(words.say("slides.contents"), 12.0, align="r", to=sheet.back)
        _draw_text(slide.shapes, TextPiece(words.say("slides.contents_back"), BACK, (para,)), links)
    write_footer(slide, number, deck.footer, deck.origin)
    said = ((left_out,) if left_out else ()) + sheet.notes
    if said and (body := slide.notes_slide.notes_text_frame) is not None:
        body.text = "\n".join(said)
    return links


def _draw_text(shapes: SlideShapes, piece: TextPiece, links: Links) -> None:
    box = piece.box
    shape = shapes.add_textbox(Emu(emu(box.left)), Emu(emu(box.top)), Emu(emu(box.width)), Emu(emu(box.height)))
    shape.name = piece.name
    body: Any = shape._element.txBody
    frame = body.find(qn("a:bodyPr"))
    for child in list(frame):
        frame.remove(child)
    for side in ("lIns", "tIns", "rIns", "bIns"):
        frame.set(side, "0")
    frame.set("wrap", "square")
    element(frame, "a:noAutofit")
    for old in body.findall(qn("a:p")):
        body.remove(old)
    write_paras(body, piece.paras, links)


def _draw_line(shapes: SlideShapes, piece: LinePiece) -> None:
    left, top, bottom = (Emu(emu(length)) for length in (piece.left, piece.top, piece.bottom))
    line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, left, top, left, bottom)
    line.name = piece.name
    line.line.color.rgb = rgb(piece.ink)
    line.line.width, line.line.dash_style = Pt(2), MSO_LINE.DASH
    drawn: Any = line._element
    drawn.nvCxnSpPr.cNvPr.set("descr", piece.described)


def _tie(slide: Slide, links: Links, slides: dict[str, Slide]) -> None:
    """Lead from words to the slides that they name; words that name none are left as they are."""
    for look, key in links.found:
        if key in slides:
            relation = slide.part.relate_to(slides[key].part, RT.SLIDE)
            link = element(look, "a:hlinkClick", action="ppaction://hlinksldjump")
            link.set(qn("r:id"), relation)


def _mended(name: str, content: bytes) -> bytes:
    """Take from the archive what tells of another program or of a time."""
    if name == APP:
        for old, new in APP_WORDS:
            content = content.replace(old, new)
    if name.endswith(BOOK):
        return repack(content, lambda _, inner: inner)
    return content
