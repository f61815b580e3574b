"""How far a comparison is: a bar for people, lines for a program that started it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from harmonize.pipeline import Progress

WRITING, DONE = "write", "done"
"""The last two reports: all is worked out and is being written, and the new result is there."""


@contextmanager
def shown_progress(*, lines: bool) -> Iterator[Progress]:
    """Give what a comparison reports to; with ``lines`` each report is one line of JSON on standard output."""
    if lines:
        yield report_line
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading")

        def progress(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total)

        yield progress


def report_line(what: str, done: int, total: int) -> None:
    """Report one step to the program that reads along."""
    typer.echo(json.dumps({"progress": what, "done": done, "total": total}))
