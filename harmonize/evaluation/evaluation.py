"""The whole evaluation of a result: what was asked for, and what came out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from harmonize.errors import WrongUse
from harmonize.exemplars import load_exemplars
from harmonize.pipeline import Progress
from harmonize.settings import Settings, Weights
from harmonize.yardsticks import load_yardstick

from .answers import read_answers
from .countries import read_countries
from .gold import Gold, Scope, read_gold
from .hold_out import hold_out
from .masking import Masking, mask
from .pair_questions import judge_countries
from .pairs import PairQuality, judge_pairs
from .scoreboard import Scoreboard, make_scoreboard

CHECKSUM = 12
"""So many digits of a checksum tell two files apart."""
AS_IS = "The answers in the result folder. Weights that were fitted on the same answers flatter them."
HELD_OUT = "Each country is matched again, by weights fitted on the others alone, from nothing but their signs."


@dataclass(frozen=True, slots=True)
class Plan:
    """What to evaluate; ``statutes`` are needed for ``hold_out``, ``mask`` and ``pairs``, which
    match the countries again."""

    gold: Path
    elements: Path | None = None
    scope: Scope = field(default_factory=Scope)
    statutes: tuple[Path, ...] = ()
    hold_out: bool = False
    mask: bool = False
    pairs: bool = False

    @property
    def matches_again(self) -> bool:
        """Whether the statutes themselves are needed."""
        return self.hold_out or self.mask or self.pairs


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scoreboards in order, and what else was asked for."""

    gold: Gold
    sources: tuple[str, ...]
    """The files of answers: name and checksum."""
    scoreboards: tuple[Scoreboard, ...]
    fitted: Weights | None = None
    """Weights fitted on all countries: no evidence of quality, but what the settings may take over."""
    masking: Masking | None = None
    """By the weights in use; by held-out ones where the countries were held out."""
    pairs: PairQuality | None = None
    """Countries beside each other, by the weights in use."""


def evaluate(out: Path, plan: Plan, settings: Settings, progress: Progress | None = None) -> Evaluation:
    """Judge a result folder by gold; WrongUse names what is missing or cannot be understood."""
    if plan.matches_again and not plan.statutes:
        raise WrongUse("statutes are needed to match again.", remedy="Name their folder with --statutes.")
    gold = read_gold(plan.gold, plan.elements, plan.scope)
    if not gold.cells and not gold.elements:
        raise WrongUse("holds no answers to judge by.", where=str(plan.gold), remedy="See --only and --offences.")
    answers = read_answers(out, elements=plan.elements is not None)
    boards = [make_scoreboard("The result", AS_IS, answers, gold)]
    sources = tuple(_named(path) for path in (plan.gold, plan.elements) if path is not None)
    if not plan.matches_again:
        return Evaluation(gold, sources, tuple(boards))
    fitted, masking = None, None
    yardstick, exemplars = load_yardstick(), load_exemplars()
    countries = read_countries(plan.statutes, gold, settings, progress)
    if plan.hold_out:
        held = hold_out(countries, gold, yardstick, exemplars, settings)
        there = gold.among(held.by_jurisdiction)
        boards.append(make_scoreboard("Held out", _about_held_out(gold, there), held.answers, there, held.pairs))
        fitted, masking = held.weights, held.masking if plan.mask else None
    elif plan.mask:
        masking = mask(countries, gold, yardstick, exemplars, settings)
    pairs = None
    if plan.pairs:
        found = judge_countries(countries, gold, settings.pair_weights)
        pairs = judge_pairs(found, settings.pair_weights, settings.pair_rules)
    return Evaluation(gold, sources, tuple(boards), fitted, masking, pairs)


def _about_held_out(gold: Gold, there: Gold) -> str:
    missing: Sequence[str] = sorted(set(gold.jurisdictions) - set(there.jurisdictions))
    return HELD_OUT + (f" No statutes are at hand of {', '.join(missing)}." if missing else "")


def _named(path: Path) -> str:
    return f"{path.name} ({hashlib.sha256(path.read_bytes()).hexdigest()[:CHECKSUM]})"
