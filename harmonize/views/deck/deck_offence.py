"""One offence of a deck: what is asked, what each law has of it, the penalties, and what would close the gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from harmonize.model import Coverage, ElementStatus

from ..gaps.gap_list import GapItem
from ..gaps.severity import Severity
from ..lookup import Cell, Lookup
from ..palette import STATES
from ..present.present import AskedPart, Slide, Tile
from ..words import Words, as_sentence
from .deck_matrix import REVIEW
from .deck_notes import cell_notes, closing_notes
from .deck_penalties import PenaltyBars, penalty_bars


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A thing that the treaties ask for; ``found`` counts what was found of it."""

    number: int
    type: str
    kind: str
    text: str
    force: str
    found: str


@dataclass(frozen=True, slots=True)
class CellLine:
    """What the law of one jurisdiction has; ``mark`` says that it rests on a digest, ``notes`` are the presenter's."""

    name: str
    mark: str
    state: Coverage
    sign: str
    word: str
    articles: tuple[str, ...]
    lacking: tuple[str, ...]
    penalty: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """What would close a gap; lines that begin with the same number speak of the same element."""

    name: str
    state: Coverage
    sign: str
    word: str
    open: tuple[str, ...]
    duty: tuple[str, ...]
    closing: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OffencePart:
    """The slides of one offence; ``sentence`` is there to be read aloud, ``counts`` are its cells by state."""

    id: str
    label: str
    family: str
    instruments: str
    sentence: str
    counts: Mapping[Coverage, int]
    asked: tuple[AskedLine, ...]
    cells: tuple[CellLine, ...]
    bars: PenaltyBars | None
    closing: tuple[ClosingLine, ...]


def offence_part(lookup: Lookup, slide: Slide, items: Mapping[Cell, GapItem], words: Words) -> OffencePart:
    """Draw up an offence from its slide of the screen and the rows of its cells in the list of gaps."""
    numbers = {part.element: part.number for part in slide.asked}
    lines = [(tile, items[slide.offence, tile.jurisdiction]) for tile in slide.tiles]
    return OffencePart(
        id=slide.offence,
        label=slide.label,
        family=slide.family,
        instruments=words.say("app.join").join(slide.instruments),
        sentence=slide.sentence,
        counts=Counter(tile.state for tile in slide.tiles),
        asked=tuple(_asked(part, slide, words) for part in slide.asked),
        cells=tuple(_cell(tile, item, cell_notes(tile, item, numbers, words), words) for tile, item in lines),
        bars=penalty_bars(lookup, slide.offence, [tile.jurisdiction for tile in slide.tiles], words),
        closing=tuple(
            _closing(tile, item, closing_notes(lookup, slide.offence, tile, words), words)
            for tile, item in lines
            if item.severity is not Severity.NO_GAP
        ),
    )


def _asked(part: AskedPart, slide: Slide, words: Words) -> AskedLine:
    counts = Counter(tile.status[part.element] for tile in slide.tiles if part.element in tile.status)
    found = (
        words.say("slides.counted", word=words.status(status), n=words.number(counts[status]))
        if len(slide.tiles) > 1
        else words.status(status)
        for status in ElementStatus
        if counts[status]
    )
    return AskedLine(
        part.number,
        part.type,
        words.element_type(part.type),
        as_sentence(part.description),
        part.force,
        words.say("app.list").join(found) or words.status(None),
    )


def _cell(tile: Tile, item: GapItem, notes: tuple[str, ...], words: Words) -> CellLine:
    return CellLine(
        name=tile.name,
        mark=words.say("app.digest_mark") if item.digest or tile.digest else "",
        state=tile.state,
        sign=STATES[tile.state].mark,
        word=_word(tile, item),
        articles=tuple(_articles(tile, words)),
        lacking=tuple(_lacking(tile, item, words)),
        penalty=as_sentence(tile.penalty),
        notes=notes,
    )


def _articles(tile: Tile, words: Words) -> Iterator[str]:
    join = words.say("app.join")
    if tile.articles:
        yield join.join(tile.articles)
    if tile.waiting:
        title = words.count("present.waiting", len(tile.waiting))
        yield words.say("slides.line", name=title, words=join.join(tile.waiting))


def _word(tile: Tile, item: GapItem) -> str:
    return f"{item.state} {REVIEW}" if tile.review else item.state


def _lacking(tile: Tile, item: GapItem, words: Words) -> Iterator[str]:
    """Say what is missing or open; of what was not loaded, what to load; of nothing, that it is nothing."""
    if tile.state in (Coverage.NOT_LOADED, Coverage.NOT_APPLICABLE):
        yield tile.sentence
        return
    if not item.missing and not item.unclear:
        yield words.say("slides.nothing")
    yield from item.missing
    for text in item.unclear:
        yield words.say("slides.line", name=words.say("present.unclear"), words=text)
    if tile.near:
        yield words.say("slides.line", name=words.say("present.nearest"), words=tile.near.label)
    elif tile.state is Coverage.NONE:
        yield words.say("present.no_near")


def _closing(tile: Tile, item: GapItem, notes: tuple[str, ...], words: Words) -> ClosingLine:
    return ClosingLine(
        name=tile.name,
        state=tile.state,
        sign=STATES[tile.state].mark,
        word=_word(tile, item),
        open=(*item.missing, *item.unclear),
        duty=item.duty or (words.say(f"gaps.severity.{item.severity.value}"),),
        closing=item.closing,
        notes=notes,
    )
