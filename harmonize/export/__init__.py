"""From a comparison to files: the result folder, and the workbook for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .folder import read_result, write_result
from .rendering import Rendered, render_whole, write_rendered

if TYPE_CHECKING:
    from .excel import write_workbook

__all__ = ["Rendered", "read_result", "render_whole", "write_rendered", "write_result", "write_workbook"]


def __getattr__(name: str) -> object:
    """Load the workbook's writer when it is first asked for: openpyxl is slow to import."""
    if name == "write_workbook":
        from .excel import write_workbook

        return write_workbook
    raise AttributeError(f"module 'harmonize.export' has no attribute '{name}'")
