"""Words in shapes and cells, written as elements of DrawingML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from .sheet import LINK, Para

EMU = 12700
"""Of the format's smallest unit, to a point."""


def emu(points: float) -> int:
    """Return a length in the unit of the format."""
    return round(points * EMU)


@dataclass(slots=True)
class Links:
    """Words of one slide that lead to others, by the key of the slide; they are tied once all slides are there."""

    found: list[tuple[Any, str]] = field(default_factory=list)


def element(parent: Any, tag: str, **attributes: str | int) -> Any:
    """Append an element; names are written with their prefix, as ``a:tc``."""
    return etree.SubElement(parent, qn(tag), {name: str(value) for name, value in attributes.items()})


def solid(parent: Any, colour: str) -> None:
    """Append a fill of one colour."""
    element(element(parent, "a:solidFill"), "a:srgbClr", val=colour.removeprefix("#"))


def write_paras(body: Any, paras: Sequence[Para], links: Links) -> None:
    """Write paragraphs into a text body that has none; an empty body gets an empty one."""
    for para in paras or (Para(""),):
        p = element(body, "a:p")
        properties = element(p, "a:pPr", algn=para.align)
        if para.after:
            element(element(properties, "a:spcAft"), "a:spcPts", val=round(para.after * 100))
        element(properties, "a:buNone")
        size = round(para.size * 100)
        if not para.text:
            element(p, "a:endParaRPr", sz=size)
            continue
        run = element(p, "a:r")
        look = element(run, "a:rPr", sz=size, b=int(para.bold), dirty=0)
        solid(look, LINK if para.to else para.ink)
        element(run, "a:t").text = para.text
        if para.to:
            links.found.append((look, para.to))
