"""What stands on the disk."""

from __future__ import annotations

from pathlib import Path


def contents(place: Path) -> dict[str, bytes]:
    return {str(p.relative_to(place)): p.read_bytes() for p in sorted(place.rglob("*")) if p.is_file()}
