"""How cells of the workbook look: named styles in the colours of the pages."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from harmonize.model import Coverage
from harmonize.views.colours import SURFACES
from harmonize.views.palette import STATES

SANS, SERIF = "Calibri", "Cambria"
TITLE, NOTE, WARNING, HEAD, HEAD_TOP, HEAD_KIND, GROUP = (
    f"Harmonize {name}" for name in ("title", "note", "warning", "head", "head top", "head kind", "group")
)
BODY, LAW, LABEL, LINK, MUTED, NUMBER, COUNT, OFFENCE = (
    f"Harmonize {name}" for name in ("body", "law", "label", "link", "muted", "number", "count", "offence")
)
HEAVY = (Coverage.NONE, Coverage.FULL)


def state_style(coverage: Coverage) -> str:
    """Return the name of a state's style."""
    return f"Harmonize {coverage.value}"


def add_styles(book: Workbook) -> None:
    """Make the styles known to a workbook."""
    text, muted, link = (_rgb(SURFACES[name][0]) for name in ("text", "muted", "link"))
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
    for state in Coverage:
        book.add_named_style(_state(state))


def _style(name: str, font: Font, alignment: Alignment, *, ground: str = "", under: str = "") -> NamedStyle:
    style = NamedStyle(name, font=font, alignment=alignment)
    if ground:
        style.fill = PatternFill("solid", fgColor=_rgb(SURFACES[ground][0]))
    if under:
        style.border = Border(bottom=Side("thin", color=_rgb(SURFACES[under][0])))
    return style


def _state(state: Coverage) -> NamedStyle:
    """Ground and ink of the palette; what was not loaded is hatched, what is unclear framed.

    LibreOffice writes links in a blue of its own, which nobody can read on the darkest ground; the
    outline, which Excel does not draw, keeps the word white there.
    """
    look = STATES[state]
    ink, ground = _rgb(look.ink), _rgb(look.ground)
    fill = PatternFill("solid", fgColor=ground)
    edge = Side("thin", color=_rgb(SURFACES["page"][0]))
    if state is Coverage.NOT_LOADED:
        fill = PatternFill("lightUp", fgColor=_rgb(SURFACES["frame"][0]), bgColor=ground)
    if state is Coverage.UNCLEAR:
        edge = Side("thin", color=_rgb(SURFACES["amber"][0]))
    return NamedStyle(
        state_style(state),
        font=Font(SANS, 10, bold=state in HEAVY, outline=state is Coverage.FULL, color=ink),
        fill=fill,
        border=Border(edge, edge, edge, edge),
        alignment=Alignment(horizontal="center", vertical="center", wrap_text=True),
    )


def _rgb(colour: str) -> str:
    return f"FF{colour.removeprefix('#').upper()}"
