"""Weights for pairs of provisions, from pairs that people know to be counterparts or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from harmonize.errors import WrongUse
from harmonize.settings import PairWeights

from ..fitting import LogisticFit
from .weighing import SIGNS, Table, Weighed, lead_of, reweigh

BY_HAND = ("heading",)
"""Weights that answers cannot teach: all answers are of offences that the terms know by name."""
LOOSE_RIDGE = 1.0
SMALL = 1e-6
UNLEARNED_START = -5.0
ABSENT = 0.5
"""How often a question without its answers counts beside one as it is."""
NAMESAKE = 0.3
"""How often a pair that only its headings speak for counts beside one that a person has checked."""
DECIMALS = 2

Asked = tuple[int, npt.NDArray[np.intp]]


@dataclass(frozen=True)
class JudgedPairs:
    """Candidates of two jurisdictions with what is known of them.

    ``answers``: 1 counterparts, 0 none, -1 not known. ``asked``: for each question (a provision of one side, 0 for
    ``a`` and 1 for ``b``, whose counterparts on the other are known) the side and the places of its candidates.
    """

    weighed: Weighed
    answers: npt.NDArray[np.int_]
    asked: tuple[Asked, ...] = ()
    taught: bool = True
    """False where the answers must not be learnt from; then the headings of pairs without answers alone teach."""

    @property
    def known(self) -> npt.NDArray[np.bool_]:
        """Which candidates the answers teach something of."""
        return (self.answers >= 0) & self.taught

    @cached_property
    def namesakes(self) -> npt.NDArray[np.int_]:
        """What headings say of pairs without answers: 1 where both print the same one and no other provision does.

        Other candidates of such two provisions are 0. All other pairs are -1.
        """
        weighed = self.weighed
        known = np.full(len(self.answers), -1)
        same = weighed.signs[:, SIGNS.index("heading")] >= 1
        rows, columns = weighed.rows[same], weighed.columns[same]
        sole = (np.bincount(rows)[rows] == 1) & (np.bincount(columns)[columns] == 1) if len(rows) else same[:0]
        known[np.isin(weighed.rows, rows[sole]) | np.isin(weighed.columns, columns[sole])] = 0
        known[np.nonzero(same)[0][sole]] = 1
        return np.where(self.answers >= 0, -1, known)


def fit_pair_weights(judged: Sequence[JudgedPairs], prior: PairWeights) -> PairWeights:
    """Fit every weight but those set by hand; each keeps the sign that it has in ``prior`` and nothing else of it.

    First the signs by themselves, also on pairs of one heading, the heading left out (most offences are none that
    people checked, and few of their terms are known); then the lead, where every question also counts, by half, with
    its answers taken away: the best of what is left must not be taken for a counterpart. Raises WrongUse where the
    pairs are all alike.
    """
    answers = np.concatenate([item.answers[item.known] for item in judged]).astype(float)
    sakes = np.concatenate([item.namesakes[item.namesakes >= 0] for item in judged]).astype(float)
    if not 0 < answers.sum() < len(answers):
        raise WrongUse("there are no pairs to tell apart.", remedy="Give answers for articles that the statutes have.")
    signs = np.concatenate([item.weighed.signs[item.known] for item in judged])
    learnt = [place for place, name in enumerate(SIGNS) if name not in BY_HAND]
    by_hand = [place for place, name in enumerate(SIGNS) if name in BY_HAND]
    offsets = signs[:, by_hand] @ np.array([getattr(prior, SIGNS[place]) for place in by_hand])
    start = [UNLEARNED_START, *(SMALL * np.sign(getattr(prior, SIGNS[place])) for place in learnt)]
    unnamed = np.concatenate([item.weighed.signs[item.namesakes >= 0] for item in judged])
    table = np.concatenate([signs, unnamed])[:, learnt]
    table = np.column_stack([np.ones(len(table)), table])
    counts = np.concatenate([np.ones(len(answers)), np.full(len(sakes), NAMESAKE)])
    offsets = np.concatenate([offsets, np.zeros(len(sakes))])
    outcomes = np.concatenate([answers, sakes])
    found = LogisticFit(table, outcomes, np.array(start), LOOSE_RIDGE, counts, offsets).weights()
    named = dict(zip(("start", *(SIGNS[place] for place in learnt)), found, strict=True))
    weights = replace(prior, **{name: round(float(value), DECIMALS) for name, value in named.items()})
    return _fit_lead(judged, weights)


def _fit_lead(judged: Sequence[JudgedPairs], weights: PairWeights) -> PairWeights:
    """Fit start and lead, all else as it is."""
    rows: list[Table] = []
    for item in judged:
        again = reweigh(item.weighed, weights)
        if not item.taught:
            continue
        count = np.ones(len(item.answers))
        rows.append(_lead_rows(again.lead, again.alone, item.answers, count)[item.known])
        rows.extend(_without_answers(again, item.answers, asked) for asked in item.asked)
    lead, offsets, answers, counts = np.concatenate(rows).T
    table = np.column_stack([np.ones(len(lead)), lead])
    prior = np.array([-SMALL, SMALL])
    found = LogisticFit(table, answers, prior, LOOSE_RIDGE, counts, offsets).weights()
    start, ahead = (round(float(value), DECIMALS) for value in found)
    return replace(weights, start=round(weights.start + start, DECIMALS), lead=ahead)


def _without_answers(weighed: Weighed, answers: npt.NDArray[np.int_], asked: Asked) -> Table:
    """Return the candidates of one question as they stand without those that are counterparts or may be."""
    side, places = asked
    left = places[answers[places] == 0]
    lead = lead_of(weighed.ahead_among(left, side)) if len(left) else np.zeros(0)
    return _lead_rows(lead, weighed.alone[left], np.zeros(len(left)), np.full(len(left), ABSENT))


def _lead_rows(lead: Table, odds: Table, answers: npt.NDArray[np.int_] | Table, counts: Table) -> Table:
    return np.column_stack([lead, odds, answers, counts]).astype(float)
