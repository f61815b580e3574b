"""Where statutes are looked for when nobody names a folder."""

from __future__ import annotations

from pathlib import Path

from harmonize.errors import WrongUse

DEFAULT_ROOT = Path("data/statutes")
SHIPPED = Path(__file__).parent.parent / "digests"
"""The same digests inside the installed package."""


def default_root() -> Path:
    """Return data/statutes here, else the digests that ship inside the package; WrongUse where neither is there."""
    for root in (DEFAULT_ROOT, SHIPPED):
        if root.is_dir():
            return root
    raise WrongUse("is not here.", where=str(DEFAULT_ROOT), remedy="Name a folder of statutes.")
