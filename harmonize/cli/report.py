"""``harmonize report``: papers to take away, of a result that is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from harmonize.errors import WrongUse
from harmonize.model import Comparison, Coverage
from harmonize.views.matrix.selection import Filters
from harmonize.views.report.report import Ask, Report, open_report

from .language import LANGUAGES, check_language


def report_command(
    papers: list[str] = typer.Argument(None, help="Papers to make. [default: workbook]", metavar="[PAPER]..."),
    forms: list[Path] = typer.Option(
        None, "--form", help="A form of your own: a layout file as docs/forms.md explains. May be given again."
    ),
    out: Path = typer.Option(Path("out"), "--out", help="Folder that holds the result."),
    into: Path = typer.Option(None, "--into", help="Folder for the papers. [default: OUT]"),
    language: str = typer.Option("en", "--language", help=f"Language of the papers: {LANGUAGES}."),
    jurisdictions: str = typer.Option("", "--jurisdictions", help="Jurisdictions, such as me,rs. [default: all]"),
    offences: str = typer.Option("", "--offences", help="Offences, by id. [default: all]"),
    instruments: str = typer.Option("", "--instruments", help="Instruments that ask, by id. [default: all]"),
    states: str = typer.Option("", "--states", help="States of cells, such as partial,none. [default: all]"),
    waiting: bool = typer.Option(False, "--waiting", help="No cells but those that a person must look at."),
) -> None:
    """Make papers of a result: the workbook, slides, a page, forms of ministries and files for machines."""
    from harmonize.export import read_result  # late: what reads and writes files is slow to import
    from harmonize.export.folder import write_report
    from harmonize.export.reports import find_paper, form_paper
    from harmonize.views.concordance.form_file import read_form
    from harmonize.views.report.paper_name import paper_name

    own = [read_form(path) for path in forms or []]
    wanted = [find_paper(name) for name in papers or ([] if own else ["workbook"])]
    wanted += [form_paper(form.id, form) for form in own]
    check_language(language)
    comparison = read_result(out)
    filters = Filters(
        states=tuple(state for state in Coverage if state.value in _known(states, list(Coverage), "state")),
        review=waiting,
        jurisdictions=_known(jurisdictions.lower(), [j.code for j in comparison.jurisdictions], "jurisdiction"),
        instruments=_known(instruments, _asking(comparison), "instrument"),
        offences=_known(offences, [offence.id for offence in comparison.yardstick.offences], "offence"),
    )
    report = _open(comparison, language, filters)
    for paper in wanted:
        path = (into or out) / f"{paper_name(report, paper.stem)}{paper.ending}"
        kept = write_report(paper.render(report), path)
        typer.echo(path)
        if kept:
            typer.echo(f"Note: the file that was there has been worked in; it is kept as {kept}.", err=True)


def _open(comparison: Comparison, language: str, filters: Filters) -> Report:
    """Draw up the report; WrongUse where no cell fits."""
    from harmonize.views.lookup import Lookup
    from harmonize.views.report_words import load_report_words
    from harmonize.views.restated.restated import restate

    words = load_report_words(language)
    report = open_report(Lookup(restate(comparison, words)), words, Ask(filters))
    if not report.gaps:
        raise WrongUse("no cell of the result fits what was asked for.", remedy="Leave out some of the filters.")
    return report


def _known(listed: str, known: Sequence[str], what: str) -> tuple[str, ...]:
    """Take a list apart; WrongUse for a name that the result does not hold."""
    names = tuple(dict.fromkeys(name.strip() for name in listed.split(",") if name.strip()))
    strange = [name for name in names if name not in known]
    if strange:
        raise WrongUse(f"the result has no {what} '{strange[0]}'.", remedy=f"It has: {', '.join(known)}.")
    return names


def _asking(comparison: Comparison) -> list[str]:
    return list(dict.fromkeys(name for offence in comparison.yardstick.offences for name in offence.instruments))
