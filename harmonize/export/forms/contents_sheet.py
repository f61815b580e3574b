"""The first sheet of a form: what may be chosen and what it means, and the other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.views.concordance.drawn import Concordance, Option
from harmonize.views.words import Words

from ..workbook.listing import Column, write_heads, write_row
from ..workbook.looks import BODY, GROUP, LABEL, LINK, NOTE
from ..workbook.page import A4, Page
from .links import lead

WIDTHS = (34, 20, 48, 18, 50)
WORD, SYMBOL = "A", "B"


@dataclass(frozen=True, slots=True)
class Choices:
    """Where the words to choose from stand, as lists of cells point there."""

    symbols: str
    words: str


def write_choices(page: Page, drawn: Concordance) -> tuple[Choices | None, int]:
    """Write the first lines and the words to choose from; return where these stand, and the next free row."""
    words = page.words
    row = page.begin(drawn.title, drawn.warnings, drawn.notes) + 1
    choices = None
    if drawn.options:
        first, row = _options(page, row, words.say("forms.options"), drawn.options)
        sheet = drawn.contents.replace("'", "''")
        symbols, said = (f"'{sheet}'!${c}${first}:${c}${first + len(drawn.options) - 1}" for c in (SYMBOL, WORD))
        choices = Choices(symbols, said)
    if drawn.marks:
        _, row = _options(page, row, words.say("forms.marks"), drawn.marks)
    return choices, row


def write_sheets(page: Page, row: int, drawn: Concordance, removed: int) -> None:
    """Write the list of sheets with links, and how many characters no cell could hold."""
    words = page.words
    page.put(row, 1, words.say("forms.sheets"), GROUP)
    columns = _columns(words, ("sheet", "jurisdiction", "instrument", "bound", "counts"), LINK)
    write_heads(page, row + 1, columns)
    heads, row = (row + 1, row + 1), row + 2
    for sheet in drawn.sheets:
        values = (sheet.name, sheet.jurisdiction, sheet.instrument, sheet.bound, sheet.counts)
        cells, row = write_row(page, row, columns, values)
        lead(cells[0], sheet.name, "A1", words.say("forms.open"))
    if removed + page.removed:
        page.put(row + 1, 1, words.say("report.method.left_out", n=words.number(removed + page.removed)), NOTE)
        row += 2
    page.set_up_print(A4, heads, f"E{row}")
    set_margins(page, drawn.title)


def set_margins(page: Page, title: str) -> None:
    """Put the form's own title above and below every sheet of paper, and that it is no legal advice."""
    top, foot = page.sheet.oddHeader, page.sheet.oddFooter
    plain = title.replace("&", "&&")  # a single one begins a code
    if top is not None and foot is not None:
        top.left.text, foot.left.text = plain, page.words.say("forms.footer", title=plain)


def _options(page: Page, row: int, title: str, options: Sequence[Option]) -> tuple[int, int]:
    """Write words with what they stand for; return the first of their rows and the next free row."""
    page.put(row, 1, title, GROUP)
    columns = _columns(page.words, ("words", "symbol", "meaning"), LABEL)
    write_heads(page, row + 1, columns)
    first = row = row + 2
    for option in options:
        _, row = write_row(page, row, columns, (option.words, option.symbol, option.meaning))
    return first, row + 1


def _columns(words: Words, names: Sequence[str], style: str) -> tuple[Column, ...]:
    return tuple(
        Column(words.say(f"forms.head.{name}"), width, BODY if at else style)
        for at, (name, width) in enumerate(zip(names, WIDTHS, strict=False))
    )
