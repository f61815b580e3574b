"""Akoma Ntoso and other XML of statutes: labels, headings and paragraphs on lines as printed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from harmonize.errors import UnreadableFile

from ..encoding import decode
from .base import ReadRequest, ReadText
from .furniture import cut_counter_furniture
from .html import CHARSET, HEAD
from .printed import join_lines, mend_split_initials
from .signature import refuse_other_format
from .xml_marked import CHANGED, is_marked, read_marked
from .xml_walk import StatuteWalk

if TYPE_CHECKING:
    from lxml import etree

FORBIDDEN = re.compile(r"<!(?:DOCTYPE|ENTITY)")


def read_xml(request: ReadRequest) -> ReadText:
    """Return the statute's lines; a document type, entities and broken XML are refused.

    Akoma Ntoso that this program wrote gives the text that was read before, with its articles, as long as
    nobody changed it.
    """
    refuse_other_format(request, "xml")
    declared = CHARSET.search(request.data[:HEAD])
    decoded = decode(
        request.data,
        request.where,
        declared=declared[1].decode("ascii", "replace") if declared else "",
        language=request.language,
    )
    root = _parse(decoded.text, request.where)
    known = read_marked(root)
    if known is not None:
        return ReadText(known.text, decoded.encoding, decoded.rule, marked=known.marked, entry=known.entry)
    walk = StatuteWalk(request.heading_place)
    walk.run(root)
    cut_at, furniture = cut_counter_furniture([line.text for line in walk.out.lines])
    gone = set(cut_at)
    lines, mended = mend_split_initials([line for i, line in enumerate(walk.out.lines) if i not in gone])
    text, struck = join_lines(lines)
    changes = (*walk.changes(), f"{mended} words whose first letter had been split off were joined." if mended else "")
    return ReadText(
        text,
        decoded.encoding,
        decoded.rule,
        struck=struck,
        cut=(*walk.cut_passages(), *(replace(passage, where=f"{passage.where} of the text") for passage in furniture)),
        changes=tuple(change for change in changes if change),
        losses=(*((CHANGED,) if is_marked(root) else ()), *walk.losses()),
    )


def _parse(text: str, where: str) -> etree._Element:
    from lxml import etree  # late: a child process holds one parser alone

    if FORBIDDEN.search(text):
        raise UnreadableFile(
            "holds a document type or entities (DOCTYPE, ENTITY), which are not read for safety.",
            where=where,
            remedy="Take the DOCTYPE line out; for a web page, give it the ending .html.",
        )
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.lstrip("\ufeff \t\r\n").encode("utf-8"), parser)
    except etree.XMLSyntaxError as err:
        raise UnreadableFile(
            f"is not well-formed XML: {err.msg}.", where=where, remedy="Fetch it again; it may have been cut off."
        ) from err
    if etree.QName(root).localname.lower() == "html":
        raise UnreadableFile("is a web page, not XML of a statute.", where=where, remedy="Give it the ending .html.")
    return root
