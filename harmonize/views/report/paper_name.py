"""What the file of a paper is called: what it is, of which jurisdictions and offences, and of which data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harmonize.lang.fold import fold

from ..data_version import data_version
from .report import Report

UNSAFE = re.compile(r"[^a-z0-9]+")
NAMED = 2
"""Jurisdictions or offences that are named; more are counted."""
LONGEST = 40
"""Characters of one part."""


def paper_name(report: Report, stem: str) -> str:
    """Return a name without ending that is safe in any file system: ``gap-report-montenegro-partial-1a2b3c4d``."""
    matrix, filters, whole = report.arranged.matrix, report.ask.filters, report.comparison
    parts = [stem]
    if len(matrix.columns) < len(whole.jurisdictions):
        parts += _few([column.name for column in matrix.columns])
    parts += _few(filters.offences)
    parts += [*_few(filters.instruments), *_few(filters.families), *(state.value for state in filters.states)]
    return "-".join(filter(None, map(_safe, (*parts, data_version(whole)))))


def _few(names: Sequence[str]) -> list[str]:
    return list(names) if len(names) <= NAMED else [str(len(names))]


def _safe(part: str) -> str:
    return UNSAFE.sub("-", fold(part)).strip("-")[:LONGEST].strip("-")
