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
from harmonize.views.texts.check_table import CheckRow, check_row

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
        place = f"{notice.file}:{notice.line}" if notice.line else notice.file
        typer.echo(f"Note: {place}: {notice.message} {notice.remedy}".rstrip())
    for skipped in statutes.skipped:
        typer.echo(f"H100: {skipped.file}: {skipped.reason} {skipped.remedy}".rstrip(), err=True)
    if any(skipped.failed for skipped in statutes.skipped):
        raise typer.Exit(1)


def _rows(statutes: ReadStatutes) -> list[CheckRow]:
    return [
        check_row(
            item.instrument,
            item.cut.provisions,
            [offence for reading in item.readings for offence in reading.offences],
            item.notices,
            item.cut.holes,
            item.source.completeness.losses,
        )
        for item in statutes.instruments
    ]


def _print_table(rows: list[CheckRow]) -> None:
    table = Table(title="What was understood of each file")
    for name in ("File", "Instrument", "Declared", "Heard"):
        table.add_column(name, overflow="fold")
    for name in ("Articles", "Named", "Holes", "Offences", "Penalties", "No bound", "Lost"):
        table.add_column(name, justify="right")
    for name in ("Statuses", "Notes"):
        table.add_column(name, justify="left" if name == "Statuses" else "right")
    for row in rows:
        statuses = ", ".join(f"{count} {name}" for name, count in row.statuses)
        counts = (row.articles, row.named, row.holes, row.offences, row.penalties, row.unbounded, row.lost)
        instrument = f"{row.act or 'instrument'} ({row.kind})"
        words = (row.file, instrument, row.declared or "-", row.heard)
        # Text, not str: file names must not be read as the table's mark-up.
        table.add_row(*map(Text, (*words, *map(str, counts), statuses, str(len(row.notices)))))
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_WITHOUT_TERMINAL)
    console.print(table)
