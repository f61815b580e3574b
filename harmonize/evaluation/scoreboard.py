"""All figures of one set of answers: over everything and by country, with intervals, baselines and calibration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .answers import Answers
from .baseline import count_baselines
from .bootstrap import Intervals, bootstrap
from .calibration import Calibration, Pair, calibrate, scored_pairs
from .figures import Figure, figures_of
from .gold import Gold
from .judging import Miss, judge_answers

Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far the probabilities of some rows mean what they say; ``rows`` says of which."""

    rows: str
    calibration: Calibration


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """What is shown of one set of answers; ``by_jurisdiction`` in order of the code, codes in capitals."""

    title: str
    about: str
    figures: Figures
    intervals: Intervals
    all_review: Figures
    """What a program would get that knows nothing and sends everything to a person."""
    all_match: Figures
    """What a program would get that knows nothing and lets everything stand."""
    by_jurisdiction: Mapping[str, Figures]
    reliability: tuple[Reliability, ...]
    misses: tuple[Miss, ...]


def make_scoreboard(
    title: str, about: str, answers: Answers, gold: Gold, candidates: Sequence[Pair] | None = None
) -> Scoreboard:
    """Judge answers; ``candidates`` are the probabilities of everything that was weighed, where they are at hand."""
    judged = judge_answers(answers, gold)
    baselines = count_baselines(answers, gold)
    reliability = [
        Reliability("all rows of matches.csv", calibrate(scored_pairs(answers, gold))),
        Reliability("rows that stand as a match", calibrate(scored_pairs(answers, gold, ("match",)))),
    ]
    if candidates is not None:
        reliability.append(Reliability("all candidates, also those that no result shows", calibrate(candidates)))
    return Scoreboard(
        title,
        about,
        figures_of(judged.cells),
        bootstrap(judged.cells),
        figures_of(baselines.all_review),
        figures_of(baselines.all_match),
        {code: figures_of(judged.cells, code) for code in gold.jurisdictions},
        tuple(reliability),
        judged.misses,
    )
