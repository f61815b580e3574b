"""Sections of a presentation: groups of slides that a presenter folds and moves as one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from .drawn_text import element
from .sheet import Sheet

SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def write_sections(file: Presentation, sheets: Sequence[Sheet]) -> None:
    """Write a section for each run of slides that stand in the same one."""
    whole: Any = file.part._element
    numbers = [entry.get("id") for entry in whole.find(qn("p:sldIdLst"))]
    held = whole.find(qn("p:extLst"))
    if held is None:
        held = element(whole, "p:extLst")
    extension = element(held, "p:ext", uri=SECTIONS)
    listed = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    pairs = zip(sheets, numbers, strict=True)
    for place, (name, members) in enumerate(groupby(pairs, lambda pair: pair[0].section)):
        identity = uuid.uuid5(uuid.NAMESPACE_URL, f"harmonize/{place}/{name}")
        section = etree.SubElement(listed, f"{{{P14}}}section", name=name, id=f"{{{identity}}}".upper())
        slides = etree.SubElement(section, f"{{{P14}}}sldIdLst")
        for _, number in members:
            etree.SubElement(slides, f"{{{P14}}}sldId", id=number)
