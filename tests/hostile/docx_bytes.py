"""Word files from nothing: parts in an archive, with control over every header that can lie."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """One paragraph with one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
    )


def document(paragraphs: Sequence[str]) -> str:
    """The main part of a document."""
    return f"<?xml version='1.0'?><w:document {NAMESPACE}><w:body>{''.join(paragraphs)}</w:body></w:document>"


def make_docx(body: str | bytes, parts: Mapping[str, str | bytes] | None = None, links: Sequence[str] = ()) -> bytes:
    """Write the archive; ``links`` are further entries that are symbolic links."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", body)
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
        for name in links:
            info = zipfile.ZipInfo(name)
            info.external_attr = 0o120777 << 16
            archive.writestr(info, "/etc/hostname")
    return out.getvalue()


def numbering(levels: Sequence[tuple[str, str]]) -> str:
    """A list definition: number format and text of each level."""
    drawn = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (style, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="0">{drawn}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def numbered(level: int, list_id: int = 1) -> str:
    """Paragraph properties that put a paragraph into a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
