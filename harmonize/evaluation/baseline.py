"""What two programs that know nothing would get, counted on the same cells.

Both go through a country's articles in force in random order and state, for every article, the commonest basic
prison term of the country. One sends every article to a person and calls all cells and elements unclear; the
other lets every article stand as a match, and calls all cells full and all elements present.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import comb

from .answers import Answers, Bounds
from .figures import Counts, add
from .gold import Gold, GoldCell
from .judging import asks_for_penalty, bounds_agree, states_agree
from .places import Cell, Place

FIRST_FEW = 5


@dataclass(frozen=True, slots=True)
class Baselines:
    """Counts of the two programs, cell by cell; right by fractions where order is a matter of chance."""

    all_review: dict[Cell, Counts]
    all_match: dict[Cell, Counts]


def count_baselines(answers: Answers, gold: Gold) -> Baselines:
    """Count the two programs; where ``answers`` names no articles in force, ranking is not counted."""
    commonest = _commonest_bounds(answers.bounds)
    return Baselines(*(_count(answers, gold, commonest, match) for match in (False, True)))


def _count(answers: Answers, gold: Gold, commonest: Mapping[str, Bounds], match: bool) -> dict[Cell, Counts]:
    cells: dict[Cell, Counts] = defaultdict(dict)
    for cell, known in gold.cells.items():
        counts = cells[cell]
        articles = answers.articles.get(cell[0], frozenset())
        if articles:
            _count_ranking(counts, known, articles, match)
        for row in filter(asks_for_penalty, known.full):
            guess = commonest.get(cell[0], (None, None))
            add(counts, "penalty", bounds_agree(row, [guess]))
        if answers.coverage:
            agrees, opposite = states_agree(known, "full" if match else "unclear")
            add(counts, "cells", agrees)
            if known.full or known.absent:
                add(counts, "cells-wrong", opposite)
    for item in gold.elements:
        if item.status in ("present", "absent"):
            counts, present = cells[item.cell], item.status == "present"
            add(counts, "elements", match and present)
            add(counts, "present-found" if present else "absent-found", match and present)
            if present:
                add(counts, "false-absent", 0)
    return dict(sorted(cells.items()))


def _count_ranking(counts: Counts, known: GoldCell, articles: frozenset[Place], match: bool) -> None:
    many, named = len(articles), len(known.named & articles)
    if known.full:
        principal = len(known.principal & articles)
        add(counts, "principal@1", principal / many)
        add(counts, "hit@1", named / many)
        add(counts, "recall@5", among_first(principal, many))
        add(counts, "matched", match and principal > 0)
        add(counts, "false-gap", 0)
        for row in known.full:
            add(counts, "provisions", row.place in articles)
    elif known.absent:
        add(counts, "false-match", match)
    add(counts, "reviews", 0 if match else many)
    if match:
        add(counts, "precision", named, many)


@lru_cache(maxsize=1024)
def among_first(right: int, many: int, few: int = FIRST_FEW) -> float:
    """Return the chance that at least one of ``right`` articles is among the first ``few`` of ``many``."""
    return 1 - comb(many - right, min(few, many)) / comb(many, min(few, many))


def _commonest_bounds(bounds: Mapping[Place, Sequence[Bounds]]) -> dict[str, Bounds]:
    """Return the basic prison term that each country states most often; of equals the smaller one."""
    seen: dict[str, Counter[Bounds]] = defaultdict(Counter)
    for (instrument, _), stated in bounds.items():
        code = instrument.partition("/")[0].upper()
        seen[code].update(pair for pair in stated if pair != (None, None))
    return {
        code: min(found, key=lambda pair: (-found[pair], *(bound or 0.0 for bound in pair)))
        for code, found in seen.items()
        if found
    }
