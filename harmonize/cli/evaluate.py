"""``harmonize evaluate``: a result beside answers that people checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from harmonize.errors import WrongUse

if TYPE_CHECKING:
    from harmonize.evaluation import Evaluation, Plan
    from harmonize.evaluation.masking import Masking
    from harmonize.evaluation.pairs import PairQuality
    from harmonize.evaluation.scoreboard import Scoreboard
    from harmonize.settings import Weights

WIDTH_WITHOUT_TERMINAL = 160
REPORT = "evaluation.html"


def evaluate_command(
    out: Path = typer.Argument(..., help="Folder that holds the result."),
    gold: Path = typer.Option(..., "--gold", help="CSV file of provisions that people checked."),
    elements: Path = typer.Option(None, "--elements", help="CSV file of elements that people checked."),
    only: str = typer.Option("", "--only", help="Jurisdictions to judge, such as PE,AR. [default: all]"),
    offences: str = typer.Option("", "--offences", help="Offences to judge, by id. [default: all]"),
    misses: bool = typer.Option(False, "--misses", help="List what was missed."),
    report: Path = typer.Option(None, "--report", help="File for the page. [default: OUT/evaluation.html]"),
    statutes: list[Path] = typer.Option(None, "--statutes", help="Folder of statutes, to match again."),
    hold_out: bool = typer.Option(False, "--hold-out", help="Judge each country by weights fitted without it."),
    mask: bool = typer.Option(False, "--mask", help="Take each offence's provisions away and ask again."),
    pairs: bool = typer.Option(False, "--pairs", help="Judge the matching of countries with each other."),
) -> None:
    """Judge a result by answers that people checked, and write a page of figures."""
    from harmonize.evaluation import Plan, Scope, render_report  # late: NumPy and Jinja are slow to import

    scope = Scope(_names(only.upper()), _names(offences))
    plan = Plan(gold, elements, scope, tuple(statutes or ()), hold_out, mask, pairs)
    evaluation = _run(out, plan)
    page = report or out / REPORT
    _write(page, render_report(evaluation))
    for board in evaluation.scoreboards:
        _print_board(board, misses)
    if evaluation.masking is not None:
        _print_masking(evaluation.masking)
    if evaluation.pairs is not None:
        _print_pairs(evaluation.pairs)
    if evaluation.fitted is not None:
        _print_weights(evaluation.fitted)
    typer.echo(f"Page: {page}")


def _names(listed: str) -> frozenset[str]:
    return frozenset(name.strip() for name in listed.split(",") if name.strip())


def _run(out: Path, plan: Plan) -> Evaluation:
    from harmonize.evaluation import evaluate
    from harmonize.settings import load_settings

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Judging")

        def progress(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total)

        return evaluate(out, plan, load_settings(), progress)


def _write(page: Path, content: str) -> None:
    from harmonize.export.atomic import replace_file

    try:
        replace_file(page, content.encode("utf-8"))
    except OSError as err:
        raise WrongUse(
            f"cannot be written: {err.strerror or err}.", where=str(page), remedy="Name another file with --report."
        ) from err


def _print_board(board: Scoreboard, misses: bool) -> None:
    from harmonize.evaluation.figures import figure_words
    from harmonize.evaluation.report import show_count, show_figure, show_interval

    table = Table(title=f"{board.title}: all countries", caption="Programs that know nothing: last two columns")
    heads = ("Figure", "ALL", "n", "95 % by cell", "95 % by country", "All to review", "All a match")
    _add_columns(table, heads)
    for word in figure_words():
        figure, name = board.figures[word.name], word.name
        table.add_row(
            *(name, show_figure(figure), show_count(figure)),
            *(show_interval(found.get(name)) for found in (board.intervals.by_cell, board.intervals.by_jurisdiction)),
            *(show_figure(found[name]) for found in (board.all_review, board.all_match)),
        )
    _show(table)
    table = Table(title=f"{board.title}: by country (n)")
    _add_columns(table, ("Figure", *board.by_jurisdiction))
    for word in figure_words():
        own = [figures[word.name] for figures in board.by_jurisdiction.values()]
        table.add_row(word.name, *(f"{show_figure(figure)} ({show_count(figure)})" for figure in own))
    _show(table)
    for item in board.reliability:
        error = "–" if item.calibration.error is None else f"{item.calibration.error:.4f}"
        typer.echo(f"Expected calibration error of {item.rows}: {error} (n {item.calibration.n:,}).")
    if misses:
        for miss in board.misses:
            typer.echo(f"{miss.figure:12} {miss.jurisdiction} {miss.offence}: want {miss.wanted}; got {miss.came}")


def _print_masking(masking: Masking) -> None:
    whole = len(masking.cells)
    told = ", ".join(f"{number} {outcome}" for outcome, number in masking.outcomes.items())
    share = f" ({masking.outcomes['match'] / whole:.1%} are wrong matches)" if whole else ""
    typer.echo(f"Asked again without the offence, {whole} cells: {told}{share}.")
    if masking.not_at_hand:
        typer.echo(f"{len(masking.not_at_hand)} cells were not asked again: the statutes at hand lack their articles.")
    for item in masking.false_matches:
        typer.echo(f"mask         {item.cell[0]} {item.cell[1]}: {item.file} {item.article}, score {item.score}")


def _print_pairs(pairs: PairQuality) -> None:
    from harmonize.evaluation.report import show_count, show_figure

    table = Table(title="Countries beside each other, by pair of languages (n)")
    _add_columns(table, ("Languages", *pairs.by_languages[-1].shares))
    for item in pairs.by_languages:
        table.add_row(item.languages, *(f"{show_figure(f)} ({show_count(f)})" for f in item.shares.values()))
    _show(table)
    typer.echo(f"{pairs.weighed:,} of {pairs.possible:,} pairs of articles were weighed.")


def _print_weights(weights: Weights) -> None:
    from dataclasses import asdict

    typer.echo("Weights fitted on all countries (no evidence of quality):")
    for name, value in asdict(weights).items():
        typer.echo(f"  {name} = {value:.2f}")


def _add_columns(table: Table, heads: tuple[str, ...]) -> None:
    for place, head in enumerate(heads):
        # Text, not str: names out of a file must not be read as the table's mark-up.
        table.add_column(Text(head), justify="right" if place else "left")


def _show(table: Table) -> None:
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_WITHOUT_TERMINAL)
    console.print(table)
