"""The first slides: what this is, and the contents with a way to each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from harmonize.model import Coverage
from harmonize.views.deck.deck import Deck
from harmonize.views.deck.deck_offence import OffencePart
from harmonize.views.palette import STATES
from harmonize.views.words import Words

from .fit import largest_size
from .sheet import BOTTOM, MARGIN, MUTED, ROOM, Box, Cell, Para, Row, Sheet, TextPiece
from .table_sheets import Table, cell, largest_table, state_cell

SIZES = (14.0, 12.0)
NUMBER, COUNT = 72.0, 92.0
COVER_SIZES = (18.0, 16.0, 14.0, 12.0, 10.0)
COVER_TOP = 210.0


def cover_sheet(deck: Deck, words: Words) -> Sheet:
    """Return the title slide: what is covered, and what nobody may overlook."""
    said = (deck.matrix.lead, *deck.warnings, *deck.notes)
    room = BOTTOM - COVER_TOP
    size = next(
        (size for size in COVER_SIZES if sum(p.height(ROOM) for p in _cover_paras(deck, size)) <= room),
        COVER_SIZES[-1],
    )
    scale, subtitle = largest_size(deck.subtitle, ROOM, 60.0, (24.0, 20.0, 16.0, 12.0))
    pieces = (
        TextPiece("Subtitle", Box(MARGIN, 150.0, ROOM, 60.0), (Para(subtitle, scale),)),
        TextPiece("What to know", Box(MARGIN, COVER_TOP, ROOM, room), _cover_paras(deck, size)),
    )
    return Sheet("cover", deck.title, words.say("slides.overview"), pieces, (deck.subtitle, *said))


def _cover_paras(deck: Deck, size: float) -> tuple[Para, ...]:
    small = max(size - 2.0, 10.0)
    return (
        Para(deck.matrix.lead, size, after=10.0),
        *(Para(warning, size, True, after=4.0) for warning in deck.warnings),
        *(Para(note, small, ink=MUTED, after=2.0) for note in deck.notes),
    )


def contents_sheets(
    deck: Deck, first: Sequence[tuple[str, str]], last: Sequence[tuple[str, str]], on: Mapping[str, int], words: Words
) -> list[Sheet]:
    """Return the contents: a way to each part, its slide, and an offence's cells by state.

    ``first`` and ``last`` are key and title of what stands before and behind the offences; ``on`` gives the number of
    the slide of each key.
    """
    states = [state for state in Coverage if any(part.counts.get(state) for part in deck.offences)]
    widths = (ROOM - NUMBER - COUNT * len(states), NUMBER, *(COUNT for _ in states))
    signs = tuple(words.say("slides.signed", sign=STATES[s].mark, word=words.state(s)) for s in states)
    heads = (words.say("slides.head.offence"), words.say("slides.head.slide"), *signs)
    tables = {
        size: Table(
            key="contents",
            title=words.say("slides.contents"),
            section=words.say("slides.overview"),
            head=heads,
            widths=widths,
            rows=(
                *(_other(key, title, on, len(states), size) for key, title in first),
                *(_offence(part, states, on, size) for part in deck.offences),
                *(_other(key, title, on, len(states), size) for key, title in last),
            ),
        )
        for size in SIZES
    }
    return largest_table(tables, words, more=0)


def _number(key: str, on: Mapping[str, int], size: float) -> Cell:
    return cell(str(on.get(key, 0)), size, align="r")


def _other(key: str, title: str, on: Mapping[str, int], states: int, size: float) -> Row:
    return Row((cell(title, size, bold=True, to=key), _number(key, on, size), *(Cell() for _ in range(states))))


def _offence(part: OffencePart, states: Sequence[Coverage], on: Mapping[str, int], size: float) -> Row:
    counts = (
        state_cell(state.value, str(part.counts[state]), size, align="ctr") if part.counts.get(state) else Cell()
        for state in states
    )
    return Row((cell(part.label, size, to=part.id), _number(part.id, on, size), *counts))
