"""A native table: its words can be changed, its rows moved."""

from __future__ import annotations

from typing import Any

from pptx.shapes.shapetree import SlideShapes
from pptx.util import Emu

from .drawn_text import Links, element, emu, solid, write_paras
from .sheet import ABOVE, HAIRLINE, PAGE, Cell, Row, TablePiece

PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""No style, no grid: all looks are the cells' own."""
THIN, THICK = 0.75, 1.5
SIDES = ("a:lnL", "a:lnR", "a:lnT", "a:lnB")


def draw_table(shapes: SlideShapes, piece: TablePiece, links: Links) -> None:
    """Draw a table."""
    box = piece.box
    frame = shapes.add_table(1, 1, Emu(emu(box.left)), Emu(emu(box.top)), Emu(emu(box.width)), Emu(emu(box.height)))
    frame.name = piece.name
    drawn: Any = frame._element
    drawn.nvGraphicFramePr.cNvPr.set("descr", piece.described)
    table: Any = frame.table._tbl
    for child in list(table):
        table.remove(child)
    first = int(len(piece.rows) > 1 and _is_head(piece.rows[0]))
    element(element(table, "a:tblPr", firstRow=first), "a:tableStyleId").text = PLAIN_STYLE
    grid = element(table, "a:tblGrid")
    for width in piece.widths:
        element(grid, "a:gridCol", w=emu(width))
    for row in piece.rows:
        _row(table, row, piece.widths, links)


def _is_head(row: Row) -> bool:
    return all(cell.ground for cell in row.cells)


def _row(table: Any, row: Row, widths: tuple[float, ...], links: Links) -> None:
    drawn = element(table, "a:tr", h=emu(row.height(widths)))
    for cell in row.cells:
        _cell(drawn, cell, links)
        for _ in range(cell.across - 1):
            hidden = element(drawn, "a:tc", hMerge=1)
            _body(hidden, Cell(), links)
            element(hidden, "a:tcPr")


def _cell(row: Any, cell: Cell, links: Links) -> None:
    drawn = element(row, "a:tc", **({"gridSpan": cell.across} if cell.across > 1 else {}))
    _body(drawn, cell, links)
    beside, above = emu(cell.beside), emu(ABOVE)
    properties = element(drawn, "a:tcPr", marL=beside, marR=beside, marT=above, marB=above, anchor=cell.anchor)
    for side in SIDES:
        _line(properties, side, cell)
    if cell.ground:
        solid(properties, cell.ground)
    else:
        element(properties, "a:noFill")


def _line(properties: Any, side: str, cell: Cell) -> None:
    """Draw the line of a side: around what has hardly a ground, white between grounds, else a hairline below."""
    colour, wide = (cell.frame, THIN) if cell.frame else (PAGE, THICK) if cell.ground else (HAIRLINE, THIN)
    if not cell.frame and not cell.ground and side != "a:lnB":
        element(element(properties, side, w=0), "a:noFill")
        return
    solid(element(properties, side, w=emu(wide)), colour)


def _body(cell: Any, drawn: Cell, links: Links) -> None:
    body = element(cell, "a:txBody")
    element(body, "a:bodyPr")
    element(body, "a:lstStyle")
    write_paras(body, drawn.paras, links)
