"""Where the shelf stands: named by the environment, else beside the result."""

from __future__ import annotations

import os
from pathlib import Path

from .refusal import Refused
from .shelf import Shelf

VARIABLE = "HARMONIZE_SHELF"
BESIDE = "-texts"


def open_shelf(out: Path) -> Shelf:
    """Return the shelf for a result; Refused where it would stand inside the result's own folder."""
    named = os.environ.get(VARIABLE)
    resolved = out.resolve()
    folder = Path(named).resolve() if named else resolved.with_name(f"{resolved.name}{BESIDE}")
    if folder == resolved or folder.is_relative_to(resolved) or resolved.is_relative_to(folder):
        raise Refused("shelf_in_result", folder=str(folder))
    return Shelf(folder)
