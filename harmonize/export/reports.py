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
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
JSON = "application/json"
ZIP = "application/zip"
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


def _page(report: Report) -> bytes:
    from .page.render import render_page

    return render_page(report)


def _document(report: Report) -> bytes:
    from .document.docx_file import render_docx

    return render_docx(report)


def _json(report: Report) -> bytes:
    from .machine.json_file import render_json

    return render_json(report)


def _parquet(report: Report) -> bytes:
    from .machine.parquet_file import render_parquet

    return render_parquet(report)


def form_paper(name: str, form: Form | None = None) -> Paper:
    """Return the paper of a ministry's form; without ``form`` the one of this name that the program brings along."""

    def render(report: Report) -> bytes:
        from .forms.form_workbook import render_form

        return render_form(report, form or load_form(name))

    return Paper(name, name, ".xlsx", XLSX, render)


def _slides(report: Report) -> bytes:
    from .slides.render import render_slides

    return render_slides(report)


def _akoma_ntoso(report: Report) -> bytes:
    from .akoma_ntoso.paper import render_akoma_ntoso

    return render_akoma_ntoso(report)


PAPERS: tuple[Paper, ...] = (
    Paper("workbook", "gap-report", ".xlsx", XLSX, _workbook),
    *(form_paper(name) for name in form_names()),
    Paper("document", "offences", ".docx", DOCX, _document),
    Paper("slides", "slides", ".pptx", PPTX, _slides),
    Paper("page", "gap-report", ".html", "text/html", _page),
    Paper("json", "report", ".json", JSON, _json),
    Paper("parquet", "report-tables", ".zip", ZIP, _parquet),
    Paper("akoma-ntoso", "statutes-akoma-ntoso", ".zip", ZIP, _akoma_ntoso),
)


def find_paper(name: str) -> Paper:
    """Return the paper of a name; WrongUse where there is none."""
    for paper in PAPERS:
        if paper.name == name:
            return paper
    raise WrongUse(
        f"there is no paper '{name}'.", remedy=f"Papers at hand: {', '.join(paper.name for paper in PAPERS)}."
    )
