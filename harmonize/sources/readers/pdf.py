"""PDF: the text layer by PDFium, page by page, without the furniture of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from harmonize.errors import UnreadableFile

from .base import MAX_CHARACTERS, ReadRequest, ReadText
from .furniture import cut_page_furniture
from .printed import CLEAN, LineWriter, join_lines

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES = 2000
HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen at a line's end, with which it joins the two lines."""
MIN_ON_PAGE = 15
"""Fewer characters than this on a page are a page number, not text."""
MAX_GARBLED = 0.01


def read_pdf(request: ReadRequest) -> ReadText:
    """Return the text of all pages; a scan without text layer is refused as such."""
    if b"%PDF-" not in request.data[:1024]:
        raise UnreadableFile("is no PDF.", where=request.where, remedy="Give it the ending of its real format.")
    pages = list(_pages(request))
    empty = tuple(n for n, page in enumerate(pages, 1) if sum(len(line.strip()) for line in page) < MIN_ON_PAGE)
    if len(empty) == len(pages):
        raise UnreadableFile(
            f"has no text: its {len(pages)} pages are pictures (a scan) or empty.",
            where=request.where,
            remedy="Run text recognition (OCR) on it, or find a version with text.",
        )
    kept, cut = cut_page_furniture(pages)
    writer = LineWriter()
    starts = []
    at = 0
    for page in kept:
        starts.append(at)
        before = len(writer.lines)
        for line in page:
            writer.line(line)
        at += sum(len(line.text) + 1 for line in writer.lines[before:])
    text, _ = join_lines(writer.lines)
    return ReadText(
        text,
        "pdf text layer",
        "the file's own character maps",
        pages=len(pages),
        pages_without_text=empty,
        page_starts=tuple(starts),
        cut=cut,
        changes=_changes(pages),
        losses=_losses(text, empty, len(pages)),
    )


def _pages(request: ReadRequest) -> Iterator[list[str]]:
    import pypdfium2  # late: a child process holds one parser alone

    document = _open(request)
    with suppress(pypdfium2.PdfiumError):
        document.init_forms()
    count = len(document)
    if not 0 < count <= MAX_PAGES:
        raise UnreadableFile(
            f"has {count} pages; a statute has 1 to {MAX_PAGES}.", where=request.where, remedy="Split it by act."
        )
    total = 0
    for index in range(count):
        lines = _lines(document, index)
        total += sum(map(len, lines))
        if total > MAX_CHARACTERS:
            raise UnreadableFile(
                f"holds more than {MAX_CHARACTERS / 1e6:g} million characters.",
                where=request.where,
                remedy="Split it by act.",
            )
        yield lines


def _open(request: ReadRequest) -> pypdfium2.PdfDocument:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(request.data)
    except pypdfium2.PdfiumError as err:
        reason = str(err).lower()
        if "password" in reason or "security" in reason:
            raise UnreadableFile(
                "is protected by a password.", where=request.where, remedy="Save a copy without the password."
            ) from err
        raise UnreadableFile(
            "is damaged: PDFium cannot open it.",
            where=request.where,
            remedy="Fetch it again; it may have been cut off.",
        ) from err


def _lines(document: pypdfium2.PdfDocument, index: int) -> list[str]:
    """Return the lines of a page; a page that cannot be loaded counts as one without text."""
    import pypdfium2

    try:
        page = document[index]
        text_page = page.get_textpage()
        text = str(text_page.get_text_range())
    except pypdfium2.PdfiumError:
        return []
    text_page.close()
    page.close()
    return text.replace(HYPHEN, "-\n").translate(CLEAN).splitlines()


def _changes(pages: list[list[str]]) -> tuple[str, ...]:
    hyphens = sum(line.endswith("-") and line[-2:-1].isalpha() for page in pages for line in page)
    return (f"{hyphens} words stay hyphenated at a line's end, as printed.",) * bool(hyphens)


def _losses(text: str, empty: tuple[int, ...], pages: int) -> tuple[str, ...]:
    losses = []
    if empty:
        named = ", ".join(map(str, empty[:10])) + (", …" if len(empty) > 10 else "")
        losses.append(f"{len(empty)} of {pages} pages have no text (page {named}); they may be pictures.")
    garbled = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in text)
    if garbled > MAX_GARBLED * len(text):
        losses.append(f"{garbled} characters have no meaning: the file's fonts do not say which letters they draw.")
    return tuple(losses)
