"""Files made to do harm, all from our own hand: name, ending and bytes, the same on every run."""

from __future__ import annotations

import codecs
import io
import json
import random
import zipfile
from collections.abc import Iterator

from .docx_bytes import NAMESPACE, document, make_docx, numbered, numbering, paragraph
from .pdf_bytes import LOCKED, assemble, flate_bomb, flate_text, make_pdf

LINES = ["Artículo 1. Objeto", "El que dañare una cosa ajena será castigado con prisión de uno a tres años."] * 12
PAGES = [
    [f"Artículo {n}. El que dañare {n} cosas ajenas será castigado." for n in range(at, at + 20)]
    for at in (1, 21, 41, 61)
]
PDF = make_pdf(PAGES)
DOCX = make_docx(
    document([paragraph(line) for line in LINES] * 20), {"word/numbering.xml": numbering([("decimal", "%1.")])}
)
XML = (
    '<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>'
    + "".join(f"<article><num>Artículo {n}</num><content><p>{LINES[1]}</p></content></article>" for n in range(1, 30))
    + "</body></act></akomaNtoso>"
)
HTML = "<html><body>" + "".join(f"<p>Artículo {n}. {LINES[1]}</p>" for n in range(1, 30)) + "</body></html>"
JSON = json.dumps([{"number": str(n), "title": f"Título {n}", "text": f"{n} cosas. {LINES[1]}"} for n in range(1, 30)])
PLAIN = "\n".join(LINES)
SAMPLES: dict[str, bytes] = {
    "pdf": PDF,
    "docx": DOCX,
    "xml": XML.encode(),
    "html": HTML.encode(),
    "json": JSON.encode(),
}


def cut_off(data: bytes, times: int) -> Iterator[bytes]:
    """The file broken off at evenly spread places."""
    for step in range(1, times + 1):
        yield data[: len(data) * step // (times + 1)]


def flipped(data: bytes, seed: int, flips: int = 12) -> bytes:
    """The file with some bits turned over."""
    chance = random.Random(seed)
    spoilt = bytearray(data)
    for _ in range(flips):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def hostile_files() -> dict[str, bytes]:
    """All files by name; each must end as text, as "no text" or as refused with a reason."""
    files: dict[str, bytes] = {}
    for ending, data in SAMPLES.items():
        for number, piece in enumerate(cut_off(data, 5)):
            files[f"cut-off-{number}.{ending}"] = piece
        for seed in range(4):
            files[f"flipped-{seed}.{ending}"] = flipped(data, seed)
    files.update(_pdfs())
    files.update(_archives())
    files.update(_word())
    files.update(_markup())
    files.update(_data())
    files.update(_disguised())
    return files


def _pdfs() -> dict[str, bytes]:
    deep = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    deep += [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(3000)]
    return {
        "header-only.pdf": b"%PDF-1.7\n",
        "garbage.pdf": b"%PDF-1.7\n" + bytes(random.Random(1).randbytes(50_000)),
        "no-pages.pdf": make_pdf([], count=0),
        "pages-circle.pdf": make_pdf([LINES], kids=b"2 0 R 2 0 R", count=2),
        "pages-deep.pdf": assemble(deep),
        "pages-lie.pdf": make_pdf([LINES], count=2_000_000_000),
        "pages-many.pdf": make_pdf([["x"]] * 2100),
        "password.pdf": make_pdf([LINES], trailer=LOCKED),
        "no-text.pdf": make_pdf([[]] * 3),
        "stream-bomb.pdf": make_pdf([LINES] * 3, contents=flate_bomb(300_000_000)),
        "nested-arrays.pdf": make_pdf([LINES], extra=[b"[" * 20_000 + b"]" * 20_000]),
        "contents-circle.pdf": make_pdf([LINES], contents=b"[4 0 R 4 0 R]"),
        "much-text.pdf": make_pdf([[]] * 300, contents=flate_text("x" * 3000, 30)),
        "no-table.pdf": PDF[: PDF.index(b"xref\n")],
    }


def _archives() -> dict[str, bytes]:
    body = document([paragraph(LINES[1])])
    many = {f"word/media/{n}.xml": "x" for n in range(2500)}
    twice = io.BytesIO(make_docx(body))
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr("WORD/document.xml", body)
    locked = bytearray(make_docx(body))
    for sign, shift in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := locked.find(sign, at)) >= 0:
            locked[at + shift] |= 1
            at += 4
    lying = bytearray(make_docx(document([paragraph("x" * 2000)] * 500)))
    at = lying.index(b"PK\x01\x02", lying.index(b"PK\x01\x02") + 4)
    lying[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return {
        "parts-many.docx": make_docx(body, many),
        "parts-twice.docx": twice.getvalue(),
        "password-flag.docx": bytes(locked),
        "password-office.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
        "sizes-lie.docx": bytes(lying),
        "climbs.docx": make_docx(body, {"../../evil.xml": "x"}),
        "climbs-backwards.docx": make_docx(body, {"..\\evil.xml": "x"}),
        "absolute.docx": make_docx(body, {"/etc/evil": "x"}),
        "drive.docx": make_docx(body, {"C:/evil": "x"}),
        "link.docx": make_docx(body, links=["word/link.xml"]),
        "archive-in-archive.docx": make_docx(body, {"word/more.zip": DOCX}),
        "empty-archive.docx": b"PK\x05\x06" + bytes(18),
        "no-document.docx": _zip({"word/other.xml": "<x/>"}),
        "ratio-bomb.docx": make_docx(document([paragraph("a" * 45_000_000)])),
        "total-bomb.docx": make_docx(body, {f"word/header{n}.xml": "a" * 45_000_000 for n in range(5)}),
    }


def _zip(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _word() -> dict[str, bytes]:
    entity = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document {NAMESPACE}>&a;</w:document>'
    nested = f"<w:document {NAMESPACE}>{'<w:p>' * 5000}{'</w:p>' * 5000}</w:document>"
    circle = (
        f'<w:styles {NAMESPACE}><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    odd = [
        paragraph(LINES[1], numbered(99)),
        paragraph(LINES[1], numbered(0, 77)),
        paragraph(LINES[1], '<w:pStyle w:val="A"/>'),
    ]
    return {
        "entity.docx": make_docx(entity),
        "nested.docx": make_docx(nested),
        "styles-circle.docx": make_docx(
            document(odd), {"word/styles.xml": circle, "word/numbering.xml": numbering([])}
        ),
        "numbers-odd.docx": make_docx(
            document(odd), {"word/numbering.xml": numbering([("decimal", "%9%8%7" * 500)] * 9)}
        ),
        "no-words.docx": make_docx(document([])),
        "broken-part.docx": make_docx(document(odd), {"word/numbering.xml": "<w:num"}),
    }


def _markup() -> dict[str, bytes]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return {
        "laughs.xml": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l11;</x>'.encode(),
        "entity.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>',
        "entity-outside.xml": b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x>text</x>',
        "entity-utf16.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16"),
        "include.xml": b'<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/hostname"/></x>',
        "deep.xml": b"<a>" * 200_000 + b"x" + b"</a>" * 200_000,
        "wide.xml": b"<a>" + b"<b/>" * 500_000 + b"</a>",
        "attributes.xml": b"<a " + b" ".join(b'k%d="v"' % n for n in range(100_000)) + b"/>",
        "one-name.xml": b"<" + b"a" * 5_000_000 + b"/>",
        "wrong-declaration.xml": b'<?xml version="1.0" encoding="klingon"?><a>' + b"word " * 20 + b"</a>",
        "utf16.xml": XML.replace("UTF-8", "UTF-16").encode("utf-16"),
        "page.xml": HTML.encode(),
        "deep.html": b"<div>" * 200_000 + b"x" + b"</div>" * 200_000,
        "deep-5000.html": b"<b>" * 5000 + b"words at the bottom of it" + b"</b>" * 5000,
        "deep-900.html": b"<b>" * 900 + b"words at the bottom of it" + b"</b>" * 900,
        "unclosed-p.html": b"<p>words of a law " * 100_000,
        "unclosed-font.html": b"<font>words of a law " * 100_000,
        "unclosed-comment.html": HTML.encode() + b"<!-- " + b"<p>" * 200_000,
        "unclosed-quote.html": b'<p title="' + b"a" * 2_000_000,
        "brackets.html": b"<" * 1_000_000,
        "references.html": b"<p>" + b"&amp;" * 500_000 + b"&#x110000;&#xD800;&#0;</p>",
        "scripts-only.html": b"<html><script>" + b"var a=1;" * 100_000 + b"</script></html>",
        "nul.html": HTML.encode() + b"\0" * 1000,
        "after-the-end.html": HTML.encode() + b"<p>words after the end of the page</p>",
        "table-bomb.html": b"<table><tr><td>" * 20_000 + b"x",
    }


def _data() -> dict[str, bytes]:
    return {
        "deep.json": b"[" * 500_000 + b"]" * 500_000,
        "deep-100.json": b"[" * 100 + b'"words of a law, nested"' + b"]" * 100,
        "digits.json": b"[" + b"9" * 2_000_000 + b"]",
        "constants.json": b'[{"number": NaN, "text": Infinity}]',
        "half-characters.json": b'[{"number": "1", "text": "half \\ud800 of a character, then words"}]' * 1,
        "keys-twice.json": b'{"text": "first words of it all", "text": "second words of it all"}',
        "empty-list.json": b"[]",
        "number.json": b"42",
        "latin.json": JSON.encode("latin-1", "replace"),
        "records-many.json": json.dumps([{"number": str(n), "text": "w " * 5} for n in range(120_000)]).encode(),
        "keys-many.json": json.dumps({f"key {n}": "some words" for n in range(200_000)}).encode(),
        "mixed.json": b'[1, "words of some law", null, {"a": [[], {}, [{"b": "more words of it"}]]}, true]',
    }


def _disguised() -> dict[str, bytes]:
    return {
        "pdf.html": PDF,
        "pdf.docx": PDF,
        "pdf.json": PDF,
        "word.pdf": DOCX,
        "word.xml": DOCX,
        "page.docx": HTML.encode(),
        "page.pdf": HTML.encode(),
        "pdf-late.pdf": b"x" * 500 + PDF,
        "pdf-and-zip.pdf": PDF + DOCX,
        "zip-and-pdf.docx": DOCX + PDF,
        "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(2000),
        "empty.pdf": b"",
        "blanks.json": b" \n\t " * 100,
        "mark-utf8.html": codecs.BOM_UTF8 + HTML.encode(),
        "mark-utf16.html": HTML.encode("utf-16"),
        "mark-utf16-le.json": codecs.BOM_UTF16_LE + JSON.encode("utf-16-le"),
        "mark-utf32.txt": PLAIN.encode("utf-32"),
        "mark-lies.txt": codecs.BOM_UTF8 + b"\xff\xfe\xff" * 50,
        "mark-half.txt": codecs.BOM_UTF16_LE + b"a",
        "binary.md": bytes(range(256)) * 20,
    }
