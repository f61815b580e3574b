"""The lowest and the highest prison term of several forms, and where each bound comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from harmonize.jurisdictions import GeneralBounds
from harmonize.model import Offence, Penalty, PenaltyKind, Quote


class Origin(StrEnum):
    """Where a bound comes from."""

    ARTICLE = "article"
    """The article states it."""
    REFERENCE = "reference"
    """The article names another one, or another of its paragraphs, that states it."""
    CHANGE = "change"
    """It is worked out: another penalty raised or lowered."""
    GENERAL = "general_part"
    """The article states none, so that the country's general bound holds."""
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound in months, with the article that it is the bound of and the words that threaten the penalty."""

    months: float
    origin: Origin
    article: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class TermRange:
    """From the lowest to the highest term of several forms; None where no bound is known.

    ``life`` are the articles that threaten life imprisonment, with the words. ``open_low`` and ``open_high`` name the
    articles of which a bound is not known: neither stated, nor set for all offences, nor found where they refer to.
    """

    low: Bound | None
    high: Bound | None
    life: tuple[tuple[str, Quote], ...]
    open_low: tuple[str, ...]
    open_high: tuple[str, ...]

    @property
    def general(self) -> bool:
        """True where a bound is that of the general part."""
        return any(bound is not None and bound.origin is Origin.GENERAL for bound in (self.low, self.high))


def measure(offences: Sequence[Offence], general: GeneralBounds | None) -> TermRange:
    """Return the range of the prison terms that forms threaten."""
    terms = [(o, p) for o in offences for p in o.penalties if p.kind is PenaltyKind.IMPRISONMENT]
    lows = [(o, lowest(o, p, general)) for o, p in terms]
    highs = [(o, highest(o, p, general)) for o, p in terms]
    life = ((o.article, p.quote) for o in offences for p in o.penalties if p.kind is PenaltyKind.LIFE)
    return TermRange(
        low=min((b for _, b in lows if b), key=lambda b: b.months, default=None),
        high=max((b for _, b in highs if b), key=lambda b: b.months, default=None),
        life=tuple(dict.fromkeys(life)),
        open_low=tuple(_open(lows)),
        open_high=tuple(_open(highs)),
    )


def lowest(offence: Offence, penalty: Penalty, general: GeneralBounds | None) -> Bound | None:
    """Return the lower bound of a prison term; None where it is not known."""
    set_for_all = general.min_months if general else None
    if set_for_all is not None and penalty.max_months is not None and set_for_all > penalty.max_months:
        set_for_all = None
    return _bound(offence, penalty, penalty.min_months, set_for_all)


def highest(offence: Offence, penalty: Penalty, general: GeneralBounds | None) -> Bound | None:
    """Return the upper bound of a prison term; None where it is not known."""
    set_for_all = general.max_months if general else None
    if set_for_all is not None and penalty.min_months is not None and set_for_all < penalty.min_months:
        set_for_all = None
    return _bound(offence, penalty, penalty.max_months, set_for_all)


def _bound(offence: Offence, penalty: Penalty, stated: float | None, set_for_all: float | None) -> Bound | None:
    """Fill a bound that is left out from the general part, unless it could stand where the article refers to."""
    if stated is not None:
        named = Origin.REFERENCE if penalty.by_reference else Origin.ARTICLE
        return Bound(stated, Origin.CHANGE if penalty.change else named, offence.article, penalty.quote)
    elsewhere = penalty.by_reference and (penalty.min_months, penalty.max_months) == (None, None)
    if set_for_all is None or penalty.change or elsewhere:
        return None
    return Bound(set_for_all, Origin.GENERAL, offence.article, penalty.quote)


def _open(bounds: Iterable[tuple[Offence, Bound | None]]) -> Iterator[str]:
    yield from dict.fromkeys(offence.article for offence, bound in bounds if bound is None)
