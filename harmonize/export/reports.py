"""The papers that a report can be taken away as: their names, endings, and what makes them.

A paper is a function from a report to bytes; the same report gives the same bytes. Adding one is a line in ``PAPERS``,
and words for it in ``report/papers.toml``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from harmonize.errors import WrongUse
from harmonize.views.report.report import Report

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of file; ``name`` is what commands and addresses call it, ``stem`` how its file's name begins."""

    name: str
    stem: str
    ending: str
    media_type: str
    render: Callable[[Report], bytes]


def _workbook(report: Report) -> bytes:
    from .excel import render_report  # late, as all below: what writes a format is slow to import

    return render_report(report)


def _akoma_ntoso(report: Report) -> bytes:
    from .akoma_ntoso.paper import render_akoma_ntoso

    return render_akoma_ntoso(report)


PAPERS: tuple[Paper, ...] = (
    Paper("workbook", "gap-report", ".xlsx", XLSX, _workbook),
    Paper("akoma-ntoso", "statutes-akoma-ntoso", ".zip", "application/zip", _akoma_ntoso),
)


def find_paper(name: str) -> Paper:
    """Return the paper of a name; WrongUse where there is none."""
    for paper in PAPERS:
        if paper.name == name:
            return paper
    raise WrongUse(
        f"there is no paper '{name}'.", remedy=f"Papers at hand: {', '.join(paper.name for paper in PAPERS)}."
    )
