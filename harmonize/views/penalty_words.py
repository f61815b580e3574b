"""Penalties in words, as the article threatens them."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.lang.lengths import penalty_range
from harmonize.model import Offence, Penalty, PenaltyKind

from .words import Words


def penalty_lines(offences: Sequence[Offence], words: Words) -> tuple[str, ...]:
    """Return one line for each form of the offence that an article defines, without repeats."""
    lines = (
        words.say("penalty.line", form=words.form(offence.form, offence.paragraph), words=joined)
        for offence in offences
        if (joined := join_penalties(offence.penalties, words))
    )
    return tuple(dict.fromkeys(lines))


def join_penalties(penalties: Sequence[Penalty], words: Words) -> str:
    """Join penalties as the text does: with "or" where they are alternatives, else with "and"."""
    joined = ""
    for penalty in penalties:
        said = penalty_words(penalty, words)
        key = "penalty.or" if penalty.connective == "or" else "penalty.and"
        joined = words.say(key, before=joined, after=said) if joined else said
    return joined


def penalty_words(penalty: Penalty, words: Words) -> str:
    """Say one penalty with its bounds; a bound that the text leaves out is named as left out."""
    kind = f"penalty.{penalty.kind.value}"
    if penalty.kind is not PenaltyKind.IMPRISONMENT:
        return words.say(kind)
    said = words.say(kind, range=penalty_range(penalty))
    if penalty.by_reference and (penalty.min_months, penalty.max_months) != (None, None):
        return words.say("penalty.by_reference", words=said, article=penalty.by_reference)
    return said
