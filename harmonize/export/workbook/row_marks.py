"""What stands out in the rows of a list: a cell's number, what was not found, what people fill in."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Protection, Side

from .looks import LINK, MUTED, SANS, surface
from .page import Page

ABSENT, DOUBTFUL, FILL = (f"Harmonize {name}" for name in ("absent", "doubtful", "fill"))


def add_mark_styles(book: Workbook) -> None:
    """Make the styles known to a workbook: words of the screen's colours, and boxes that stand open."""
    top = Alignment("left", "top", wrap_text=True, indent=1)
    under = Border(bottom=Side("thin", color=surface("hairline")))
    for name, colour in ((ABSENT, "bad"), (DOUBTFUL, "amber")):
        font = Font(SANS, 10, bold=True, color=surface(colour))
        book.add_named_style(NamedStyle(name, font=font, alignment=top, border=under))
    edge = Side("thin", color=surface("control"))
    box = Border(edge, edge, edge, edge)
    font, free = Font(SANS, 10, color=surface("text")), Protection(locked=False)
    book.add_named_style(NamedStyle(FILL, font=font, alignment=top, border=box, protection=free))


def write_number(page: Page, row: int, end: int, number: int) -> None:
    """Write the number that names a cell of the matrix, pale in the rows that go on below."""
    page.put_number(row, 1, number, LINK)
    for below in range(row + 1, end):
        page.put_number(below, 1, number, MUTED)
