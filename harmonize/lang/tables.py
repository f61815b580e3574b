"""The data files of a room: TOML tables, with an error that names the file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from harmonize.errors import BrokenData


def read_table(path: Path) -> dict[str, Any]:
    """Return a TOML file's tables; empty where there is no such file, ``BrokenData`` where it is not TOML."""
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as err:
        raise BrokenData(f"not valid TOML: {err}.", where=f"{path.parent.name}/{path.name}") from err
