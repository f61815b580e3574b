"""What the file of a paper is called: what it is, of which jurisdictions and offences, and of which data."""

from __future__ import annotations

from collections.abc import Sequence

from ..data_version import data_version
from .file_words import file_words, joined
from .report import Report

NAMED = 2
"""Jurisdictions or offences that are named; more are counted."""


def paper_name(report: Report, stem: str) -> str:
    """Return a name without ending that is safe in any file system: ``gap-report-montenegro-partial-1a2b3c4d``.

    A jurisdiction is named by its code where its name has no Latin letters.
    """
    matrix, filters, whole = report.arranged.matrix, report.ask.filters, report.comparison
    parts = [stem]
    if len(matrix.columns) < len(whole.jurisdictions):
        parts += _few([file_words(column.name, column.code) for column in matrix.columns])
    parts += _few(filters.offences)
    parts += [*_few(filters.instruments), *_few(filters.families), *(state.value for state in filters.states)]
    return joined((*parts, data_version(whole)))


def _few(names: Sequence[str]) -> list[str]:
    return list(names) if len(names) <= NAMED else [str(len(names))]
