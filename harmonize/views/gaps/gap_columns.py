"""The columns of the list of gaps: what stands in each, and how it is sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from harmonize.model import Coverage

from ..search import plain
from ..words import Words
from .gap_list import GapItem
from .severity import Severity


class GapColumn(StrEnum):
    """A column, in the order in which they stand."""

    NEED = "need"
    OFFENCE = "offence"
    JURISDICTION = "jurisdiction"
    STATE = "state"
    MISSING = "missing"
    UNCLEAR = "unclear"
    DUTY = "duty"
    ARTICLES = "articles"
    CLOSING = "closing"
    SURE = "sure"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class GapOrder:
    """What a list is sorted by."""

    column: GapColumn = GapColumn.NEED
    descending: bool = False

    @property
    def by_need(self) -> bool:
        """True where rows stand step by step, so that each step can have its head."""
        return self.column is GapColumn.NEED


GRAVEST_FIRST = (
    Coverage.NONE,
    Coverage.PARTIAL,
    Coverage.UNCLEAR,
    Coverage.NOT_LOADED,
    Coverage.NOT_APPLICABLE,
    Coverage.FULL,
)
NUMBERS = re.compile(r"(\d+)")
Key = tuple[object, ...]


def column_lines(item: GapItem, column: GapColumn, words: Words) -> tuple[str, ...]:
    """Return what stands in a column, line by line; the same on screen and in files."""
    match column:
        case GapColumn.NEED:
            return (words.say(f"gaps.severity.{item.severity.value}"),)
        case GapColumn.OFFENCE:
            return (item.offence_label,)
        case GapColumn.JURISDICTION:
            return (item.jurisdiction_label,)
        case GapColumn.STATE:
            return (item.state,)
        case GapColumn.MISSING:
            return item.missing
        case GapColumn.UNCLEAR:
            return item.unclear
        case GapColumn.DUTY:
            return item.duty
        case GapColumn.ARTICLES:
            return item.articles
        case GapColumn.CLOSING:
            return item.closing
        case GapColumn.SURE:
            look = (words.say("gaps.look"),) if item.waits else ()
            return (*((item.sure,) if item.sure else ()), *look)
        case GapColumn.TEXT:
            return item.texts


def sort_items(items: Iterable[GapItem], order: GapOrder) -> tuple[GapItem, ...]:
    """Sort a list; rows that are the same in a column keep their order, and those with nothing in it stand last."""
    keyed = [(_key(item, order.column), item) for item in items]
    filled = [(key, item) for key, item in keyed if key is not None]
    filled.sort(key=lambda pair: pair[0], reverse=order.descending)  # stable both ways
    return (*(item for _, item in filled), *(item for key, item in keyed if key is None))


def _key(item: GapItem, column: GapColumn) -> Key | None:
    """Return what a row is sorted by in a column; None where there is nothing."""
    match column:
        case GapColumn.NEED:
            return (list(Severity).index(item.severity),)
        case GapColumn.STATE:
            return (GRAVEST_FIRST.index(item.coverage), item.share)
        case GapColumn.MISSING | GapColumn.UNCLEAR:
            lines = item.missing if column is GapColumn.MISSING else item.unclear
            return (len(lines), plain(lines[0])) if lines else None
        case GapColumn.CLOSING:
            return None if item.elsewhere is None else (item.elsewhere,)
        case GapColumn.SURE:
            return None if item.confidence is None else (item.confidence,)
        case GapColumn.OFFENCE:
            return (plain(item.offence_label),)
        case GapColumn.JURISDICTION:
            return (plain(item.jurisdiction_label),)
        case GapColumn.DUTY:
            return (plain(item.duty[0]),) if item.duty else None
        case GapColumn.ARTICLES:
            return _natural(item.articles)
        case GapColumn.TEXT:
            return _natural(item.texts)


def _natural(lines: tuple[str, ...]) -> Key | None:
    """Sort words as words and figures as numbers: article 9 before article 12."""
    if not lines:
        return None
    parts = NUMBERS.split(plain(lines[0]))
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
