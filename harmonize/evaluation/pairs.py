"""How well provisions of two jurisdictions are matched with each other, by pair of languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from harmonize.match.counterparts import is_shown, reweigh
from harmonize.match.counterparts.weighing import Weighed, is_mutual
from harmonize.model import Verdict
from harmonize.settings import PairRules, PairWeights

from .figures import Figure
from .pair_questions import KNOWN, NONE, JudgedCountries, Question

FEW = 5
ALL = "all"
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Figures of one pair of languages, or of all; counts, so that they can be added up."""

    languages: str
    asked: int
    """Questions: an offence that both have, asked with the principal provision of one."""
    first: int
    """The other's principal provision comes first."""
    first_any: int
    """Any of its provisions of the same offence comes first."""
    among_few: int
    """Its principal provision is among the first five."""
    matched: int
    """It stands as a match."""
    lost: int
    """None of its provisions of the offence is even to be looked at."""
    matches: int
    """Matches of which answers know whether they are right."""
    right: int
    masked: int
    """Questions asked again without any provision that answers name for an offence of the one asked with."""
    masked_match: int
    """A match is claimed all the same."""
    masked_review: int
    """A pair waits for a person."""

    @property
    def shares(self) -> Mapping[str, Figure]:
        """Return the figures under the names that are shown, each with how often it was asked."""
        asked = {
            "first": self.first,
            "any first": self.first_any,
            "among five": self.among_few,
            "match": self.matched,
            "lost": self.lost,
        }
        found = {name: _figure(count, self.asked) for name, count in asked.items()}
        found["matches right"] = _figure(self.right, self.matches)
        found["masked: match"] = _figure(self.masked_match, self.masked)
        found["masked: review"] = _figure(self.masked_review, self.masked)
        return found

    def added(self, other: PairFigures) -> PairFigures:
        """Return both together, under the first one's name."""
        counts = (getattr(self, name) + getattr(other, name) for name in self.__slots__[1:])
        return PairFigures(self.languages, *counts)


@dataclass(frozen=True, slots=True)
class PairQuality:
    """Figures by pair of languages, the commonest first, ``all`` at the end; and what the selection let through."""

    by_languages: tuple[PairFigures, ...]
    possible: int
    weighed: int


def _figure(count: int, asked: int) -> Figure:
    return Figure(count / asked if asked else None, asked)


def judge_pairs(found: Iterable[JudgedCountries], weights: PairWeights, rules: PairRules) -> PairQuality:
    """Count what is right among the pairs of several countries, weighed anew by ``weights``."""
    by_languages: dict[str, PairFigures] = {}
    possible = weighed_count = 0
    for two in found:
        weighed = reweigh(two.judged.weighed, weights)
        possible += weighed.possible
        weighed_count += len(weighed.rows)
        figures = _figures(two, weighed, rules)
        if figures is not None:
            known = by_languages.get(figures.languages)
            by_languages[figures.languages] = known.added(figures) if known else figures
    ordered = sorted(by_languages.values(), key=lambda item: (-item.asked, item.languages))
    total = PairFigures(ALL, *(0,) * (len(PairFigures.__slots__) - 1))
    for item in ordered:
        total = total.added(item)
    return PairQuality((*ordered, total), possible, weighed_count)


def _figures(two: JudgedCountries, weighed: Weighed, rules: PairRules) -> PairFigures | None:
    if not two.questions:
        return None
    matched = weighed.scores >= rules.match
    counts: dict[str, int] = defaultdict(int)
    for question in two.questions:
        _count(question, weighed, rules, counts)
    answers = two.judged.answers
    return PairFigures(
        two.questions[0].languages,
        len(two.questions),
        counts["first"],
        counts["first_any"],
        counts["among_few"],
        counts["matched"],
        counts["lost"],
        int((matched & ((answers == KNOWN) | (answers == NONE))).sum()),
        int((matched & (answers == KNOWN)).sum()),
        counts["masked"],
        counts[f"masked_{Verdict.MATCH}"],
        counts[f"masked_{Verdict.REVIEW}"],
    )


def _count(question: Question, weighed: Weighed, rules: PairRules, counts: dict[str, int]) -> None:
    ordered = _ordered(question, weighed)
    counts["first"] += bool(ordered) and ordered[0] in question.principal
    counts["first_any"] += bool(ordered) and ordered[0] in question.related
    counts["among_few"] += not question.principal.isdisjoint(ordered[:FEW])
    scores = weighed.scores
    shown = is_shown(scores, np.minimum(*weighed.ranks), weighed.mutual, rules)
    counts["matched"] += any(scores[place] >= rules.match for place in question.principal)
    counts["lost"] += not any(shown[place] for place in question.related)
    counts["masked"] += 1
    counts[f"masked_{_masked(question, weighed, rules)}"] += 1


def _ordered(question: Question, weighed: Weighed) -> list[int]:
    odds = weighed.odds[question.candidates]
    order = np.lexsort((question.candidates, -odds))
    return [int(place) for place in question.candidates[order]]


def _masked(question: Question, weighed: Weighed, rules: PairRules) -> str:
    """Return what is said of the question when the provisions that answer it are not there."""
    left = np.array([place for place in question.candidates if place not in question.related], dtype=np.intp)
    if not len(left):
        return NOTHING
    ahead = weighed.ahead_among(left, question.side)
    again = weighed.led_by(left, ahead)
    if (again >= rules.match).any():
        return Verdict.MATCH
    ranks = np.minimum(weighed.ranks[1 - question.side][left], 1 + np.argsort(np.argsort(-again, kind="stable")))
    shown = is_shown(again, ranks, is_mutual(ahead), rules)
    return Verdict.REVIEW if shown.any() else NOTHING
