"""The papers that a report can be taken away as: their names, endings, and what makes them.

A paper is a function from a report to bytes; the same report gives the same bytes. Adding one is a line in ``PAPERS``,
and words for it in ``interface/papers.toml``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from harmonize.errors import WrongUse
from harmonize.views.concordance.form import Form
from harmonize.views.concordance.form_file import form_names, load_form
from harmonize.views.report.report import Report

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


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


def form_paper(name: str, form: Form | None = None) -> Paper:
    """Return the paper of a ministry's form; without ``form`` the one of this name that the program brings along."""

    def render(report: Report) -> bytes:
        from .forms.form_workbook import render_form

        return render_form(report, form or load_form(name))

    return Paper(name, name, ".xlsx", XLSX, render)


def _slides(report: Report) -> bytes:
    from .slides.render import render_slides

    return render_slides(report)


PAPERS: tuple[Paper, ...] = (
    Paper("workbook", "gap-report", ".xlsx", XLSX, _workbook),
    Paper("slides", "slides", ".pptx", PPTX, _slides),
    *(form_paper(name) for name in form_names()),
)


def find_paper(name: str) -> Paper:
    """Return the paper of a name; WrongUse where there is none."""
    for paper in PAPERS:
        if paper.name == name:
            return paper
    raise WrongUse(
        f"there is no paper '{name}'.", remedy=f"Papers at hand: {', '.join(paper.name for paper in PAPERS)}."
    )
