"""A slide as a plan, before any program's format: boxes with words, tables, charts, and notes. Lengths in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.views.colours import SURFACES

from .fit import text_height

WIDE, HIGH = 960.0, 540.0
"""A slide of 13.333 by 7.5 inches."""
MARGIN = 36.0
ROOM = WIDE - 2 * MARGIN
TOP, BOTTOM = 84.0, 506.0
"""Between the title and the footer."""
TEXT, MUTED, PAGE, PANEL, LINK, FRAME, HAIRLINE = (
    SURFACES[name][0] for name in ("text", "muted", "page", "panel", "link", "frame", "hairline")
)
BESIDE, ABOVE = 5.0, 3.0
"""Margins within a cell or box, at its sides and above and below."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Para:
    """Words in one look; ``to`` is the key of the slide that they lead to, ``after`` the room below them."""

    text: str
    size: float = 14.0
    bold: bool = False
    ink: str = TEXT
    align: str = "l"
    after: float = 0.0
    to: str = ""

    def height(self, room: float) -> float:
        """Return the height that the words need."""
        return text_height(self.text, room, self.size, bold=self.bold) + self.after


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``across`` cells are made one, and the others of them are not written."""

    paras: tuple[Para, ...] = ()
    ground: str = ""
    frame: str = ""
    anchor: str = "t"
    across: int = 1
    beside: float = BESIDE
    """The margins at its sides."""

    def height(self, width: float) -> float:
        """Return the height that the words need, with the margins."""
        return sum(para.height(width - 2 * self.beside) for para in self.paras) + 2 * ABOVE


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``notes`` are the presenter's, ``head`` is said again above what goes on on the next slide."""

    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    least: float = 0.0
    head: bool = False

    def height(self, widths: Sequence[float]) -> float:
        """Return the height of the highest cell, as it is or at ``least``."""
        needed, at = [self.least], 0
        for cell in self.cells:
            needed.append(cell.height(sum(widths[at : at + cell.across])))
            at += cell.across
        return max(needed)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Words in a box."""

    name: str
    box: Box
    paras: tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table; ``described`` is told to who does not see it."""

    name: str
    box: Box
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    described: str


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart; without a ``ground`` it is not drawn. ``points`` have other grounds, by their number."""

    name: str
    values: tuple[float, ...]
    ground: str = ""
    ink: str = TEXT
    hatched: bool = False
    sign: str = ""
    points: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ChartPiece:
    """Stacked bars; ``edge`` and ``step`` of the axis are 0 where the program chooses.

    ``labels`` is the width kept for the names at the left; ``labelled`` writes the values into the bars.
    """

    name: str
    box: Box
    labels: float
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str
    described: str
    edge: float = 0.0
    step: float = 0.0
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class LinePiece:
    """An upright line."""

    name: str
    left: float
    top: float
    bottom: float
    ink: str
    described: str


Piece = TextPiece | TablePiece | ChartPiece | LinePiece


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide; ``key`` is what links name, ``section`` the group it stands in, ``back`` where its own link leads."""

    key: str
    title: str
    section: str
    pieces: tuple[Piece, ...] = ()
    notes: tuple[str, ...] = ()
    back: str = ""
