"""A report as a document: its title, what nobody may overlook, and its chapters."""

from __future__ import annotations

from collections.abc import Iterator

from ..report.report import Report
from .chapter import Chapter, draw_chapter


def document_title(report: Report) -> str:
    """Name the offence, or how many there are, and the jurisdictions compared."""
    matrix, words = report.arranged.matrix, report.words
    offences = words.count("matrix.count_offences", len(matrix.rows))
    what = matrix.rows[0].label if len(matrix.rows) == 1 else offences
    if len(matrix.columns) == 1:
        return words.say("document.title", offence=what, jurisdictions=matrix.columns[0].name)
    jurisdictions = words.count("matrix.count_jurisdictions", len(matrix.columns))
    return words.say("document.title_compared", offence=what, jurisdictions=jurisdictions)


def draw_chapters(report: Report) -> Iterator[Chapter]:
    """Yield a chapter for each offence in the order of the matrix; one at a time, for together they are large."""
    for row in report.arranged.matrix.rows:
        if any(gap.offence == row.id for gap in report.gaps):
            yield draw_chapter(report, row)
