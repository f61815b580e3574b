"""Look into an upload before it is taken: in a child process, in a folder that is gone afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from harmonize.jurisdictions import is_jurisdiction
from harmonize.model import SourceEntry, TextGuess, TextPreview

from .content import check_upload
from .listing import as_entry, write_listing
from .refusal import Refused

SECONDS = 120
PACKAGE = Path(__file__).parents[2]
CHILD = "harmonize.corpus.child"
Found = TypeVar("Found", TextGuess, TextPreview)


def guess(name: str, data: bytes, *, max_mb: float, today: date) -> TextGuess:
    """Return what an upload seems to be; Refused where its content is none that can be read."""
    safe = check_upload(name, data, max_mb)
    with tempfile.TemporaryDirectory(prefix="harmonize-") as folder:
        path = Path(folder) / safe
        path.write_bytes(data)
        return _ask({"do": "guess", "path": str(path), "max_mb": max_mb, "today": today.isoformat()}, TextGuess)


def preview(jurisdiction: str, name: str, data: bytes, entry: SourceEntry, *, max_mb: float) -> TextPreview:
    """Return what a comparison would make of an upload with what its reader confirmed; Refused where it cannot."""
    safe = check_upload(name, data, max_mb)
    if not is_jurisdiction(jurisdiction):
        raise Refused("no_jurisdiction")
    with tempfile.TemporaryDirectory(prefix="harmonize-") as folder:
        country = Path(folder) / jurisdiction
        country.mkdir()
        (country / safe).write_bytes(data)
        write_listing(country, [as_entry(safe, entry, "")])
        return _ask({"do": "preview", "path": folder, "max_mb": max_mb}, TextPreview)


def _ask(asked: Mapping[str, object], wanted: type[Found]) -> Found:
    """Have a child do one thing within its time; its answer is plain data, and every field is checked by its type."""
    child = subprocess.Popen(  # noqa: S603 - our own interpreter with our own words
        [sys.executable, "-P", "-m", CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=True,
    )
    try:
        told, _ = child.communicate(json.dumps(asked).encode(), timeout=SECONDS)
    except subprocess.TimeoutExpired as err:
        raise Refused("too_slow", seconds=SECONDS) from err
    finally:
        _end(child)
    try:
        answer = json.loads(told)
        if "refused" in answer:
            raise Refused("reader", **answer["refused"])
        return msgspec.convert(answer["found"], wanted)
    except (ValueError, LookupError, TypeError) as err:
        raise Refused("broke_down") from err


def _environment() -> dict[str, str]:
    """Return a bare environment: the child gets no secrets, and finds this package first."""
    passed = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ}
    return {**passed, "PYTHONPATH": str(PACKAGE), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1"}


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child; the reader that it started ends when its input closes."""
    if child.poll() is None:
        with suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    for stream in (child.stdin, child.stdout):
        if stream is not None:
            stream.close()
