"""Two questions to the basic forms of an offence: is it a serious crime, and may a fine stand alone?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from harmonize.jurisdictions import GeneralBounds
from harmonize.model import LIBERTY, MONEY, SERIOUS_CRIME_MONTHS, Offence, Penalty, PenaltyKind

from .penalty_bounds import highest


class Answer(StrEnum):
    """What can be said."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Tested:
    """An answer, with the articles of the forms of which it is true, false or not known."""

    answer: Answer
    holds: tuple[str, ...]
    fails: tuple[str, ...]
    open: tuple[str, ...]


def judge_serious(basic: Sequence[Offence], general: GeneralBounds | None, others: Sequence[Offence] = ()) -> Tested:
    """Say whether the maximum of every basic form is four years or more (UNTOC article 2(b)).

    Unclear where it holds for some forms and not for others, where a maximum is not known, and without any form.
    ``others`` are basic forms beside them in the same articles: "no" is said only where it is true of them too, for
    one of them may be the form that is meant.
    """
    tested = _sort(basic, [_serious(offence, general) for offence in basic])
    if not basic or tested.open or (tested.holds and tested.fails):
        return tested
    if tested.holds:
        return replace(tested, answer=Answer.YES)
    below = all(_serious(offence, general) is False for offence in others)
    return replace(tested, answer=Answer.NO) if below else tested


def judge_fine_alone(basic: Sequence[Offence]) -> Tested:
    """Say whether an article allows a fine and nothing else for any basic form.

    The general part may let a court fine instead of imprisoning: that is not looked at.
    """
    tested = _sort(basic, [_fine_alone(offence.penalties) for offence in basic])
    if tested.holds:
        return replace(tested, answer=Answer.YES)
    settled = bool(basic) and not tested.open
    return replace(tested, answer=Answer.NO) if settled else tested


def _sort(forms: Sequence[Offence], answers: Sequence[bool | None]) -> Tested:
    by_answer: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for form, answer in zip(forms, answers, strict=True):
        by_answer[answer].append(form.article)
    holds, fails, unknown = (tuple(dict.fromkeys(by_answer[answer])) for answer in (True, False, None))
    return Tested(Answer.UNCLEAR, holds, fails, unknown)


def _serious(offence: Offence, general: GeneralBounds | None) -> bool | None:
    if any(p.kind is PenaltyKind.LIFE for p in offence.penalties):
        return True
    terms = [p for p in offence.penalties if p.kind is PenaltyKind.IMPRISONMENT]
    if not terms:
        return False if any(p.kind in MONEY for p in offence.penalties) else None
    answers = {_long(offence, penalty, general) for penalty in terms}
    return True if True in answers else (None if None in answers else False)


def _long(offence: Offence, penalty: Penalty, general: GeneralBounds | None) -> bool | None:
    """A maximum that is not known is at least the minimum."""
    high = highest(offence, penalty, general)
    if high is not None:
        return high.months >= SERIOUS_CRIME_MONTHS
    return True if (penalty.min_months or 0) >= SERIOUS_CRIME_MONTHS else None


def _fine_alone(penalties: Sequence[Penalty]) -> bool | None:
    fines = [place for place, p in enumerate(penalties) if p.kind in MONEY]
    if not any(p.kind in LIBERTY for p in penalties):
        return True if fines else None
    answers = {_alternative(penalties, place) for place in fines}
    return True if True in answers else (None if None in answers else False)


def _alternative(penalties: Sequence[Penalty], place: int) -> bool | None:
    """Say how a fine stands in its list: the first word between penalties behind it tells, else the one before it."""
    if penalties[place].connective:
        return penalties[place].connective == "or"
    behind = next((p.connective for p in penalties[place + 1 :] if p.connective), "")
    return behind == "or" if behind else None
