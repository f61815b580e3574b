"""A report as a Word document, to be edited into a paper."""

from __future__ import annotations

from collections.abc import Iterator

from harmonize.views.document.chapter import Chapter
from harmonize.views.document.document import document_title, draw_chapters
from harmonize.views.report.report import Report

from .contents import chapter_place, section_place, write_contents
from .offence import write_chapter, write_tables
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
    parts = [*_front(pen, report, title, chapters), *_chapters(pen, report, chapters, sections)]
    if pen.removed:
        said = report.words.say("document.removed", n=report.words.number(pen.removed))
        parts.append(lines(pen, (said,), "Note"))
    return render_document(document, parts, sections.aside if chapters[-1].beside else sections.upright)


def _front(pen: Pen, report: Report, title: str, chapters: list[Chapter]) -> Iterator[str]:
    """Yield title, what nobody may overlook, notes, and of several offences the list of contents."""
    yield paragraph(pen.run(title), "Title")
    yield lines(pen, report.front.warnings, "Warning")
    yield lines(pen, report.front.notes, "Note")
    yield lines(pen, (report.words.say("document.reading"),), "Note")
    if len(chapters) > 1:
        entries = []
        for number, chapter in enumerate(chapters, 1):
            entries.append((1, chapter.label, chapter_place(number)))
            for count, view in enumerate(chapter.sections, 1):
                entries.append((2, f"{view.name} · {view.state_words}", section_place(number, count)))
        yield write_contents(pen, entries, report.words)


def _chapters(pen: Pen, report: Report, chapters: list[Chapter], sections: Sections) -> Iterator[str]:
    many = len(chapters) > 1
    for number, chapter in enumerate(chapters, 1):
        upright = number == 1 or not chapters[number - 2].beside
        yield write_chapter(pen, chapter, number, report.words, new_page=many and upright, legend=number == 1)
        if chapter.beside:
            yield sections.ended(aside=False)
            yield write_tables(pen, chapter, report.words)
            if number < len(chapters):
                yield sections.ended(aside=True)
