"""A report as tables of Parquet in one archive, with what no paper may leave out beside them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from harmonize.views.machine.report_record import FORMAT, FORMAT_VERSION, front_record
from harmonize.views.report.report import Report

from ..archive import pack
from .tables import report_tables
from .typed_table import typed_table

FRONT = "front.json"
LAYOUT = "2.6"
"""Version of the format; every program that reads Parquet today reads it."""


def render_parquet(report: Report) -> bytes:
    """Return the bytes of the archive; the same report gives the same bytes with the same library of Parquet."""
    return pack(_files(report))


def _files(report: Report) -> Iterator[tuple[str, bytes]]:
    front = {"format": FORMAT, "format_version": FORMAT_VERSION, **front_record(report)}
    yield FRONT, f"{json.dumps(front, ensure_ascii=False, allow_nan=False, indent=1)}\n".encode()
    notes = [(f"harmonize.{name}", str(front[name])) for name in ("format_version", "data_version", "language")]
    notes += [(f"harmonize.{name}", str(front[name])) for name in ("origin", "dates", "advice", "filtered")]
    for name, content in report_tables(report):
        yield f"{name}.parquet", _written(typed_table(content, notes))


def _written(content: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(content, sink, version=LAYOUT, compression="snappy")
    return sink.getvalue()
