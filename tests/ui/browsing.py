"""The dashboard served for a real browser, and the browser."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.shared_folder import PROJECT

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
NEEDED = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine (Debian: apt-get install chromium)"),
]
"""Marks of every module whose tests need a browser."""
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60_000


@contextmanager
def served(folder: Path, *, elsewhere: Path | None = None) -> Iterator[str]:
    """Serve the dashboard on a result, and stop it again; ``elsewhere`` is a folder to call ``harmonize app`` from."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    if elsewhere:
        command = [sys.executable, "-m", "harmonize", "app", "--out", str(folder), "--port", str(port)]
    server = subprocess.Popen(
        command,
        cwd=elsewhere or PROJECT,
        env={**os.environ, "HARMONIZE_OUT": str(folder), "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, server)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # the command and the server that it started
        server.wait(timeout=20)


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server ended by itself"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the server did not answer within a minute")


def note_stranger(page, url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
        page.strangers.append(url)


def cell(page, label: str):
    return page.locator(f'td.cell[aria-label^="{label}"]')


def card(page, words: str):
    found = page.locator(".card", has_text=words)
    found.wait_for(timeout=PATIENCE)
    return found
