"""Weights from judged candidates: logistic regression that keeps each weight on its side of zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

from harmonize.errors import WrongUse
from harmonize.settings import Weights

from .combine import Scored
from .peers import PEERS, compare_lead, compare_standing

Vector = npt.NDArray[np.float64]
RIDGE = 6.0
"""How strongly a weight is held to a value that is trusted: as much as a few dozen candidates say."""
LOOSE_RIDGE = 1.0
"""And to one that is not: enough to keep a weight that hardly any candidate speaks of from running away."""
LARGEST = 12.0
"""No single finding may add more than this to the log-odds."""
STEPS = 200
HALVINGS = 40
SMALLEST_SLOPE = 1e-8
DECIMALS = 4
LEAD = "lead"
ABSENT = 0.2
"""How often a cell without its own provisions counts beside one as it is: an offence is seldom missing.

Fourteen of 312 cells that people checked have none; counting one in six keeps the best of what is left from passing.
"""
NEAREST = 30
"""Candidates of such a cell that are learnt from: those that come nearest."""
SMALL = 1e-6
UNLEARNED_START, UNLEARNED = -5.0, 2.0


@dataclass(frozen=True, slots=True)
class JudgedCandidate:
    """A candidate that a person has judged.

    ``answer`` is ``yes`` (a provision of the offence), ``partial`` or ``no``; ``principal`` says that it is the
    first among the offence's provisions.
    """

    jurisdiction: str
    offence: str
    scored: Scored
    answer: str
    principal: bool


def unlearned(weights: Weights) -> Weights:
    """Return weights that have learnt no more than for or against: all of one size, with the signs of these.

    Weights in use were fitted on answers; who holds to them while fitting without a country still knows it.
    """
    signs = {field.name: np.sign(getattr(weights, field.name)) for field in fields(Weights)}
    return Weights(**{**{name: float(UNLEARNED * sign) for name, sign in signs.items()}, "start": UNLEARNED_START})


def fit_weights(candidates: Sequence[JudgedCandidate], prior: Weights, *, ridge: float = RIDGE) -> Weights:
    """Return the weights under which the judged answers are likeliest, held to ``prior`` by a ridge.

    A weight that is above zero in ``prior`` cannot fall below it, nor the other way round: what speaks for an
    offence cannot come to speak against it. Candidates judged ``partial`` are left out. Fitted first are all
    weights but that of the lead; then, with these, the start and the lead, on the candidates as they are and
    once more without the offence's own provisions, so that the best of what is left is not taken for it. Both
    problems are convex: the same candidates give the same weights in any order, to four decimals. Raises
    WrongUse where no candidate is judged ``yes`` or none ``no``.
    """
    kept = [item for item in candidates if item.answer != "partial"]
    answers = np.array([item.answer == "yes" for item in kept], dtype=float)
    if not 0 < answers.sum() < len(answers):
        raise WrongUse(
            "there are no candidates to tell apart.", remedy="Give answers for articles that the statutes at hand have."
        )
    names = [field.name for field in fields(Weights)]
    start = np.array([getattr(prior, name) for name in names])
    findings = _findings([item.scored.without((LEAD,)) for item in kept], names)
    found = LogisticFit(findings, answers, start, ridge, np.ones(len(kept)), np.zeros(len(kept))).weights()
    weights = Weights(**{name: round(float(value), DECIMALS) for name, value in zip(names, found, strict=True)})
    return _fit_lead(candidates, replace(weights, lead=prior.lead), ridge)


def _fit_lead(candidates: Sequence[JudgedCandidate], weights: Weights, ridge: float) -> Weights:
    """Fit start and lead, all else as it is."""
    cells: dict[tuple[str, str], list[JudgedCandidate]] = {}
    for item in candidates:
        cells.setdefault((item.jurisdiction, item.offence), []).append(item)
    rows: list[tuple[float, float, float, float]] = []
    for cell in cells.values():
        again = [item.scored.without(PEERS).reweighed(weights) for item in cell]
        for item, scored in zip(cell, _settle(again, weights), strict=True):
            if item.answer != "partial":
                rows.append((_lead(scored), _odds(scored), float(item.answer == "yes"), 1.0))
        others = [scored for item, scored in zip(cell, again, strict=True) if item.answer == "no"]
        if others and len(others) < len(cell):
            left = sorted(_settle(others, weights), key=lambda scored: -scored.odds)[:NEAREST]
            rows.extend((_lead(scored), _odds(scored), 0.0, ABSENT) for scored in left)
    leads, offsets, answers, counts = (np.array(column) for column in zip(*rows, strict=True))
    findings = np.column_stack([np.ones(len(rows)), leads])
    found = LogisticFit(findings, answers, np.array([-SMALL, weights.lead]), ridge, counts, offsets).weights()
    start = weights.start + float(found[0])
    return replace(weights, start=round(start, DECIMALS), lead=round(float(found[1]), DECIMALS))


def _settle(cell: Sequence[Scored], weights: Weights) -> list[Scored]:
    return compare_lead(compare_standing(cell, weights), weights)


def _lead(scored: Scored) -> float:
    return next((item.value for item in scored.evidence if item.comparison == LEAD), 0.0)


def _odds(scored: Scored) -> float:
    return sum(item.weight for item in scored.evidence if item.comparison != LEAD)


def _findings(candidates: Sequence[Scored], names: Sequence[str]) -> Vector:
    """Return a row for each candidate: the values of its findings, each in the column of its weight."""
    column = {name: place for place, name in enumerate(names)}
    rows = np.zeros((len(candidates), len(names)))
    for row, candidate in zip(rows, candidates, strict=True):
        for item in candidate.evidence:
            row[column[item.setting]] += item.value
    return rows


@dataclass(frozen=True, slots=True)
class LogisticFit:
    """A row of findings and an answer for each candidate, and what the weights are held to."""

    findings: Vector
    answers: Vector
    prior: Vector
    ridge: float
    counts: Vector
    """How often each candidate counts."""
    offsets: Vector
    """Log-odds that each candidate has beside its findings."""

    def weights(self) -> Vector:
        """Minimise by Newton steps on the weights that are not at a bound and pushed against it."""
        bounds = np.where(self.prior > 0, 0.0, -LARGEST), np.where(self.prior < 0, 0.0, LARGEST)
        weights: Vector = np.clip(self.prior, *bounds)
        for _ in range(STEPS):
            chance = 1 / (1 + np.exp(-np.clip(self.findings @ weights + self.offsets, -40, 40)))
            slope = self.findings.T @ (self.counts * (chance - self.answers)) + self.ridge * (weights - self.prior)
            free = ~(((weights <= bounds[0]) & (slope > 0)) | ((weights >= bounds[1]) & (slope < 0)))
            if not free.any() or np.abs(slope[free]).max() < SMALLEST_SLOPE:
                break
            part = self.findings[:, free]
            bend = part.T @ (part * (self.counts * chance * (1 - chance))[:, None]) + self.ridge * np.eye(
                int(free.sum())
            )
            step = np.zeros_like(weights)
            step[free] = np.linalg.solve(bend, slope[free])
            moved = self._walk(weights, step, bounds)
            if np.array_equal(moved, weights):
                break
            weights = moved
        return weights

    def _walk(self, weights: Vector, step: Vector, bounds: tuple[Vector, Vector]) -> Vector:
        """Go along the step as far as it helps; stay where nothing helps any more."""
        here = self._loss(weights)
        for halvings in range(HALVINGS):
            moved: Vector = np.clip(weights - step / 2**halvings, *bounds)
            if self._loss(moved) < here:
                return moved
        return weights

    def _loss(self, weights: Vector) -> float:
        odds = self.findings @ weights + self.offsets
        unlikely = np.logaddexp(0.0, odds) - self.answers * odds
        return float((self.counts * unlikely).sum() + self.ridge / 2 * np.square(weights - self.prior).sum())
