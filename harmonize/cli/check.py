"""``harmonize check``: what would be read, in which language, what is odd; no result is written."""

from __future__ import annotations

from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from harmonize.errors import WrongUse
from harmonize.pipeline import ReadStatutes, RunRecord, read_statutes
from harmonize.settings import load_settings
from harmonize.views.check_table import CheckRow, check_row

WIDTH_WITHOUT_TERMINAL = 160


def check_command(
    roots: list[Path] = typer.Argument(..., help="Folders that hold <iso2>/ folders of statutes."),
) -> None:
    """Show what is understood of each file, so that you see at once whether a text was read well."""
    statutes = read_statutes(roots, RunRecord(load_settings()))
    if not statutes.instruments and not statutes.skipped:
        raise WrongUse(
            "holds no statute.", where=", ".join(map(str, roots)), remedy="Put files into <iso2>/ folders, such as pe/."
        )
    _print_table(_rows(statutes))
    for notice in statutes.notices:
        typer.echo(f"Note: {notice.file}: {notice.message} {notice.remedy}".rstrip())
    for skipped in statutes.skipped:
        typer.echo(f"H100: {skipped.file}: {skipped.reason} {skipped.remedy}".rstrip(), err=True)
    if any(skipped.failed for skipped in statutes.skipped):
        raise typer.Exit(1)


def _rows(statutes: ReadStatutes) -> list[CheckRow]:
    return [
        check_row(
            item.instrument,
            item.provisions,
            [offence for reading in item.readings for offence in reading.offences],
            item.notices,
        )
        for item in statutes.instruments
    ]


def _print_table(rows: list[CheckRow]) -> None:
    table = Table(title="What was understood of each file")
    for name in ("File", "Kind", "Language"):
        table.add_column(name)
    for name in ("Characters", "Articles", "Punish", "Penalties"):
        table.add_column(name, justify="right")
    for name in ("Statuses", "Kind of law", "Notes"):
        table.add_column(name)
    for row in rows:
        statuses = ", ".join(f"{count} {name}" for name, count in row.statuses)
        figures = (f"{row.characters:,}", str(row.articles), str(row.punishable), str(row.penalties))
        words = (statuses, ", ".join(row.law_kinds), str(len(row.notices)))
        # Text, not str: file names must not be read as the table's mark-up.
        table.add_row(*map(Text, (row.file, row.kind, row.language, *figures, *words)))
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_WITHOUT_TERMINAL)
    console.print(table)
