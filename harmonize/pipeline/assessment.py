"""One jurisdiction by itself: what matches, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.exemplars import load_exemplars
from harmonize.gaps import find_gaps
from harmonize.match import judge_offences, score_candidates
from harmonize.model import ElementFinding, Gap, Match, Notice, Yardstick
from harmonize.settings import Settings

from .instrument import ReadInstrument
from .opinion import Adviser, ask_adviser
from .record import Effort


@dataclass(frozen=True, slots=True)
class Assessed:
    """What was found of one jurisdiction; ``notices`` say where a sentence model failed."""

    matches: tuple[Match, ...]
    elements: tuple[ElementFinding, ...]
    gaps: tuple[Gap, ...]
    notices: tuple[Notice, ...] = ()


def assess(
    code: str,
    own: Sequence[ReadInstrument],
    yardstick: Yardstick,
    settings: Settings,
    effort: Effort,
    adviser: Adviser | None = None,
) -> Assessed:
    """Match and assess one jurisdiction; ``own`` are its files, and nothing else has a say.

    Where an adviser is there, it is asked about the cells without a match.
    """
    readings = [reading for item in own for reading in item.readings]
    law_kinds = {kind for item in own for kind in item.instrument.law_kinds}
    with effort.timed("match"):
        scored = score_candidates(readings, yardstick, load_exemplars(), settings)
        judged = judge_offences(code, scored, settings)
    notices: tuple[Notice, ...] = ()
    if adviser is not None:
        with effort.timed("meaning"):
            judged, notices = ask_adviser(code, scored, judged, adviser)
    matches = tuple(match for rows in judged.values() for match in rows)
    with effort.timed("gaps"):
        found = find_gaps(code, matches, readings, law_kinds, yardstick)
    return Assessed(found.matches, found.elements, found.gaps, notices)
