"""The styles of the document, so that whoever edits it can change each kind of paragraph in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from harmonize.views.colours import SURFACES

SANS, SERIF = "Calibri", "Cambria"
"""Our own words, and those of the law."""
TEXT, MUTED, LINK, FRAME = (SURFACES[name][0] for name in ("text", "muted", "link", "frame"))


@dataclass(frozen=True, slots=True)
class Look:
    """A style of paragraphs; sizes and distances in points."""

    size: float
    before: float = 0
    after: float = 4
    left: float = 0
    bold: bool = False
    italic: bool = False
    font: str = SANS
    colour: str = TEXT
    barred: bool = False
    """A line stands at its left, as beside words of a law."""


STYLES: Mapping[str, Look] = {
    "Normal": Look(10.5, after=6),
    "Title": Look(24, after=8, bold=True),
    "Heading 1": Look(20, after=8, bold=True),
    "Heading 2": Look(15, 18, 6, bold=True),
    "Heading 3": Look(12, 12, 4, bold=True),
    "Contents Title": Look(15, 18, 6, bold=True),
    "Legend Title": Look(12, 12, 4, bold=True),
    "TOC 1": Look(10.5, 6, 2, bold=True),
    "TOC 2": Look(10, 0, 1, 14),
    "Lead": Look(12, after=8),
    "State": Look(12, after=6),
    "Warning": Look(10.5, after=3, bold=True),
    "Citation": Look(10, after=6, colour=MUTED, italic=True),
    "Law Head": Look(11, after=4, left=10, font=SERIF, bold=True, barred=True),
    "Law": Look(11, after=5, left=10, font=SERIF, barred=True),
    "Law Short": Look(10, after=3, left=24, font=SERIF),
    "Law Note": Look(9, after=3, left=24),
    "Small": Look(10, 4, 2, bold=True),
    "Item": Look(10, after=3, left=12),
    "Note": Look(9, after=4, colour=MUTED),
    "Table Head": Look(9, after=0, bold=True),
    "Table Text": Look(9, after=1),
    "Table Law": Look(9, after=1, font=SERIF),
    "After Table": Look(4, after=4),
    "Footer": Look(8.5, after=0, colour=MUTED),
}
OUTLINED = ("Heading 1", "Heading 2", "Heading 3")


def add_styles(document: Document, language: str) -> None:
    """Give the document its styles and the language of its own words (BCP 47)."""
    for name, look in STYLES.items():
        _write(_style(document, name), look)
    for name in OUTLINED:
        document.styles[name].paragraph_format.keep_with_next = True
    leading = document.styles.add_style("Leading", WD_STYLE_TYPE.CHARACTER)
    leading.font.color.rgb = _colour(LINK)
    leading.font.underline = True
    for defaults in document.styles.element.iter(qn("w:rPrDefault")):
        for old in list(defaults.iter(qn("w:lang"))):
            old.set(qn("w:val"), language)


def _style(document: Document, name: str) -> ParagraphStyle:
    known = {style.name for style in document.styles}
    if name in known:
        return cast(ParagraphStyle, document.styles[name])
    made = cast(ParagraphStyle, document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    made.base_style = cast(ParagraphStyle, document.styles["Normal"])
    made.quick_style = True
    return made


def _write(style: ParagraphStyle, look: Look) -> None:
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = look.font, Pt(look.size), look.bold, look.italic
    font.color.rgb = _colour(look.colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for part in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{part}"), look.font)
    form.space_before, form.space_after, form.left_indent = Pt(look.before), Pt(look.after), Pt(look.left)
    properties = style.element.get_or_add_pPr()
    for border in list(properties.iter(qn("w:pBdr"))):
        properties.remove(border)
    if look.barred:
        line = f'<w:left w:val="single" w:sz="12" w:space="8" w:color="{FRAME.removeprefix("#")}"/>'
        properties.insert_element_before(
            parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>"), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
        )


def _colour(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#"))
