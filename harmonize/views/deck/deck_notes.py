"""What a presenter has at hand beside a slide: of every cell the reason, the article, the quoted words and the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from harmonize.model import Coverage

from ..closing.closing import Closing, close_cell
from ..gaps.gap_list import GapItem
from ..lookup import Lookup
from ..offence.article import label_article
from ..present.present import NearMiss, Tile
from ..present.present_law import LawGroup, Passage
from ..words import Words, as_sentence


def cell_notes(tile: Tile, item: GapItem, numbers: Mapping[str, int], words: Words) -> tuple[str, ...]:
    """Tell a cell; ``numbers`` are those of the elements on the slide that says what is asked."""
    return tuple(_lines(tile, item, numbers, words))


def _lines(tile: Tile, item: GapItem, numbers: Mapping[str, int], words: Words) -> Iterator[str]:
    say = words.say
    yield say("slides.line", name=tile.name, words=item.state)
    yield tile.sentence
    if item.sure:
        yield say("panel.how_sure", sure=item.sure)
    if tile.review:
        yield say("slides.review", mark="").strip()
    for group in tile.law:
        yield from _group(group, numbers, words)
    if tile.near:
        yield from _near(tile.near, words)
    elif tile.state is Coverage.NONE:
        yield say("present.no_near")
    yield from tile.penalties
    yield from item.duty
    if tile.digest:
        yield say("panel.digest")


def _group(group: LawGroup, numbers: Mapping[str, int], words: Words) -> Iterator[str]:
    waits = words.count("present.waiting", 1) if group.review else ""
    yield words.say("slides.line", name=group.label, words=waits) if waits else group.label
    for passage in group.passages:
        yield _quoted(passage, numbers, words)
    yield words.say("slides.source", source=group.source, file=group.file)


def _quoted(passage: Passage, numbers: Mapping[str, int], words: Words) -> str:
    """Quote a passage, with the numbers of the elements that its words carry."""
    ellipsis = words.say("app.ellipsis").strip()
    text = " ".join("".join(piece.shown for piece in passage.pieces).split())
    before, after = (ellipsis if cut else "" for cut in (passage.cut_before, passage.cut_after))
    quoted = words.say("gaps.quoted", words=f"{before}{text}{after}")
    found = sorted(numbers[element] for element in passage.elements if element in numbers)
    if not found:
        return quoted
    return words.say("slides.carries", quote=quoted, numbers=words.say("app.join").join(map(str, found)))


def _near(near: NearMiss, words: Words) -> Iterator[str]:
    yield words.say("slides.line", name=words.say("present.near"), words=near.label)
    yield near.why_not
    yield words.say("gaps.quoted", words=near.opening)
    yield words.say("slides.source", source=near.source, file=near.file)


def closing_notes(lookup: Lookup, offence: str, tile: Tile, words: Words) -> tuple[str, ...]:
    """Quote of every element that is open the nearest wording elsewhere, with its article and file."""
    closings = close_cell(lookup, offence, tile.jurisdiction, words.code)
    said = [line for closing in closings for line in _wording(lookup, closing, words)]
    return (tile.name, *said) if said else ()


def _wording(lookup: Lookup, closing: Closing, words: Words) -> Sequence[str]:
    asked = as_sentence(closing.description)
    if not closing.wordings:
        return (words.say("slides.line", name=asked, words=closing.reason),)
    nearest = closing.wordings[0]
    place = words.say(
        "closing.place",
        jurisdiction=lookup.jurisdictions[nearest.jurisdiction].name,
        article=label_article(nearest.article, "", words),
    )
    quoted = words.say("gaps.quoted", words=" ".join(nearest.passage.text.split()))
    source = words.say("slides.source", source=place, file=nearest.source.file)
    return (asked, quoted, source)
