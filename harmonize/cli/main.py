"""``harmonize``: the group of commands, and what happens when one fails."""

from __future__ import annotations

import sys

import typer

from harmonize import __version__
from harmonize.errors import HarmonizeError

from .app import app_command
from .check import check_command
from .compare import compare_command
from .evaluate import evaluate_command
from .report import report_command

WRONG_USE = 2

cli = typer.Typer(
    name="harmonize",
    help="Compare what the laws of many countries punish with what treaties ask.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
cli.command("compare")(compare_command)
cli.command("check")(check_command)
cli.command("evaluate")(evaluate_command)
cli.command("report")(report_command)
cli.command("app")(app_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"harmonize {__version__}")
        raise typer.Exit


@cli.callback()
def group(
    version: bool = typer.Option(False, "--version", callback=_print_version, is_eager=True, help="Show the version."),
) -> None:
    """Compare what the laws of many countries punish with what treaties ask. Not legal advice."""


def main() -> None:
    """Run the command line; a fault that a person can mend ends with its sentence and code 2."""
    try:
        cli()
    except HarmonizeError as err:
        typer.echo(err.sentence, err=True)
        sys.exit(WRONG_USE)
    except KeyboardInterrupt:
        typer.echo("H201: stopped; the earlier result is untouched.", err=True)
        sys.exit(WRONG_USE)
