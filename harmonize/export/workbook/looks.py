"""How cells of the workbook look: named styles in the colours of the pages."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from harmonize.model import Coverage
from harmonize.views.colours import SURFACES
from harmonize.views.matrix.measures import ASIDE, BELOW, step
from harmonize.views.palette import RAMP, STATES, StateLook

SANS, SERIF = "Calibri", "Cambria"
TITLE, NOTE, WARNING, HEAD, HEAD_TOP, HEAD_KIND, GROUP = (
    f"Harmonize {name}" for name in ("title", "note", "warning", "head", "head top", "head kind", "group")
)
BODY, LAW, LABEL, LINK, MUTED, NUMBER, COUNT, OFFENCE = (
    f"Harmonize {name}" for name in ("body", "law", "label", "link", "muted", "number", "count", "offence")
)
STATE, OUTSIDE = "Harmonize state", "Harmonize outside"
"""A state whose colours follow its words, and a cell of the matrix that does not fit what was asked for."""
TALLY, SUM, SHARE = "Harmonize tally", "Harmonize sum", "Harmonize share"
"""Figures of formulas: a count, a count of several rows, a share of one."""
WHITE = "#FFFFFF"
HEAVY = (Coverage.NONE, Coverage.FULL)


def look_style(look: str) -> str:
    """Return the name of the style of a band of the matrix, by its look."""
    return f"Harmonize {look}"


def state_style(coverage: Coverage) -> str:
    """Return the name of a state's style."""
    return look_style(coverage.value)


def add_styles(book: Workbook) -> None:
    """Make the styles known to a workbook."""
    text, muted, link = (surface(name) for name in ("text", "muted", "link"))
    top = Alignment("left", "top", wrap_text=True, indent=1)
    for name, font in {
        BODY: Font(SANS, 10, color=text),
        LAW: Font(SERIF, 10, color=text),
        LABEL: Font(SANS, 10, bold=True, color=text),
        LINK: Font(SANS, 10, color=link, underline="single"),
        MUTED: Font(SANS, 10, color=muted),
    }.items():
        book.add_named_style(_style(name, font, top, under="hairline"))
    number = Alignment(horizontal="right", vertical="top", indent=1)
    book.add_named_style(_style(NUMBER, Font(SANS, 10, color=text), number, under="hairline"))
    count = Alignment(horizontal="center", vertical="center")
    book.add_named_style(_style(COUNT, Font(SANS, 10, color=text), count))
    plain = Alignment(vertical="center")
    book.add_named_style(_style(TITLE, Font(SANS, 16, bold=True, color=text), plain))
    book.add_named_style(_style(NOTE, Font(SANS, 10, color=muted), plain))
    book.add_named_style(_style(WARNING, Font(SANS, 10, bold=True, color=text), plain))
    head = Alignment("left", "bottom", wrap_text=True, indent=1)
    bold = Font(SANS, 10, bold=True, color=text)
    book.add_named_style(_style(HEAD, bold, head, ground="panel", under="muted"))
    middle = Alignment(horizontal="center", vertical="bottom", wrap_text=True)
    book.add_named_style(_style(HEAD_TOP, bold, middle, ground="panel"))
    row_head = Alignment("left", "center", indent=2)
    book.add_named_style(_style(OFFENCE, Font(SANS, 10, color=text), row_head, under="hairline"))
    kind = Font(SANS, 10, italic=True, color=text)
    book.add_named_style(_style(HEAD_KIND, kind, middle, ground="panel", under="muted"))
    inset = Alignment("left", "center", indent=1)
    book.add_named_style(_style(GROUP, bold, inset, ground="panel", under="frame"))
    change = Alignment(horizontal="center", vertical="top", wrap_text=True)
    book.add_named_style(_style(STATE, Font(SANS, 10, color=text), change, under="hairline"))
    book.add_named_style(_style(TALLY, Font(SANS, 10, color=text), count, under="hairline"))
    book.add_named_style(_style(SUM, bold, count, ground="panel", under="frame"))
    share = _style(SHARE, Font(SANS, 10, color=text), count, under="hairline")
    share.number_format = "0%"
    book.add_named_style(share)
    for state in Coverage:
        book.add_named_style(_band(state.value, STATES[state], bold=state in HEAVY))
    for level, look in enumerate(RAMP, 1):
        book.add_named_style(_band(step(level), look))
    for name, (ink, frame) in {ASIDE: ("muted", "frame"), BELOW: ("bad", "bad")}.items():
        book.add_named_style(_band(name, _plain_look(ink), frame=frame))
    outside = _style(OUTSIDE, Font(SANS, 10, color=muted), middle)
    dashed = Side("dashed", color=surface("hairline"))
    outside.border = Border(dashed, dashed, dashed, dashed)
    book.add_named_style(outside)


def _style(name: str, font: Font, alignment: Alignment, *, ground: str = "", under: str = "") -> NamedStyle:
    style = NamedStyle(name, font=font, alignment=alignment)
    if ground:
        style.fill = PatternFill("solid", fgColor=surface(ground))
    if under:
        style.border = Border(bottom=Side("thin", color=surface(under)))
    return style


def _band(name: str, look: StateLook, *, bold: bool = False, frame: str = "") -> NamedStyle:
    """Ground and ink of the palette; what was not loaded is hatched, what is unclear framed.

    LibreOffice writes links in a blue of its own, which nobody can read on a dark ground; the outline, which Excel
    does not draw, keeps the word white there.
    """
    frame = frame or ("amber" if name == Coverage.UNCLEAR else "page")
    edge = Side("thin", color=surface(frame))
    return NamedStyle(
        look_style(name),
        font=Font(SANS, 10, bold=bold, outline=look.ink == WHITE, color=_rgb(look.ink)),
        fill=_ground(name, look),
        border=Border(edge, edge, edge, edge),
        alignment=Alignment(horizontal="center", vertical="center", wrap_text=True),
    )


def _ground(name: str, look: StateLook) -> PatternFill:
    ground = _rgb(look.ground)
    if name == Coverage.NOT_LOADED:
        return PatternFill("lightUp", fgColor=surface("frame"), bgColor=ground)
    return PatternFill("solid", fgColor=ground, bgColor=ground)


def _plain_look(ink: str) -> StateLook:
    """The look of a band that is no step: ink on the ground of the page."""
    (light, dark), (ground, dark_ground) = SURFACES[ink], SURFACES["page"]
    return StateLook(ground, light, dark_ground, dark, "")


def state_difference(state: Coverage) -> DifferentialStyle:
    """Return ground and ink of a state for a rule that follows the words of a cell."""
    look = STATES[state]
    return DifferentialStyle(font=Font(bold=state in HEAVY, color=_rgb(look.ink)), fill=_ground(state.value, look))


def surface(name: str) -> str:
    """Return a colour of the pages' surfaces as a workbook writes it."""
    return _rgb(SURFACES[name][0])


def _rgb(colour: str) -> str:
    return f"FF{colour.removeprefix('#').upper()}"
