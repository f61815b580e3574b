"""From a comparison to files: the result folder, and the workbook for people."""

from .excel import write_workbook
from .folder import read_result, write_result

__all__ = ["read_result", "write_result", "write_workbook"]
