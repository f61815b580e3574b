"""The child that looks into an upload: bound in memory and, by its parent, in time; it answers in JSON once."""

from __future__ import annotations

import dataclasses
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from harmonize.errors import HarmonizeError
from harmonize.model import SourceEntry
from harmonize.settings import load_settings
from harmonize.sources import StatuteFile, read_source
from harmonize.sources.sandbox.limits import Limits, confine

from .guessing import guess_text
from .previewing import preview_root

MEMORY = 4_000_000_000
"""Bytes of address space, most of it for the tables of languages; the reader of a file has a child of its own."""
FILE_BYTES = 400_000_000
"""Detection of languages unpacks its table into a file that has no name."""


def main() -> None:
    """Do what standard input asks for; a refusal is an answer too."""
    confine(Limits(memory=MEMORY, file_bytes=FILE_BYTES))
    asked: dict[str, Any] = json.load(sys.stdin)
    try:
        answer = {"found": dataclasses.asdict(_answer(asked))}
    except HarmonizeError as err:
        answer = {"refused": {"reason": err.what, "remedy": err.remedy}}
    except (MemoryError, RecursionError):
        answer = {"exhausted": {}}
    sys.stdout.write(json.dumps(answer))


def _answer(asked: dict[str, Any]) -> Any:
    settings = dataclasses.replace(load_settings(), max_mb=float(asked["max_mb"]))
    if asked["do"] == "preview":
        return preview_root(Path(asked["path"]), settings)
    path = Path(asked["path"])
    source = read_source(StatuteFile("", path, SourceEntry(path.name)), max_bytes=int(settings.max_mb * 1e6))
    return guess_text(source, date.fromisoformat(asked["today"]))


if __name__ == "__main__":
    main()
