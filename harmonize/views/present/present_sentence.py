"""One sentence for a slide that a chair can read aloud, and from when the texts behind it are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from harmonize.model import Coverage, Instrument

from ..data_version import data_version
from ..lookup import Lookup
from ..texts.provenance import provenance
from ..texts.text_date import date_in_words, read_date
from ..words import Words


class Stated(Protocol):
    """What the sentence needs to know of a jurisdiction."""

    @property
    def state(self) -> Coverage:
        """Its state."""

    @property
    def review(self) -> bool:
        """True where a person must look."""


def chair_sentence(label: str, tiles: Sequence[Stated], words: Words) -> str:
    """Say how many jurisdictions are in which state, and how many wait for a person."""
    counts = Counter(tile.state for tile in tiles)
    parts = [words.count(f"present.say_{state.value}", counts[state]) for state in Coverage if counts[state]]
    said = words.say(
        "present.say",
        offence=label,
        jurisdictions=words.count("matrix.count_jurisdictions", len(tiles)),
        parts=words.say("app.list").join(parts),
    )
    waiting = sum(tile.review for tile in tiles)
    if not waiting:
        return said
    return words.say("present.say_both", first=said, second=words.count("present.say_waiting", waiting))


def dates_sentence(texts: Iterable[Instrument], words: Words) -> str:
    """Say from when to when the texts date, and how many of them carry no plain date."""
    found = [read_date(item.as_of) for item in texts]
    known = [(date.first, date.last, date) for date in found if date.first and date.last]
    unknown = words.count("present.undated", len(found) - len(known)) if len(known) < len(found) else ""
    if not known:
        return unknown
    first = date_in_words(min(known, key=lambda item: item[0])[2], words)
    last = date_in_words(max(known, key=lambda item: item[1])[2], words)
    said = words.say("present.dates" if first != last else "present.date", first=first, last=last)
    return words.say("present.say_both", first=said, second=unknown) if unknown else said


def slide_notes(lookup: Lookup, jurisdictions: Collection[str], words: Words) -> tuple[str, ...]:
    """Return what stands at the foot of every slide: what this is not, what was read, from when, in which version."""
    columns = tuple(c for c in lookup.matrix.columns if not jurisdictions or c.code in jurisdictions)
    texts = [item for column in columns for item in lookup.read(column.code)]
    notes = (
        words.say("app.not_legal_advice"),
        provenance(replace(lookup.matrix, columns=columns), words),
        dates_sentence(texts, words),
        words.say("present.data", version=data_version(lookup.comparison)),
    )
    return tuple(note for note in notes if note)
