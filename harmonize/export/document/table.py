"""Tables: heads repeated on every page, short rows held together, cells in the colours of states and kinds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from harmonize.model import Coverage
from harmonize.views.palette import STATES

from .pen import paragraph

SHORT = 900
"""Characters of a row that is held together on one page."""
TAGS = re.compile(r"<[^>]+>")
HEAD = "F5F7F9"
FRAME = "C3CBD3"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs, and its ground as ``RRGGBB``; ``hatched`` draws lines over it."""

    content: str
    fill: str = ""
    hatched: bool = False
    across: int = 1


def cell(runs: str, style: str = "TableText", fill: str = "", *, keep: bool = False) -> Cell:
    """Return a cell of one paragraph; ``keep``: on one page with the next row."""
    return Cell(paragraph(runs, style, keep=keep), fill.removeprefix("#"))


def state_cell(runs: str, state: Coverage, more: str = "") -> Cell:
    """Return a cell in the colours of a state; of a law that was not loaded it is hatched, as on the screen."""
    ground = STATES[state].ground.removeprefix("#")
    return Cell(paragraph(runs, "TableText") + more, ground, state is Coverage.NOT_LOADED)


def table(widths: Sequence[int], heads: Sequence[Cell], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table; ``widths`` are in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_borders()}<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row(widths, heads, head=True)}"
        f"{''.join(_row(widths, row) for row in rows)}</w:tbl>{paragraph('', 'AfterTable')}"
    )


def _row(widths: Sequence[int], cells: Sequence[Cell], *, head: bool = False) -> str:
    short = head or len(TAGS.sub("", "".join(item.content for item in cells))) <= SHORT
    properties = f"{'<w:cantSplit/>' if short else ''}{'<w:tblHeader/>' if head else ''}"
    written, at = [], 0
    for item in cells:
        width = sum(widths[at : at + item.across])
        written.append(_cell(item, width, HEAD if head and not item.fill else item.fill))
        at += item.across
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(written)}</w:tr>"


def _cell(item: Cell, width: int, fill: str) -> str:
    pattern = f'w:val="thinDiagStripe" w:color="{FRAME}"' if item.hatched else 'w:val="clear" w:color="auto"'
    across = f'<w:gridSpan w:val="{item.across}"/>' if item.across > 1 else ""
    shading = f'<w:shd {pattern} w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{shading}</w:tcPr>{item.content}</w:tc>'


def _borders() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{FRAME}"/>' for side in sides)
    return f"<w:tblBorders>{lines}</w:tblBorders>"
