"""Penalties in words, as the article threatens them."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.jurisdictions import country_facts
from harmonize.lang.lengths import change_words, penalty_range
from harmonize.lang.names import named
from harmonize.model import Offence, Penalty, PenaltyKind, Quote, Span

from ..words import Words, as_sentence


def penalty_lines(offences: Sequence[Offence], words: Words) -> tuple[str, ...]:
    """Return one line for each form of the offence that an article defines, without repeats."""
    lines = (
        words.say("penalty.line", form=words.form(offence.form, offence.paragraph), words=joined)
        for offence in offences
        if (joined := join_penalties(offence.penalties, words))
    )
    return tuple(dict.fromkeys(lines))


def general_bounds_line(jurisdiction: str, offences: Sequence[Offence], words: Words) -> str:
    """Say what the general part adds where an article leaves out a bound of a prison term; else nothing."""
    terms = [p for o in offences for p in o.penalties if p.kind is PenaltyKind.IMPRISONMENT and not p.by_reference]
    bounds = country_facts(jurisdiction).general_bounds
    if bounds is None or all(p.min_months is not None and p.max_months is not None for p in terms):
        return ""
    stated = Penalty(PenaltyKind.IMPRISONMENT, bounds.min_months, bounds.max_months, Quote("", Span(0, 0), ""))
    if bounds.min_months is None and bounds.max_months is None:
        return ""
    line = words.say("penalty.general", range=penalty_range(stated, words.code), article=bounds.article)
    note = as_sentence(named(words.code, "note", bounds.note)) if bounds.note else ""
    return words.say("penalty.general_note", words=line, note=note) if note else line


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
    said = words.say(kind, range=penalty_range(penalty, words.code))
    if penalty.change:
        said = words.say("penalty.changed", words=said, change=change_words(penalty.change, words.code))
    if penalty.by_reference and (penalty.min_months, penalty.max_months) != (None, None):
        return words.say("penalty.by_reference", words=said, article=penalty.by_reference)
    return said
