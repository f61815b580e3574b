"""What all slides share: their size, the one layout, title, footer and number in real placeholders, and the theme."""

from __future__ import annotations

import re
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as PresentationFile
from pptx.slide import Slide, SlideLayout
from pptx.util import Emu

from .drawn_text import element, emu, solid
from .fit import largest_size, text_height
from .sheet import HIGH, LINK, MARGIN, MUTED, ROOM, TEXT, WIDE, Box

TITLE_ONLY = 5
TITLE = Box(MARGIN, 20.0, ROOM - 100.0, 58.0)
COVER_TITLE = Box(MARGIN, 70.0, ROOM, 76.0)
FOOTER = Box(MARGIN, 510.0, ROOM - 60.0, 26.0)
NUMBER = Box(MARGIN + ROOM - 54.0, 510.0, 54.0, 26.0)
TITLE_SIZES = (28.0, 24.0, 20.0, 18.0, 16.0)
COVER_SIZES = (40.0, 36.0, 32.0, 28.0)
FOOTER_SIZE = 10.0
UNUSED = (RT.THUMBNAIL, RT.PRINTER_SETTINGS)
LINKS = re.compile(rb'(<a:(?:hlink|folHlink)><a:srgbClr val=")[0-9A-F]{6}')
PLACES = {"title": TITLE, "ftr": FOOTER, "sldNum": NUMBER}


def open_frame() -> tuple[PresentationFile, SlideLayout]:
    """Return an empty presentation of 13.333 by 7.5 inches, and its one layout."""
    file = Presentation()
    file.slide_width, file.slide_height = Emu(emu(WIDE)), Emu(emu(HIGH))
    layout = file.slide_layouts[TITLE_ONLY]
    for other in list(file.slide_layouts):
        if other is not layout and other.name != layout.name:
            file.slide_layouts.remove(other)
    for shapes in (file.slide_master.shapes, layout.shapes):
        for shape in list(shapes):
            _place(shape)
    _theme(file)
    for part in (file.part, file.part.package):
        for name, relation in list(part._rels.items()):
            if relation.reltype in UNUSED:
                part._rels.pop(name)
    return file, layout


def _place(shape: Any) -> None:
    """Put a placeholder of the master or the layout in its place; what no slide has is taken away."""
    kind = shape._element.nvSpPr.nvPr.find("{*}ph").get("type")
    if kind == "body":
        _set_box(shape, Box(MARGIN, 84.0, ROOM, 422.0))
        return
    if kind not in PLACES:
        shape._element.getparent().remove(shape._element)
        return
    _set_box(shape, PLACES[kind])
    body = shape._element.txBody.bodyPr
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, "0")
    body.set("anchor", "ctr")


def _set_box(shape: Any, box: Box) -> None:
    shape.left, shape.top = Emu(emu(box.left)), Emu(emu(box.top))
    shape.width, shape.height = Emu(emu(box.width)), Emu(emu(box.height))


def _theme(file: PresentationFile) -> None:
    """Give links the colour that they have on the pages."""
    part: Any = file.slide_master.part.part_related_by(RT.THEME)
    part._blob = LINKS.sub(rb"\g<1>" + LINK.removeprefix("#").encode(), part.blob)


def write_title(slide: Slide, title: str, *, cover: bool) -> str:
    """Write the title into its placeholder, in the largest type that fits; return what was left out of it, if any."""
    box, sizes = (COVER_TITLE, COVER_SIZES) if cover else (TITLE, TITLE_SIZES)
    size, shown = largest_size(title, box.width, box.height, sizes, bold=True)
    shape: Any = slide.shapes.title
    if cover:
        _set_box(shape, box)
    body = shape._element.txBody
    for old in list(body)[2:]:
        body.remove(old)
    paragraph = element(body, "a:p")
    element(paragraph, "a:pPr", algn="l")
    _run(paragraph, shown, size, TEXT, bold=True)
    return "" if shown == title else title


def write_footer(slide: Slide, at: int, footer: str, origin: str) -> None:
    """Write the footer of the slide at a number as placeholders; ``origin`` is added where there is room for it."""
    whole = f"{footer} · {origin}"
    text = whole if text_height(whole, FOOTER.width, FOOTER_SIZE) <= FOOTER.height else footer
    paragraph = _placeholder(slide, "ftr", 11, "Footer")
    element(paragraph, "a:pPr", algn="l")
    _, shown = largest_size(text, FOOTER.width, FOOTER.height, (FOOTER_SIZE,))
    _run(paragraph, shown, FOOTER_SIZE, MUTED)
    paragraph = _placeholder(slide, "sldNum", 12, "Slide number")
    element(paragraph, "a:pPr", algn="r")
    field = element(paragraph, "a:fld", id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}", type="slidenum")
    _look(field, FOOTER_SIZE + 2, MUTED)
    element(field, "a:t").text = str(at)


def _placeholder(slide: Slide, kind: str, number: int, name: str) -> Any:
    """Add a placeholder of the layout to a slide; return its paragraph."""
    tree: Any = slide.shapes._spTree
    shape = element(tree, "p:sp")
    named = element(shape, "p:nvSpPr")
    element(named, "p:cNvPr", id=slide.shapes._next_shape_id, name=name)
    element(element(named, "p:cNvSpPr"), "a:spLocks", noGrp=1)
    element(element(named, "p:nvPr"), "p:ph", type=kind, sz="quarter", idx=number)
    element(shape, "p:spPr")
    body = element(shape, "p:txBody")
    element(body, "a:bodyPr")
    element(body, "a:lstStyle")
    return element(body, "a:p")


def _run(paragraph: Any, text: str, size: float, ink: str, *, bold: bool = False) -> None:
    run = element(paragraph, "a:r")
    _look(run, size, ink, bold=bold)
    element(run, "a:t").text = text


def _look(run: Any, size: float, ink: str, *, bold: bool = False) -> None:
    solid(element(run, "a:rPr", sz=round(size * 100), b=int(bold)), ink)
