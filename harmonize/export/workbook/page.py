"""A sheet as a page: what its first lines say, how text is put into it, and how it is printed."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from harmonize.views.words import Words

from .cell_text import PER_UNIT, clean, looks_active
from .looks import NOTE, TITLE, WARNING

A3, A4 = 8, 9
WIDEST, NARROWEST = 150, 110
"""Characters of a line above a table."""
ORIGIN = 100
"""Characters of the middle of a foot; all of a foot may have 255."""


@dataclass(slots=True)
class Page:
    """A sheet that is being written; ``removed`` counts characters that no workbook can hold."""

    sheet: Worksheet
    words: Words
    widths: Sequence[int] = ()
    removed: int = 0
    origin: str = ""
    """What stands at the foot of every sheet of paper: whether digests or texts of laws were read."""
    figures: dict[str, str | float] = field(default_factory=dict)
    """What the formulas of the sheet come to, by place: programs that do not work them out show this."""
    _looks: dict[str, Any] = field(default_factory=dict)

    def put(self, row: int, column: int, text: str, style: str) -> Cell:
        """Put text into a cell, as text whatever it begins with."""
        kept, removed = clean(text)
        self.removed += removed
        cell = self._cell(row, column, style)
        if kept:
            cell.value = kept
            cell.data_type = "s"
            if looks_active(kept):
                cell.quotePrefix = True
        return cell

    def put_number(self, row: int, column: int, number: float | None, style: str) -> Cell:
        """Put a number into a cell, a whole one without a point."""
        cell = self._cell(row, column, style)
        if number is not None:
            cell.value = int(number) if number == int(number) else round(number, 2)
        return cell

    def put_formula(self, row: int, column: int, formula: str, comes_to: str | float, style: str) -> Cell:
        """Put a formula of our own into a cell, without its "=", and what it comes to as the report is made."""
        cell = self._cell(row, column, style)
        cell.value = f"={formula}"
        self.figures[cell.coordinate] = comes_to
        return cell

    def link(self, cell: Cell, sheet: str, place: str) -> None:
        """Lead from a cell to a place in this workbook, and never out of it.

        Only short words can be links: some programs write links on a single line.
        """
        name = self.words.say(f"report.sheet.{sheet}")
        tip = self.words.say(f"report.to_{sheet}", sheet=name)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!{place}", tooltip=tip)

    def begin(self, title: str, warnings: Sequence[str], notes: Sequence[str]) -> int:
        """Write the first lines; return the first free row."""
        for number, width in enumerate(self.widths, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width
        self.put(1, 1, title, TITLE)
        self.sheet.row_dimensions[1].height = 24
        room = min(WIDEST, max(sum(self.widths), NARROWEST))
        row = 2
        for text, style in (*((w, WARNING) for w in warnings), *((n, NOTE) for n in notes)):
            for line in textwrap.wrap(text, int(room * PER_UNIT)):
                self.put(row, 1, line, style)
                row += 1
        return row

    def set_up_print(self, paper: int, heads: tuple[int, int], last: str, columns: str = "") -> None:
        """Landscape, as wide as the paper, heads on every sheet of paper."""
        sheet, words = self.sheet, self.words
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = paper
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_margins = PageMargins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        sheet.print_area = f"A1:{last}"
        sheet.print_title_rows = f"{heads[0]}:{heads[1]}"
        if columns:
            sheet.print_title_cols = columns
        top, foot = HeaderFooterItem(), HeaderFooterItem()
        top.left.text, top.right.text = words.say("report.title"), "&A"
        foot.left.text, foot.right.text = words.say("report.footer"), words.say("report.page")
        foot.center.text = self._foot()
        sheet.oddHeader, sheet.oddFooter = top, foot

    def _foot(self) -> str:
        """Say what was read, in what a foot can hold; "&" begins a command there."""
        origin = clean(self.origin)[0]
        if len(origin) > ORIGIN:
            origin = self.words.say("report.origin_long")
        return origin.replace("&", "&&")

    def _cell(self, row: int, column: int, style: str) -> Cell:
        cell = self.sheet.cell(row, column)
        if not isinstance(cell, Cell):
            raise TypeError(f"nothing is merged in these sheets: {cell.coordinate}")
        known = self._looks.get(style)
        if known is None:
            cell.style = style
            self._looks[style] = copy(cell._style)  # type: ignore[attr-defined]
        else:  # finding a style by its name costs more than all else about a cell
            cell._style = copy(known)  # type: ignore[attr-defined]
        return cell
