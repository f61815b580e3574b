"""The figures that a penalty may reach: the four years of a serious crime, and those of treaties on extradition.

Whether a treaty binds two countries is not asked here: that is told of pairs alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from harmonize.dual.prison import prison_range
from harmonize.dual.rules import rules_meant
from harmonize.dual.schema import Met
from harmonize.dual.thresholds import reaches
from harmonize.lang.names import named
from harmonize.model import SERIOUS_CRIME_MONTHS, Offence, YardstickOffence
from harmonize.treaties import ExtraditionRule, Measure, treaties

from ..words import Words
from .lengths import say_length
from .penalties import PenaltyRow
from .penalty_forms import Forms
from .penalty_questions import Answer

SERIOUS = "serious"


@dataclass(frozen=True, slots=True)
class Line:
    """A figure in months; ``key`` is ``serious`` or the instrument whose ``rule`` names it."""

    key: str
    months: float
    rule: ExtraditionRule | None = None


def lines_for(offence: YardstickOffence) -> tuple[Line, ...]:
    """Return the lines that mean something for an offence: that of a serious crime first, then by their figure."""
    rules = [rule for rule, _ in rules_meant(offence) if rule.months is not None]
    found = (Line(rule.instrument, rule.months or 0.0, rule) for rule in rules)
    return (Line(SERIOUS, SERIOUS_CRIME_MONTHS), *sorted(found, key=lambda line: (line.months, line.key)))


class Doubt(StrEnum):
    """Why it cannot be said whether a line is reached."""

    ARTICLES = "articles"
    """In one article it is, in another it is not."""
    FORMS = "forms"
    """The first form stays below; another basic form in the same articles does not, or is not known to."""
    OPEN = "open"
    """A bound is not known, or the treaty does not say which end it measures."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether a line is reached, and where that cannot be said, why."""

    answer: Answer
    doubt: Doubt | None = None


def judge_line(line: Line, row: PenaltyRow, forms: Forms) -> Judged:
    """Say whether the basic form reaches a line; unclear where its forms part, or where a bound is not known.

    As for the serious crime, "no" is said only where it is true of the other basic forms in the articles too.
    """
    if line.rule is None:
        tested = row.serious
        if tested.answer is not Answer.UNCLEAR:
            return Judged(tested.answer)
        return _doubt(bool(tested.holds), bool(tested.fails), bool(tested.open))
    answers = _answers(line.rule, row.jurisdiction, forms.basic)
    if answers == {Met.YES}:
        return Judged(Answer.YES)
    beside = _answers(line.rule, row.jurisdiction, (*forms.further, *forms.beside))
    if answers == {Met.NO} and beside <= {Met.NO}:
        return Judged(Answer.NO)
    return _doubt(Met.YES in answers, Met.NO in answers, Met.UNCLEAR in answers)


def _doubt(holds: bool, fails: bool, unknown: bool) -> Judged:
    if holds and fails:
        return Judged(Answer.UNCLEAR, Doubt.ARTICLES)
    return Judged(Answer.UNCLEAR, Doubt.FORMS if fails and not unknown else Doubt.OPEN)


def _answers(rule: ExtraditionRule, jurisdiction: str, forms: Iterable[Offence]) -> set[Met]:
    return {reaches(prison_range(jurisdiction, (form,)), rule) for form in forms}


def name_line(line: Line, words: Words) -> str:
    """Name a line with its figure, for a choice and for the chart."""
    length = say_length(line.months, words)
    if line.rule is None:
        return words.say("penalties.line_serious", length=length)
    return words.say("penalties.line_rule", length=length, treaty=name_treaty(line.key, words))


def name_treaty(instrument: str, words: Words) -> str:
    """Name a treaty on extradition."""
    return words.table("penalties.treaty").get(instrument) or named(
        words.code, "treaty", instrument, treaties()[instrument].brief
    )


def is_unsettled(line: Line) -> bool:
    """Return True where the treaty does not say which end of a range it measures."""
    return line.rule is not None and line.rule.measure is Measure.UNSETTLED
