"""Harmonize: compare what the laws of many countries punish with what treaties ask.

from harmonize import compare, read_result
comparison, record = compare([Path("data/statutes")])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .export import read_result, write_result, write_workbook
    from .pipeline import compare

__all__ = ["__version__", "compare", "read_result", "write_result", "write_workbook"]


def __getattr__(name: str) -> object:
    """Load the public verbs when they are first asked for."""
    if name == "compare":
        from .pipeline import compare

        return compare
    if name in ("read_result", "write_result", "write_workbook"):
        from . import export

        return getattr(export, name)
    raise AttributeError(f"module 'harmonize' has no attribute '{name}'")
