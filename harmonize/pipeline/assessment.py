"""One jurisdiction by itself: what matches, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.exemplars import load_exemplars
from harmonize.gaps import find_gaps
from harmonize.match import match_offences
from harmonize.model import ElementFinding, Gap, Match, Yardstick
from harmonize.settings import Settings

from .instrument import ReadInstrument
from .record import Effort


@dataclass(frozen=True, slots=True)
class Assessed:
    """What was found of one jurisdiction."""

    matches: tuple[Match, ...]
    elements: tuple[ElementFinding, ...]
    gaps: tuple[Gap, ...]


def assess(
    code: str, own: Sequence[ReadInstrument], yardstick: Yardstick, settings: Settings, effort: Effort
) -> Assessed:
    """Match and assess one jurisdiction; ``own`` are its files, and nothing else has a say."""
    readings = [reading for item in own for reading in item.readings]
    law_kinds = {kind for item in own for kind in item.instrument.law_kinds}
    with effort.timed("match"):
        matches = match_offences(code, readings, yardstick, load_exemplars(), settings)
    with effort.timed("gaps"):
        elements, gaps = find_gaps(code, matches, readings, law_kinds, yardstick)
    return Assessed(matches, elements, gaps)
