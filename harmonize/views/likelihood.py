"""How sure, in words: the word first, the figure in brackets, whole per cent."""

from __future__ import annotations

from enum import StrEnum

from .words import Words


class Likelihood(StrEnum):
    """Bands of probability, each with its word."""

    ALMOST_CERTAIN = "almost_certain"
    LIKELY = "likely"
    OPEN = "open"
    UNLIKELY = "unlikely"


LOWEST = {Likelihood.ALMOST_CERTAIN: 95, Likelihood.LIKELY: 75, Likelihood.OPEN: 40, Likelihood.UNLIKELY: 0}
"""The lowest whole per cent of each band."""


def whole_percent(probability: float) -> int:
    """Return the probability in whole per cent, halves rounded up."""
    return int(min(1.0, max(0.0, probability)) * 100 + 0.5)


def likelihood(probability: float) -> Likelihood:
    """Return the band, judged by the figure that is shown, so that word and figure agree."""
    percent = whole_percent(probability)
    return next(band for band, lowest in LOWEST.items() if percent >= lowest)


def figure(probability: float, words: Words) -> str:
    """Return the figure: never 0 % and never 100 %, for nothing here is that certain."""
    percent = whole_percent(probability)
    if percent < 1:
        return words.say("likelihood.under")
    return words.say("likelihood.over") if percent > 99 else words.say("likelihood.figure", n=percent)


def band_word(probability: float, words: Words) -> str:
    """Return the word alone."""
    return words.say(f"likelihood.{likelihood(probability).value}")


def how_sure(probability: float, words: Words) -> str:
    """Return word and figure: ``likely (82 %)``."""
    return words.say("likelihood.both", word=band_word(probability, words), figure=figure(probability, words))
