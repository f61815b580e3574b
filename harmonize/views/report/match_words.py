"""An article proposed for an offence in words: its name, how sure, what speaks for it and what against."""

from __future__ import annotations

from collections.abc import Sequence

from harmonize.model import Coverage, Gap, Match, Verdict

from ..likelihood import how_sure, whole_percent
from ..lookup import Lookup
from ..offence.article import label_article
from ..offence.nearness import why_not
from ..offence.reasons import take_apart
from ..words import Words


def chosen_of(lookup: Lookup, gap: Gap) -> list[Match]:
    """Return the articles of a cell, the best first, without the near misses."""
    matches = lookup.matches.get((gap.offence, gap.jurisdiction), [])
    return [match for match in matches if match.verdict is not Verdict.REJECTED]


def article_words(lookup: Lookup, match: Match, words: Words) -> str:
    """Name an article with its heading; that a person must look, where one must."""
    label = _label(lookup, match, words)
    return words.say("report.gaps.waiting", article=label) if match.verdict is Verdict.REVIEW else label


def near_lines(lookup: Lookup, gap: Gap, words: Words) -> tuple[str, ...]:
    """Say of each near miss how sure it was and why it was not taken; of "none found" that nothing came near."""
    matches = lookup.matches.get((gap.offence, gap.jurisdiction), [])
    rejected = [match for match in matches if match.verdict is Verdict.REJECTED]
    if not rejected:
        return (words.say("report.gaps.no_near"),) if gap.coverage is Coverage.NONE else ()
    return tuple(_near_line(lookup, match, words) for match in rejected)


def reason_lines(match: Match, words: Words) -> tuple[str, ...]:
    """Say what speaks for an article and what against, the strongest first; for a near miss the latter comes first."""
    steps = sorted(take_apart(match).steps, key=lambda step: -abs(step.weight))
    against = [step.reason for step in steps if step.weight < 0 and step.reason]
    rest = [step.reason for step in steps if step.weight > 0 and step.reason] if steps else match.reasons
    lines = (*_reasons("for", rest, words), *_reasons("against", against, words))
    if match.verdict is not Verdict.REJECTED:
        return lines
    return lines[::-1] if against else (why_not(match, words), *lines)


def certainty(probability: float) -> int:
    """Return whole per cent from 1 to 99: nothing here is more certain than that."""
    return min(99, max(1, whole_percent(probability)))


def one_line(text: str) -> str:
    """Return words of a statute without the line ends of their file."""
    return " ".join(text.split())


def _label(lookup: Lookup, match: Match, words: Words) -> str:
    provision = lookup.provision(match)
    return label_article(match.article, provision.heading if provision else "", words)


def _near_line(lookup: Lookup, match: Match, words: Words) -> str:
    return words.say(
        "report.gaps.near_line",
        article=_label(lookup, match, words),
        sure=how_sure(match.score, words),
        why=why_not(match, words),
    )


def _reasons(side: str, reasons: Sequence[str], words: Words) -> tuple[str, ...]:
    return (words.say(f"report.gaps.{side}", reasons="; ".join(reasons)),) if reasons else ()
