"""``harmonize app``: the dashboard on a result."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import typer

import harmonize
from harmonize.errors import WrongUse

FIRST_PORT = 8501
PORTS = 50
SCRIPT = Path(harmonize.__file__).parent / "ui" / "served" / "dashboard.py"
"""What the server runs; its folder holds the settings too, and no ``pages``, which would be served by themselves."""


def app_command(
    out: Path = typer.Option(Path("out"), "--out", help="Folder that holds the result."),
    texts: Path = typer.Option(
        None, "--texts", help="Folder for texts of your own that are put in by the page Corpus. [default: <out>-texts]"
    ),
    port: int = typer.Option(0, "--port", help="Port to serve on; 0 takes the first free one from 8501."),
) -> None:
    """Open the dashboard on a result; its address is printed."""
    if not (out / "gaps.csv").is_file():
        raise WrongUse("holds no result.", where=str(out), remedy="Run 'harmonize compare' first.")
    chosen = port or _free_port()
    typer.echo(f"Dashboard: http://127.0.0.1:{chosen}  (stop with Ctrl+C)")
    command = [sys.executable, "-m", "streamlit", "run", str(SCRIPT), *server_options(chosen)]
    environment = {**os.environ, "HARMONIZE_OUT": str(out.resolve())}
    if texts is not None:
        environment["HARMONIZE_SHELF"] = str(texts.resolve())
    raise typer.Exit(subprocess.run(command, env=environment, check=False).returncode)  # noqa: S603


def server_options(port: int) -> list[str]:
    """Settings of the server that hold wherever it is started from."""
    return [
        f"--server.port={port}",
        "--server.headless=true",
        "--server.address=127.0.0.1",
        "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
    ]


def _free_port() -> int:
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise WrongUse(f"no port from {FIRST_PORT} to {FIRST_PORT + PORTS - 1} is free.", remedy="Name one with --port.")
