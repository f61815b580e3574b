"""What the program says when the offence is not there: its provisions are taken away, and it is asked again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.gaps import find_gaps
from harmonize.match import Scored, judge_candidates, settle_candidates, weigh_candidates
from harmonize.model import Exemplar, Match, Verdict, Yardstick
from harmonize.settings import Settings

from .countries import Country, place_of_reading
from .gold import Gold
from .places import Cell, Place

NOTHING = "nothing"
OUTCOMES = (Verdict.MATCH.value, Verdict.REVIEW.value, NOTHING)


@dataclass(frozen=True, slots=True)
class MaskedCell:
    """A cell without its own provisions: what the program then says, and of which article."""

    cell: Cell
    outcome: str
    """``match``, ``review`` or ``nothing``: the best that any article gets."""
    file: str
    article: str
    score: float | None
    left_out: int
    """Candidates taken away."""


@dataclass(frozen=True, slots=True)
class Masking:
    """All cells where the offence is there, each asked again without it."""

    cells: tuple[MaskedCell, ...]
    not_at_hand: tuple[Cell, ...]
    """Cells that were not asked again: the statutes at hand have none of their provisions."""

    @property
    def outcomes(self) -> dict[str, int]:
        """How often the answer was a match, a review or nothing."""
        counted = Counter(item.outcome for item in self.cells)
        return {outcome: counted[outcome] for outcome in OUTCOMES}

    @property
    def false_matches(self) -> tuple[MaskedCell, ...]:
        """The cells where another article stands as a match, likeliest first."""
        wrong = [item for item in self.cells if item.outcome == Verdict.MATCH]
        return tuple(sorted(wrong, key=lambda item: (-(item.score or 0.0), item.cell)))


def mask(
    countries: Sequence[Country], gold: Gold, yardstick: Yardstick, exemplars: Sequence[Exemplar], settings: Settings
) -> Masking:
    """Leave all provisions that gold names for a cell out (``yes`` and ``partial``) and match it again.

    Candidates are weighed once for a country; what depends on the candidates that are left is weighed anew for
    each cell, so that the answer is that of a country without these provisions.
    """
    maskings = [
        mask_country(
            country, weigh_candidates(country.readings, yardstick, exemplars, settings), gold, settings, yardstick
        )
        for country in countries
    ]
    return merge_maskings(maskings)


def mask_country(
    country: Country, weighed: Mapping[str, Sequence[Scored]], gold: Gold, settings: Settings, yardstick: Yardstick
) -> Masking:
    """Mask the cells of one country whose candidates are weighed already."""
    present = {cell: known for cell, known in gold.cells.items() if known.full}
    found = [
        _mask_cell(cell, known.named, weighed[cell[1]], country, settings, yardstick)
        for cell, known in sorted(present.items())
        if cell[0] == country.code.upper() and cell[1] in weighed and known.named & country.articles
    ]
    asked = {item.cell for item in found}
    return Masking(tuple(found), tuple(cell for cell in present if cell not in asked))


def merge_maskings(maskings: Sequence[Masking]) -> Masking:
    """Put the maskings of several countries together."""
    cells = sorted((cell for one in maskings for cell in one.cells), key=lambda item: item.cell)
    asked = {item.cell for item in cells}
    lacking = dict.fromkeys(cell for one in maskings for cell in one.not_at_hand if cell not in asked)
    return Masking(tuple(cells), tuple(lacking))


def _mask_cell(
    cell: Cell,
    named: frozenset[Place],
    weighed: Sequence[Scored],
    country: Country,
    settings: Settings,
    yardstick: Yardstick,
) -> MaskedCell:
    left = [item for item in weighed if place_of_reading(item.reading) not in named]
    matches = judge_candidates(country.code, settle_candidates(left, settings), settings.verdicts)
    if matches and matches[0].verdict is Verdict.MATCH:
        readings = [reading for reading in country.readings if place_of_reading(reading) not in named]
        asked = Yardstick((yardstick.offence(cell[1]),))
        matches = find_gaps(country.code, matches, readings, country.law_kinds, asked).matches
    best: Match | None = next((match for match in matches if match.verdict is not Verdict.REJECTED), None)
    gone = len(weighed) - len(left)
    if best is None:
        return MaskedCell(cell, NOTHING, "", "", None, gone)
    return MaskedCell(cell, best.verdict.value, best.file, best.article, best.score, gone)
