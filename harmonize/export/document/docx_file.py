"""A report as a Word document, to be edited into a paper."""

from __future__ import annotations

from collections.abc import Iterator

from harmonize.views.document.chapter import Chapter
from harmonize.views.document.document import document_title, draw_chapters
from harmonize.views.report.report import Report

from .contents import chapter_place, section_place, write_contents
from .legend import write_legend
from .offence import Opening, write_chapter, write_tables
from .package import Sections, new_document, render_document
from .pen import Pen, lines, paragraph


def render_docx(report: Report) -> bytes:
    """Return the bytes of the document; the same report gives the same bytes.

    Words of files stand in it as text alone. Control characters, which no document can hold, are left out, and the
    last page says how many.
    """
    pen, title = Pen(), document_title(report)
    document = new_document(title, report.words.code, report.front.advice, pen)
    sections = Sections(document)
    chapters = list(draw_chapters(report))
    parts = [*_contents(pen, report, title, chapters), *_chapters(pen, report, chapters, sections)]
    if pen.removed:
        said = report.words.say("document.removed", n=report.words.number(pen.removed))
        parts.append(lines(pen, (said,), "Note"))
    return render_document(document, parts, sections.aside if chapters[-1].beside else sections.upright)


def _front(pen: Pen, report: Report) -> str:
    """Return what nobody may overlook, and the notes."""
    front, reading = report.front, report.words.say("document.reading")
    return lines(pen, front.warnings, "Warning") + lines(pen, (*front.notes, reading), "Note")


def _contents(pen: Pen, report: Report, title: str, chapters: list[Chapter]) -> Iterator[str]:
    """Yield of several offences title, front and list of contents; of one, its chapter is all there is."""
    if len(chapters) == 1:
        return
    entries = []
    for number, chapter in enumerate(chapters, 1):
        entries.append((1, chapter.label, chapter_place(number)))
        for count, view in enumerate(chapter.sections, 1):
            entries.append((2, f"{view.name} · {view.state_words}", section_place(number, count)))
    yield paragraph(pen.run(title), "Title")
    yield _front(pen, report)
    yield write_contents(pen, entries, report.words)
    yield _legend(pen, report, chapters)


def _legend(pen: Pen, report: Report, chapters: list[Chapter]) -> str:
    return write_legend(pen, report.words, {row.type for chapter in chapters for row in chapter.asked})


def _chapters(pen: Pen, report: Report, chapters: list[Chapter], sections: Sections) -> Iterator[str]:
    many = len(chapters) > 1
    for number, chapter in enumerate(chapters, 1):
        upright = number == 1 or not chapters[number - 2].beside
        opening = Opening(chapter.label, new_page=upright)
        if not many:
            opening = Opening(document_title(report), _front(pen, report), _legend(pen, report, chapters))
        yield write_chapter(pen, chapter, number, report.words, opening)
        if chapter.beside:
            yield sections.ended(aside=False)
            yield write_tables(pen, chapter, report.words)
            if number < len(chapters):
                yield sections.ended(aside=True)
