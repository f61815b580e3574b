"""The figures behind a chart, in a workbook within the slides: words stay words in it, and no date tells when."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from ..archive import MOMENT

PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _PlainWriter(CategoryWorkbookWriter):
    """Writes a name that begins with ``=`` as the text that it is."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: IO[bytes]) -> Iterator[tuple[Any, Any]]:
        book = Workbook(xlsx_file, PLAIN)
        book.set_properties({"author": "Harmonize", "created": MOMENT})
        yield book, book.add_worksheet()
        book.close()


class _PlainData(CategoryChartData):
    @property
    def _workbook_writer(self) -> Any:
        writer: Any = _PlainWriter
        return writer(self)


def chart_data() -> Any:
    """Return categories and series to be filled in; their workbook holds no formula."""
    data: Any = _PlainData
    return data()
