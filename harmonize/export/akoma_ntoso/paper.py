"""The statutes of a report in one archive: ``<iso2>/<name>.xml`` with a SOURCE.yaml, ready to be compared again."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict

from harmonize.views.report.report import Report

from .document import render_statute
from .source_list import render_source_list
from .statute import Statute, statutes_of

MOMENT = (2000, 1, 1, 0, 0, 0)
"""No result knows when it was made."""


def render_akoma_ntoso(report: Report) -> bytes:
    """Return the archive; the same report gives the same bytes."""
    by_country: defaultdict[str, list[Statute]] = defaultdict(list)
    for statute in statutes_of(report):
        by_country[statute.instrument.jurisdiction].append(statute)
    sentences = (report.words.say("akoma_ntoso.title"), *report.front.warnings, *report.front.notes)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for code in sorted(by_country):
            statutes = sorted(by_country[code], key=lambda statute: statute.name)
            _add(archive, f"{code}/SOURCE.yaml", render_source_list(statutes, sentences))
            for statute in statutes:
                _add(archive, f"{code}/{statute.name}.xml", render_statute(statute, report))
    return written.getvalue()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o600 << 16
    archive.writestr(entry, content)
