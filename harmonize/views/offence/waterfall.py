"""Signs for and against in words that can be read out: strength, points, quoted terms on both sides."""

from __future__ import annotations

from harmonize.model import Match

from ..likelihood import figure, how_sure
from ..words import Words, as_sentence
from .reasons import Reasons, Step, take_apart


def points(weight: float, words: Words) -> str:
    """Return the weight of a sign as points with their sign: ``+4.2``."""
    return words.say("why.points", points=words.signed(weight))


def pair_words(quote: str, other: str, words: Words) -> str:
    """Put a quoted term beside what stands on the other side; either may be empty."""
    key = "both" if quote and other else "quote" if quote else "other"
    return words.say(f"why.pair_{key}", quote=quote, other=other) if quote or other else ""


def waterfall_lines(match: Match, words: Words) -> tuple[str, ...]:
    """Return one line for the start, one for each sign that moved the figure, and one for the result."""
    reasons: Reasons = take_apart(match)
    if not reasons.steps:
        return ()
    start = words.say("why.start_line", figure=figure(reasons.start, words))
    result = words.say("why.result_line", sure=how_sure(reasons.score, words))
    return (start, *(_line(step, words) for step in reasons.steps), result)


def _line(step: Step, words: Words) -> str:
    said = as_sentence(step.reason)
    seen = ((quote if quote not in said else "", other) for quote, other in step.pairs)
    pairs = [pair_words(quote, other, words) for quote, other in seen if quote or other]
    return words.say(
        "why.line",
        strength=as_sentence(words.say(f"strength.{step.strength}")),
        points=points(step.weight, words),
        reason=words.say("why.reason_pairs", reason=said, pairs=words.say("app.list").join(pairs)) if pairs else said,
        figure=figure(step.running, words),
    )
