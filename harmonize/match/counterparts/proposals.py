"""From weighed pairs to those that stand, those that wait for a person, and what comes nearest otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from harmonize.model import Counterpart, ProvisionKey, ProvisionReading, Verdict
from harmonize.settings import PairRules

from .reasons import quotes_of, reasons_for, shared_concepts, shortcomings, words_for
from .relation import relate
from .weighing import SIGNS, Ranks, Weighed


@dataclass(frozen=True, slots=True)
class Nearest:
    """What comes nearest to a provision in another jurisdiction, and why it falls short."""

    key: ProvisionKey
    score: float
    reason: str


@dataclass(frozen=True)
class Proposals:
    """Two jurisdictions beside each other."""

    weighed: Weighed
    counterparts: tuple[Counterpart, ...]

    def nearest(self, jurisdiction: str, at: int) -> Nearest | None:
        """Return what the other jurisdiction has nearest to the provision at a place of the profile."""
        weighed = self.weighed
        mine = jurisdiction == weighed.a.jurisdiction
        own, places = (weighed.a, weighed.rows) if mine else (weighed.b, weighed.columns)
        other, others = (weighed.b, weighed.columns) if mine else (weighed.a, weighed.rows)
        found = np.nonzero(places == at)[0]
        if not len(found):
            return None
        best = found[np.lexsort((others[found], -weighed.odds[found]))[0]]
        there = other.readings[others[best]]
        shared = shared_concepts(own.named[at], other.named[others[best]], own.telling)
        signs = dict(zip(SIGNS, weighed.signs[best].tolist(), strict=True))
        reason = shortcomings(signs, shared, bool(weighed.mutual[best]))
        return Nearest(key_of(there), float(weighed.scores[best]), reason)


def propose(weighed: Weighed, rules: PairRules) -> Proposals:
    """Judge weighed pairs: by provision of ``a``, best first.

    A pair waits for a person where it is likely enough and among the first few of either provision, or where each is
    the other's best.
    """
    telling = _joint(weighed.a.telling, weighed.b.telling)
    scores = weighed.scores
    there, back = weighed.ranks
    shown = is_shown(scores, np.minimum(there, back), weighed.mutual, rules)
    kept = np.nonzero(shown)[0]
    ordered = kept[np.lexsort((there[kept], weighed.rows[kept]))]
    found = tuple(_counterparts(weighed, ordered, (there, back), rules, telling))
    return Proposals(weighed, found)


def is_shown(
    scores: npt.NDArray[np.float64], ranks: Ranks, mutual: npt.NDArray[np.bool_], rules: PairRules
) -> npt.NDArray[np.bool_]:
    """Say of each pair whether it stands or waits for a person."""
    waiting = ((scores >= rules.review) & (ranks <= rules.most_reviews)) | ((scores >= rules.review_mutual) & mutual)
    shown: npt.NDArray[np.bool_] = (scores >= rules.match) | waiting
    return shown


def key_of(reading: ProvisionReading) -> ProvisionKey:
    """Return where a provision stands."""
    provision = reading.provision
    return ProvisionKey(provision.jurisdiction, provision.file, provision.article)


def _counterparts(
    weighed: Weighed, ordered: Ranks, ranks: tuple[Ranks, Ranks], rules: PairRules, telling: Mapping[str, float]
) -> Iterator[Counterpart]:
    scores, signs = weighed.scores, weighed.signs[ordered].tolist()
    for place, found in zip(ordered.tolist(), signs, strict=True):
        row, column = int(weighed.rows[place]), int(weighed.columns[place])
        a, b = weighed.a.readings[row], weighed.b.readings[column]
        shared = shared_concepts(weighed.a.named[row], weighed.b.named[column], telling)
        both = (*shared.names, *shared.substance)
        named = dict(zip(SIGNS, found, strict=True))
        yield Counterpart(
            a=key_of(a),
            b=key_of(b),
            rank=int(ranks[0][place]),
            rank_back=int(ranks[1][place]),
            score=float(scores[place]),
            verdict=Verdict.MATCH if scores[place] >= rules.match else Verdict.REVIEW,
            relation=relate(weighed.a.basic[row], weighed.b.basic[column], telling),
            reasons=reasons_for(named, shared, bool(weighed.mutual[place])),
            shared=words_for(shared),
            quotes_a=quotes_of(a, both),
            quotes_b=quotes_of(b, both),
        )


def _joint(a: Mapping[str, float], b: Mapping[str, float]) -> dict[str, float]:
    """Return how telling concepts are in two jurisdictions together."""
    return {concept: a.get(concept, 0.0) + b.get(concept, 0.0) for concept in sorted(a.keys() | b.keys())}
