"""Everything that a page in one file shows, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..closing.closing_page import advice
from ..method.method import KindRow, MethodView, build_method, kind_rows
from ..report.report import Front, Report
from ..words import Words
from .entries import OffenceSection, offence_sections
from .matrix_table import MatrixTable, matrix_table


@dataclass(frozen=True, slots=True)
class PageView:
    """The page; ``words`` say what stands on it beside, ``labels`` are those of this paper alone."""

    words: Words
    labels: dict[str, str]
    front: Front
    table: MatrixTable
    sections: tuple[OffenceSection, ...]
    method: MethodView
    kinds: tuple[KindRow, ...]
    advice: str
    """What a reader must know before using another country's wording."""

    @property
    def states(self) -> tuple[tuple[str, str], ...]:
        """The states that entries of the page are in, with their names, in the order of the legend."""
        found = {entry.cell.state for section in self.sections for entry in section.entries}
        return tuple((row.state.value, row.word) for row in self.method.states if row.state in found)


def page_view(report: Report) -> PageView:
    """Draw up the page of a report."""
    words = report.words
    return PageView(
        words=words,
        labels=words.table("page_file.label"),
        front=report.front,
        table=matrix_table(report),
        sections=offence_sections(report),
        method=build_method(report.lookup, words),
        kinds=kind_rows(words),
        advice=advice(words),
    )
