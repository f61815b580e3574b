"""All slides of a deck in order, with their numbers in the contents and the ways back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harmonize.views.deck.deck import Deck
from harmonize.views.words import Words

from .chart_sheets import count_sheets, penalty_sheets
from .front_sheets import contents_sheets, cover_sheet
from .matrix_sheets import matrix_sheets
from .offence_sheets import offence_sheets
from .reading_sheets import reading_sheets
from .sheet import Sheet, TablePiece


def plan_sheets(deck: Deck, removed: int, words: Words) -> list[Sheet]:
    """Lay out a deck; contents, and ways back to them, stand there where there is more than one offence."""
    overview = [*matrix_sheets(deck, words), *_overview(deck, words)]
    offences = [sheet for part in deck.offences for sheet in offence_sheets(part, words)]
    reading = reading_sheets(deck.reading, removed, words)
    cover = cover_sheet(deck, words)
    if len(deck.offences) < 2:
        return [cover, *overview, *offences, *reading]
    first, last = _firsts(overview), _firsts(reading)
    length = len(contents_sheets(deck, first, last, {}, words))
    behind = [*overview, *offences, *reading]
    on = {sheet.key: number for number, sheet in enumerate(behind, 2 + length)}
    contents = contents_sheets(deck, first, last, on, words)
    back = {key: sheet.key for sheet in contents for key in _leads_to(sheet)}
    return [cover, *contents, *(replace(sheet, back=_back(sheet, back)) for sheet in behind)]


def _overview(deck: Deck, words: Words) -> list[Sheet]:
    counts = count_sheets(deck.counts, deck.matrix.lead, words) if deck.counts else []
    if deck.penalties is None:
        return counts
    name = deck.matrix.columns[0].label
    return [*counts, *penalty_sheets("penalties", name, words.say("slides.overview"), deck.penalties, words)]


def _firsts(sheets: Sequence[Sheet]) -> list[tuple[str, str]]:
    """Return key and title of what begins on a slide; parts that go on are left out."""
    return [(sheet.key, _title(sheet)) for sheet in sheets if not _goes_on(sheet)]


def _goes_on(sheet: Sheet) -> bool:
    return sheet.key.rpartition("-")[2].isdigit()


def _title(sheet: Sheet) -> str:
    """Return the title without the number of its part."""
    return next((piece.name for piece in sheet.pieces if isinstance(piece, TablePiece)), sheet.title)


def _leads_to(sheet: Sheet) -> list[str]:
    tables = [piece for piece in sheet.pieces if isinstance(piece, TablePiece)]
    return [row.cells[0].paras[0].to for table in tables for row in table.rows if row.cells[0].paras]


def _back(sheet: Sheet, back: dict[str, str]) -> str:
    """Return the slide of the contents that leads to this one, or to what it goes on from."""
    first = sheet.key.partition("/")[0]
    return back.get(first) or back.get(first.rpartition("-")[0], "contents")
