"""Penalties in words, as the article threatens them."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.lang.phrases import phrase
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
    said = words.say(kind, range=_range(penalty))
    if penalty.by_reference and (penalty.min_months, penalty.max_months) != (None, None):
        return words.say("penalty.by_reference", words=said, article=penalty.by_reference)
    return said


def duration(months: float) -> str:
    """Say a length of time: whole years, else whole months, else days (a month is 30 of them)."""
    if months >= 12 and months % 12 == 0:
        years = int(months // 12)
        return phrase("penalty.year") if years == 1 else phrase("penalty.years", n=years)
    if months == int(months) and months >= 1:
        return phrase("penalty.month") if months == 1 else phrase("penalty.months", n=int(months))
    return phrase("penalty.days", n=round(months * 30))


def _range(penalty: Penalty) -> str:
    low, high = penalty.min_months, penalty.max_months
    if low is not None and high is not None:
        return phrase("penalty.range", low=duration(low), high=duration(high))
    if low is not None:
        return phrase("penalty.from", low=duration(low))
    if high is not None:
        return phrase("penalty.up_to", high=duration(high))
    if penalty.by_reference:
        return phrase("penalty.reference", article=penalty.by_reference)
    return phrase("penalty.unknown")
