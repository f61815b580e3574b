"""A Word document as plain lines that show what is marked, for tests."""

from __future__ import annotations

import io
import zipfile

from docx import Document
from docx.oxml.ns import qn
from docx.text.run import Run

from harmonize.export.document.docx_file import render_docx


def opened(report):
    return Document(io.BytesIO(render_docx(report)))


def part(report, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(render_docx(report))) as archive:
        return archive.read(name).decode("utf-8")


def words_of(element):
    """Return the words of a part of the document; line ends and tabs are its own."""
    signs = {qn("w:t"): lambda node: node.text or "", qn("w:br"): lambda node: "\n", qn("w:tab"): lambda node: "\t"}
    return "".join(signs[node.tag](node) for node in element.iter(*signs) if node.getparent().tag == qn("w:r"))


def paragraphs(document):
    """Return every paragraph of the body, those of tables among them."""
    return list(document.element.body.iter(qn("w:p")))


def style_of(paragraph):
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return found.get(qn("w:val")) if found is not None else ""


def drawn(document):
    """Write the body down: a line for each paragraph and each row of a table."""
    lines = []
    for block in document.element.body:
        if block.tag == qn("w:p"):
            said = _marked(block)
            lines += [f"[{style_of(block)}] {said}"] if said else []
        elif block.tag == qn("w:tbl"):
            rows = block.findall(qn("w:tr"))
            lines += [" | ".join(_cell(cell) for cell in row.findall(qn("w:tc"))) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _cell(cell):
    return " / ".join(filter(None, map(_marked, cell.findall(qn("w:p")))))


def _marked(paragraph):
    """Show raised numbers as ``^1``, words on a ground as ``{word}`` and framed ones as ``[[word]]``."""
    said = ""
    for node in paragraph.iter(qn("w:r")):
        words, properties = words_of(node), Run(node, None).element.rPr
        if properties is None:
            said += words
        elif properties.find(qn("w:vertAlign")) is not None:
            said += f"^{words}"
        elif properties.find(qn("w:bdr")) is not None:
            said += f"[[{words}]]"
        else:
            said += f"{{{words}}}" if properties.find(qn("w:shd")) is not None else words
    return said
