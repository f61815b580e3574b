"""A whole document of Akoma Ntoso, laid out so that a person can read it and no character of the law changes."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

from harmonize.model import TextKind
from harmonize.model.akoma_ntoso import AKN, OWN, akn
from harmonize.views.report.report import Report

from .body import write_body
from .meta import write_meta
from .statute import Statute

STANDING = {TextKind.DIGEST: "editorial", TextKind.EXCERPT: "incomplete", TextKind.TRANSLATION: "translated"}
"""What the body of a text is, where it is not the law's own words whole."""
WORDED = frozenset({akn("num"), akn("heading"), akn("p")})
TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def render_statute(statute: Statute, report: Report) -> bytes:
    """Return the XML of one text, UTF-8."""
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "h": OWN})  # type: ignore[dict-item]
    act = etree.SubElement(root, akn("act"), name="act", contains="singleVersion")
    write_meta(act, statute, report)
    write_body(act, statute)
    body, item = act[-1], statute.instrument
    if TAG.fullmatch(item.language):
        body.set(LANGUAGE, item.language)
    if item.kind in STANDING:
        body.set("status", STANDING[item.kind])
    _indent(root, "\n")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _indent(node: _Element, margin: str) -> None:
    """Put elements on lines of their own, but for those inside words."""
    if not len(node) or node.tag in WORDED:
        return
    node.text = f"{margin} "
    for child in node:
        _indent(child, f"{margin} ")
        child.tail = f"{margin} "
    node[-1].tail = margin
