"""What a comparison was given, for ``run.json``: so that the same can be asked for again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from harmonize.lang.catalogue import RESULTS


def made_with(
    roots: Sequence[Path],
    *,
    yardstick: str | None,
    pairs: str | None,
    meaning: str | None,
    max_mb: float | None,
    language: str = RESULTS,
) -> dict[str, object]:
    """Return folders and options as plain data; what was not named is left out, files and folders are absolute."""
    options = {
        "yardstick": _file_or_name(yardstick),
        "pairs": pairs,
        "meaning": _file_or_name(meaning),
        "max_mb": max_mb,
        "language": None if language == RESULTS else language,
    }
    return {
        "roots": [{"given": str(root), "absolute": str(root.resolve())} for root in roots],
        **{name: value for name, value in options.items() if value is not None},
    }


def _file_or_name(named: str | None) -> str | None:
    return str(Path(named).resolve()) if named and Path(named).exists() else named
