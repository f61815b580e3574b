"""One small law in every format, all words invented, and the words that a reader must give back."""

from __future__ import annotations

import json

from tests.hostile.docx_bytes import document, make_docx, numbered, numbering, paragraph
from tests.hostile.pdf_bytes import make_pdf

ARTICLES = (
    ("1", "Objeto", ("Esta ley protege los puentes de madera.", "Quien los cruza debe caminar despacio.")),
    ("2", "Daños", ("El que dañare un puente será castigado con prisión de dos a seis años.",)),
    ("3-A", "Excepción", ("No es punible el que lo repara (según el artículo 2).",)),
)
TITLE = "Ley de puentes"
CHAPTER = "CAPÍTULO I. Disposiciones"


def words() -> list[str]:
    """Every word of the law, in its order."""
    said = [TITLE, CHAPTER]
    for number, name, lines in ARTICLES:
        said += [f"Artículo {number}", name, *lines]
    return " ".join(said).split()


def as_lines() -> list[str]:
    """The law as printed, label and heading on one line."""
    lines = [TITLE, CHAPTER]
    for number, name, body in ARTICLES:
        lines += [f"Artículo {number} {name}", *body]
    return lines


def as_html() -> bytes:
    """A page with a script, a comment and the law."""
    body = "".join(f"<p>{line}</p>" for line in as_lines())
    return f"<html><head><meta charset='utf-8'><script>var x = 1;</script></head><body><!-- no -->{body}</body></html>".encode()


def as_xml() -> bytes:
    """Akoma Ntoso with one chapter."""
    articles = "".join(
        f"<article><num>Artículo {number}</num><heading>{name}</heading>"
        + "".join(f"<paragraph><content><p>{line}</p></content></paragraph>" for line in body)
        + "</article>"
        for number, name, body in ARTICLES
    )
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/><preface><p>'
        f"{TITLE}</p></preface><body><chapter><heading>{CHAPTER}</heading>{articles}</chapter></body></act></akomaNtoso>"
    ).encode()


def as_json() -> bytes:
    """A list of articles under a title."""
    records = [
        {"id": f"art_{number.lower()}", "chapter": CHAPTER, "number": number, "name": name, "body": "\n".join(body)}
        for number, name, body in ARTICLES
    ]
    return json.dumps({"title": TITLE, "articles": records}).encode()


def as_docx() -> bytes:
    """A Word file whose articles are numbered by hand."""
    return make_docx(document([paragraph(line) for line in as_lines()]))


SAMPLES: dict[str, bytes] = {
    ".md": "\n".join(as_lines()).encode(),
    ".txt": "\r\n".join(as_lines()).encode(),
    ".html": as_html(),
    ".htm": as_html(),
    ".xhtml": as_html(),
    ".xml": as_xml(),
    ".akn": as_xml(),
    ".json": as_json(),
    ".pdf": make_pdf([as_lines()[:4], as_lines()[4:]]),
    ".docx": as_docx(),
}

__all__ = [
    "ARTICLES",
    "CHAPTER",
    "SAMPLES",
    "TITLE",
    "document",
    "make_docx",
    "numbered",
    "numbering",
    "paragraph",
    "words",
]
