"""Why an article was chosen: its score taken apart into signs for and against."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, zip_longest
from math import exp, log

from harmonize.model import Evidence, Match, Quote

START = "start"
"""Evidence of this name is no sign: it says where the reckoning begins."""
STRENGTHS = ((3.0, "very_strong"), (1.6, "strong"), (0.7, "clear"), (0.0, "weak"))
"""Weight from which a sign bears this word: it makes the odds 20, 5 or 2 times as good, or less."""
NOTHING = 0.005
"""A smaller weight would not move any figure that is shown."""
SUREST = 0.9999
"""A score is held this far from 0 and 1, where log-odds have no end."""


@dataclass(frozen=True, slots=True)
class Step:
    """One sign: its reason, the words it rests on, how strong it is, and how sure one is after it."""

    reason: str
    quotes: tuple[Quote, ...]
    weight: float
    strength: str
    running: float
    other_side: tuple[str, ...] = ()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Quoted words (on one line, each once) and what stands for them on the other side; either may be empty."""
        texts = (" ".join(quote.text.split()) for quote in self.quotes)
        return tuple(dict.fromkeys(pair for pair in zip_longest(texts, self.other_side, fillvalue="") if any(pair)))


@dataclass(frozen=True, slots=True)
class Reasons:
    """The way from the starting point to the score; ``neutral`` are signs that moved nothing."""

    start: float
    start_reason: str
    steps: tuple[Step, ...]
    neutral: tuple[str, ...]
    score: float


def strength(weight: float) -> str:
    """Return the catalogue name of a weight's strength: ``strong_for``, ``weak_against`` ..."""
    size = next(name for lowest, name in STRENGTHS if abs(weight) >= lowest)
    return f"{size}_{'for' if weight > 0 else 'against'}"


def take_apart(match: Match) -> Reasons:
    """Take a match apart; the start is what the signs leave over, so that the last step is its score."""
    signs = [item for item in match.evidence if item.comparison != START]
    moving = [item for item in signs if abs(item.weight) >= NOTHING]
    score = min(SUREST, max(1 - SUREST, match.score))
    start = log(score / (1 - score)) - sum(item.weight for item in moving)
    odds = accumulate((item.weight for item in moving), initial=start)
    running = [_probability(value) for value in odds]
    return Reasons(
        start=running[0],
        start_reason=next((item.reason for item in match.evidence if item.comparison == START), ""),
        steps=tuple(_step(item, after) for item, after in zip(moving, running[1:], strict=True)),
        neutral=tuple(item.reason for item in signs if abs(item.weight) < NOTHING and item.reason),
        score=match.score,
    )


def _step(item: Evidence, running: float) -> Step:
    return Step(item.reason, item.quotes, item.weight, strength(item.weight), running, item.other_side)


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds))
