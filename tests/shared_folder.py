"""Where the official texts and the hand-checked answers are, if they are here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("HARMONIZE_SHARED", PROJECT.parent / "shared"))

needs_shared = pytest.mark.skipif(
    not (SHARED / "statutes").is_dir(),
    reason="the official texts are not here (set HARMONIZE_SHARED to their folder)",
)
