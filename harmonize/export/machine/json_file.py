"""A report as one JSON document; ``report.schema.json`` beside this file says what stands in it."""

from __future__ import annotations

import json
from pathlib import Path

from harmonize.views.machine.report_record import report_record
from harmonize.views.report.report import Report

SCHEMA = Path(__file__).with_name("report").with_suffix(".schema.json")


def render_json(report: Report) -> bytes:
    """Return the bytes of the document, UTF-8; the same report gives the same bytes.

    Words of files stand as printed. Half a character, which UTF-8 cannot hold, is written as JSON's own escape.
    """
    written = json.dumps(report_record(report), ensure_ascii=False, allow_nan=False, indent=1)
    return f"{written}\n".encode("utf-8", "backslashreplace")
