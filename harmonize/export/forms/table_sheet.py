"""A sheet of a form: its first lines, its table with lists to choose from, and the lines for signatures."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import Outline

from harmonize.model import Coverage
from harmonize.views.colours import SURFACES
from harmonize.views.concordance.drawn import Concordance, DrawnColumn, FormRow, FormSheet, RowKind, Target

from ..workbook.listing import Column, finish_table, write_heads, write_row
from ..workbook.looks import BODY, LABEL, LAW, LINK, MUTED, NOTE, state_style
from ..workbook.page import A3, A4, Page
from .contents_sheet import Choices, set_margins

PAPER = {"A4": A4, "A3": A3}
CHOSEN = ("degree", "symbol")
COLOURED = (*CHOSEN, "state")
LAWS = ("national_content", "quotes")
KEYS = ("article", "national_article")
MOST_FROZEN = 2
LONGEST_QUESTION = 255
"""Characters of what a list says to a word that it does not hold."""


class TableSheet:
    """Writes one sheet; ``places`` says afterwards where its rows stand, ``links`` which cells lead where."""

    def __init__(self, page: Page, sheet: FormSheet, drawn: Concordance) -> None:
        self.page = page
        self.sheet = sheet
        self.places: dict[str, int] = {}
        self.links: list[tuple[Cell, Target]] = []
        self._drawn = drawn
        self._key = "national_article" if sheet.to_treaty else "article"
        self._fields = [column.field for column in sheet.columns]

    def write(self, choices: Choices | None) -> None:
        """Write the sheet."""
        page, sheet = self.page, self.sheet
        head = page.begin(sheet.title, self._drawn.warnings, sheet.notes) + 1
        styles = {kind: self._columns(kind) for kind in RowKind}
        columns = styles[RowKind.HEAD]
        write_heads(page, head, columns)
        free, chosen = head + 1, []
        for row in sheet.rows:
            self.places[row.key] = free
            cells, after = write_row(page, free, styles[row.kind], row.values)
            self._dress(row, cells)
            if row.kind is RowKind.HEAD:
                chosen.append(free)
                self._shade(free, after)
            else:
                for below in range(free, after):
                    page.sheet.row_dimensions[below].outlineLevel = 1
            free = after
        if not sheet.rows:
            page.put(free, 1, page.words.say("report.provisions.none"), BODY)
            free += 1
        finish_table(page, head, free - 1, columns, self._frozen)
        self._lists(choices, chosen)
        last = self._close(free)
        page.sheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
        page.set_up_print(PAPER[self._drawn.paper], (head, head), f"{get_column_letter(len(columns))}{last}")
        page.sheet.page_setup.orientation = "landscape" if self._drawn.landscape else "portrait"
        set_margins(page, self._drawn.title)

    @property
    def _frozen(self) -> int:
        """How many columns stay in sight: up to the key, where it stands among the first two."""
        at = self._fields.index(self._key)
        return at + 1 if at < MOST_FROZEN else 1

    def _columns(self, kind: RowKind) -> tuple[Column, ...]:
        return tuple(
            Column(column.head, _room(column), self._style(column.field, kind), column.field == self._key)
            for column in self.sheet.columns
        )

    def _style(self, field: str, kind: RowKind) -> str:
        if field == "link":
            return LINK if kind is not RowKind.POINTER else BODY
        if field == self._key:
            return LABEL if kind is not RowKind.BELOW else MUTED
        if field in LAWS:
            return LAW
        return BODY if kind is not RowKind.POINTER else MUTED

    def _dress(self, row: FormRow, cells: list[Cell]) -> None:
        """Colour the cell of the state, and note which cells lead on."""
        for field, cell in zip(self._fields, cells, strict=True):
            if field == "link" and row.target is not None and cell.value:
                self.links.append((cell, row.target))
            if field in COLOURED and row.state is not None and row.state.value in {state.value for state in Coverage}:
                cell.style = state_style(Coverage(row.state.value))
                cell.alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)

    def _shade(self, first: int, after: int) -> None:
        """Set the rows of an article off from those below it."""
        ground = PatternFill("solid", fgColor=f"FF{SURFACES['panel'][0].removeprefix('#')}")
        for row in range(first, after):
            for number, field in enumerate(self._fields, 1):
                if field not in COLOURED or row > first:
                    self.page.sheet.cell(row, number).fill = ground

    def _lists(self, choices: Choices | None, rows: list[int]) -> None:
        """Let a person choose from the form's words in the rows of articles; another word is asked about."""
        if choices is None:
            return
        for number, field in enumerate(self._fields, 1):
            if field in CHOSEN and rows:
                letter = get_column_letter(number)
                source = choices.symbols if field == "symbol" else choices.words
                rule = DataValidation(type="list", formula1=source, allow_blank=True, errorStyle="warning")
                rule.error = self.page.words.say("forms.wrong_choice")[:LONGEST_QUESTION]
                rule.showErrorMessage = True
                for row in rows:
                    rule.add(f"{letter}{row}")
                self.page.sheet.add_data_validation(rule)

    def _close(self, free: int) -> int:
        """Write the lines for signatures; return the last row."""
        row = free
        for line in self.sheet.closing:
            row += 2
            self.page.put(row, 1, line, NOTE)
        return row


def _room(column: DrawnColumn) -> int:
    """Return the width that text is reckoned with; words of laws stand in broader letters, Cyrillic ones above all."""
    return column.width * 4 // 5 if column.field in LAWS else column.width
