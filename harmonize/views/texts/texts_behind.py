"""The texts that a cell of the matrix rests on, and what a paper says of them."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import Coverage, Gap, Instrument, Match

from ..lookup import Lookup
from ..offence.article import title_words


def texts_behind(lookup: Lookup, gap: Gap, chosen: Sequence[Match]) -> list[Instrument]:
    """Return the texts that a cell rests on: those of its articles, else all that were read."""
    files = dict.fromkeys(match.file for match in chosen)
    named = [lookup.instruments[file] for file in files if file in lookup.instruments]
    return named or lookup.read(gap.jurisdiction)


def texts_searched(lookup: Lookup, gap: Gap, chosen: Sequence[Match]) -> list[Instrument]:
    """Return the same, but nothing for a law that was not loaded: no text speaks for such a cell."""
    return [] if gap.coverage is Coverage.NOT_LOADED else texts_behind(lookup, gap, chosen)


def source_lines(texts: Sequence[Instrument]) -> tuple[str, ...]:
    """Return title and origin of each text."""
    lines = (line for text in texts for line in (title_words(text), text.source))
    return tuple(dict.fromkeys(line for line in lines if line))
