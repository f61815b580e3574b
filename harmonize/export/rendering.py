"""A whole result as bytes, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from harmonize.lang.catalogue import RESULTS
from harmonize.model import Comparison, PairResult

from .folder import REPORT, file_names, render_files, write_files, write_report


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a result by name, but ``run.json``, and the workbook."""

    files: tuple[tuple[str, bytes], ...]
    report: bytes

    def fits(self, comparison: Comparison) -> bool:
        """Say whether these are the files that a comparison has, by their names."""
        return {name for name, _ in self.files} == file_names(comparison)


def render_whole(comparison: Comparison, language: str = RESULTS) -> Rendered:
    """Return everything that a comparison is written into; the same comparison gives the same bytes.

    ``language`` is that of the workbook.
    """
    from .excel import render_whole_report  # late: openpyxl is slow to import

    return Rendered(render_files(comparison), render_whole_report(comparison, language))


def write_rendered(
    rendered: Rendered, out: Path, *, run: Mapping[str, object], pairs: PairResult | None = None
) -> Path | None:
    """Write a result and its workbook into a folder, as ``write_result`` and ``write_workbook`` do.

    Returns the name under which a workbook that somebody has filled in was kept.
    """
    kept = write_files(rendered.files, out, run=run, pairs=pairs, report=rendered.report)
    write_report(rendered.report, out / REPORT)
    return kept
