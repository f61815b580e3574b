"""The whole workbook of a small comparison, cell by cell, as it was looked at and found right."""

from __future__ import annotations

import io
from pathlib import Path

from openpyxl import load_workbook

from harmonize.export.excel import render_whole_report

from .test_summary_sheet import every_state

GOLDEN = Path(__file__).parent / "golden" / "workbook.txt"


def told(content):
    """Return every cell that says something: place, words or formula with what it comes to, and where it leads."""
    book, values = load_workbook(io.BytesIO(content)), load_workbook(io.BytesIO(content), data_only=True)
    for sheet in book:
        yield f"== {sheet.title}"
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            said = str(cell.value).replace("\n", "\\n")
            if cell.data_type == "f":
                said += f" -> {values[sheet.title][cell.coordinate].value}"
            leads = f" => {cell.hyperlink.location}" if cell.hyperlink else ""
            yield f"{cell.coordinate}: {said}{leads}"


def whole():
    return "".join(f"{line}\n" for line in told(render_whole_report(every_state())))


def test_every_cell_is_as_it_was():
    assert whole() == GOLDEN.read_text("utf-8")


def test_the_same_result_gives_the_same_bytes():
    assert render_whole_report(every_state()) == render_whole_report(every_state())


if __name__ == "__main__":  # after looking at what changed
    GOLDEN.write_text(whole(), "utf-8")
