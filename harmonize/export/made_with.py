"""Read back from ``run.json`` how a result was made."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from harmonize.model import FileReading, MadeWith, Root

from .atomic import find_file
from .reading import RUN


def read_made_with(out: Path) -> MadeWith:
    """Return the folders, options and readings of a result.

    What the record does not say, or says in a shape that is not ours, stays empty: a result of an older version
    names no folders.
    """
    try:
        run = json.loads(find_file(out, RUN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return MadeWith()
    given = _table(_table(run).get("made_with"))
    return MadeWith(
        roots=tuple(_root(entry) for entry in _list(given.get("roots")) if _root(entry).absolute),
        yardstick=_word(given.get("yardstick")),
        pairs=_word(given.get("pairs")),
        meaning=_word(given.get("meaning")),
        max_mb=_number(given.get("max_mb")),
        language=_word(given.get("language")),
        readings={_word(_table(e).get("file")): _reading(_table(e)) for e in _list(_table(run).get("inputs"))},
    )


def _root(entry: object) -> Root:
    return Root(_word(_table(entry).get("given")), _word(_table(entry).get("absolute")))


def _reading(entry: Mapping[str, Any]) -> FileReading:
    reading = _table(entry.get("reading"))
    return FileReading(
        bytes_in=int(_number(reading.get("bytes_in") or entry.get("bytes"))),
        characters_out=int(_number(reading.get("characters_out"))),
        pages=int(_number(reading.get("pages"))),
        pages_without_text=tuple(int(page) for page in _list(reading.get("pages_without_text")) if _number(page)),
        losses=tuple(_word(loss) for loss in _list(reading.get("losses")) if _word(loss)),
    )


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0
