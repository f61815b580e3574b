"""Find the penalties that a stretch of text threatens, with their bounds in months."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from harmonize.jurisdictions import country_facts
from harmonize.lang import RoomPattern, load_language
from harmonize.lang.patterns import alternation, named_alternation
from harmonize.model import Penalty, PenaltyKind, Quote, Span

from .changes import PenaltyChange, find_changes
from .degrees import DegreeFinder, DegreeTerm
from .quantities import QuantityGrammar, quantity_grammar
from .ranges import RangeFinder
from .weighing import BOUNDARY

REACH = 160
"""How far before a range its kind of penalty may be named, in characters."""
CONTEXT = 80
FOLLOWS_WITHIN = 24
"""A kind of penalty behind a range stands at most so many letters from it."""
ITEM_WITHIN = 25
"""A range that stands so near the beginning of a list's item takes its kind from the words above the list."""
BREAK = re.compile(r"[.;:]\s")
"""Penalties on two sides of such a sign do not stand together."""
DANGLING = re.compile(r"\s[^\W\d_A-Z]$")
"""A small letter apart behind a number is the word that ties another one to it ("articles 292 y 293")."""
CHAIN = re.compile(r"[;,]?\s*(?:\w{1,3}\s*)?")
"""What stands between a range and another range of the same penalty ("; and of one to three years")."""
FOLLOWS = re.compile(r"\s+(?:\w{2,3}\s+){0,2}")
"""Between a range and the kind that owns it from behind stand at most two short words."""
BOUNDED = {PenaltyKind.IMPRISONMENT, PenaltyKind.DISQUALIFICATION, PenaltyKind.OTHER}
"""Kinds whose bounds are lengths of time; day-fines and fines count days or money."""


@dataclass(frozen=True, slots=True)
class PenaltyReference:
    """A penalty taken from elsewhere: ``how`` is article, paragraph, previous or same."""

    how: str
    target: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class _Stated:
    """A penalty as it stands in a shadow: offsets, kind and bounds."""

    start: int
    end: int
    kind: PenaltyKind
    low: float | None
    high: float | None


class _Covered:
    """Passages of a text, asked whether one of them holds another passage."""

    def __init__(self, passages: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(passages)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Say whether a passage begins at or before ``start`` and ends at or behind ``end``."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._ends[before - 1] >= end


@dataclass(frozen=True, slots=True)
class PenaltyFinder:
    """The penalty patterns of a language room, compiled once."""

    grammar: QuantityGrammar
    kinds: re.Pattern[str] | None
    ranges: RangeFinder
    references: tuple[tuple[str, re.Pattern[str]], ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    connectives: tuple[tuple[str, re.Pattern[str]], ...]
    changes: tuple[tuple[str, re.Pattern[str]], ...]
    any_reference: re.Pattern[str] | None
    any_change: re.Pattern[str] | None
    """All patterns of a kind in one, to dismiss most texts at once."""
    degrees: DegreeFinder | None

    def find(self, text: str, dark: str, place: Quote, lead: str = "") -> tuple[Penalty, ...]:
        """Return the penalties stated in a stretch of text in order.

        ``dark`` is its shadow; ``place`` names the file and where the stretch begins. ``lead`` is the
        shadow of the words above a list: its items may leave out the kind that ends it.
        """
        if self.kinds is None:
            return ()
        named = [(m.start(), m.end(), PenaltyKind(str(m.lastgroup))) for m in self.kinds.finditer(dark)]
        degrees = [term for term in self._degree_terms(dark) if not self._denied(dark, term.start)]
        inherited = self._last_kind(lead)
        found = [_Stated(t.start, t.end, t.kind, t.low, t.high) for t in degrees]
        for term in self.ranges.find(dark):
            near = named[
                bisect_left(named, term.start - REACH, key=itemgetter(1)) : bisect_right(
                    named, term.end + FOLLOWS_WITHIN, key=itemgetter(0)
                )
            ]
            owner = self._owner(dark, near, term.start, term.end, found[-1] if found else None)
            if owner is None and inherited is not None and term.start <= ITEM_WITHIN:
                owner = (term.start, term.end, inherited)
            if owner is not None and not any(t.start <= owner[0] < t.end for t in degrees):
                first, last, kind = owner
                bounded = kind in BOUNDED
                found.append(_Stated(first, last, kind, term.low if bounded else None, term.high if bounded else None))
        taken = _Covered((stated.start, stated.end) for stated in found)
        for start, end, kind in named:
            if kind in BOUNDED or kind is PenaltyKind.CONFISCATION or self._denied(dark, start):
                continue
            if not taken.holds(start, end):
                found.append(_Stated(start, end, kind, None, None))
        found.sort(key=lambda stated: (stated.start, stated.end))
        return tuple(self._penalties(dark, text, found, place))

    def find_references(self, text: str, dark: str, place: Quote) -> tuple[PenaltyReference, ...]:
        """Return the places where a stretch of text takes its penalty from elsewhere."""
        found: list[PenaltyReference] = []
        if self.any_reference is None or not self.any_reference.search(dark):
            return ()
        for how, pattern in self.references:
            for match in pattern.finditer(dark):
                named = next((n for n in ("article", "paragraph") if match.groupdict().get(n)), None)
                target = DANGLING.sub("", text[slice(*match.span(named))]) if named else ""
                found.append(
                    PenaltyReference(how, " ".join(target.split()), _quoted(text, place, match.start(), match.end()))
                )
        found.sort(key=lambda reference: (reference.quote.span.start, -reference.quote.span.end))
        return tuple(found)

    def find_changes(self, text: str, dark: str, place: Quote) -> tuple[PenaltyChange, ...]:
        """Return the places where a stretch of text raises or lowers a penalty stated elsewhere."""
        if self.any_change is None or not self.any_change.search(dark):
            return ()
        return find_changes(self.changes, self.grammar.room.numerals.fractions, dark, text, place)

    def _last_kind(self, lead: str) -> PenaltyKind | None:
        """Return the kind of penalty that the words above a list end in."""
        named = list(self.kinds.finditer(lead, max(0, len(lead) - CONTEXT))) if self.kinds is not None else []
        return PenaltyKind(str(named[-1].lastgroup)) if named else None

    def _degree_terms(self, dark: str) -> tuple[DegreeTerm, ...]:
        return self.degrees.find(dark) if self.degrees is not None else ()

    def _owner(
        self, dark: str, named: list[tuple[int, int, PenaltyKind]], start: int, end: int, previous: _Stated | None
    ) -> tuple[int, int, PenaltyKind] | None:
        """Return the words from kind to range and the kind that a range belongs to, if to any.

        The kind stands right behind the range ("of two to six years of prison") or before it in the
        same sentence.
        """
        if self.after is not None and self.after.search(dark[end : end + CONTEXT]):
            return None
        for first, last, kind in named:
            if (
                end <= first <= end + FOLLOWS_WITHIN
                and FOLLOWS.fullmatch(dark, end, first)
                and not self._ties(dark[end:first])
            ):
                return (start, last, kind) if not self._denied(dark, start) else None
        if (
            previous is not None
            and CHAIN.fullmatch(dark, previous.end, start)
            and self._ties(dark[previous.end : start])
        ):
            return start, end, previous.kind
        before = [item for item in named if item[1] <= start and start - item[1] <= REACH]
        if not before:
            return None
        first, last, kind = before[-1]
        between = dark[last:start]
        if re.search(r"[;:]|\.\s", between) or self._denied(dark, first) or self._denied(dark, start):
            return None
        return first, end, kind

    def _denied(self, dark: str, start: int) -> bool:
        return self.before is not None and self.before.search(dark[max(0, start - CONTEXT) : start]) is not None

    def _penalties(self, dark: str, text: str, found: Sequence[_Stated], place: Quote) -> Iterator[Penalty]:
        previous = -1
        for stated in found:
            between = dark[previous : stated.start] if 0 <= previous <= stated.start else ""
            connective = self._connective(between)
            if self.degrees is not None and between and self.degrees.joined(between):
                connective = "or"  # "from degree X to life imprisonment": either may be imposed
            quote = _quoted(text, place, stated.start, stated.end)
            yield Penalty(stated.kind, _months(stated.low), _months(stated.high), quote, connective=connective)
            previous = stated.end

    def _connective(self, between: str) -> str:
        if len(between) > REACH or BREAK.search(between):
            return BOUNDARY
        return self._ties(between)

    def _ties(self, between: str) -> str:
        return next((name for name, pattern in self.connectives if pattern.search(between)), "")


def _quoted(text: str, place: Quote, start: int, end: int) -> Quote:
    """Return the words at ``start:end`` of a stretch with their place in the whole text."""
    at = place.span.start
    return Quote(place.file, Span(at + start, at + end), text[start:end])


@lru_cache(maxsize=64)
def penalty_finder(code: str, jurisdiction: str = "") -> PenaltyFinder:
    """Return the finder for the room with this code and the scales of this jurisdiction."""
    room = load_language(code)
    rules = room.penalties
    grammar = quantity_grammar(code)
    kinds = {name: [room.pattern(pattern) for pattern in patterns] for name, patterns in _named(rules.kinds).items()}
    denied = {
        name: re.compile("|".join(f"(?:{room.pattern(pattern)})" for pattern in patterns))
        for name, patterns in _named(rules.not_penalties).items()
    }
    degrees = country_facts(jurisdiction).degrees
    return PenaltyFinder(
        grammar=grammar,
        kinds=re.compile(named_alternation(kinds)) if kinds else None,
        ranges=RangeFinder(grammar, rules.ranges),
        references=tuple((p.name, re.compile(room.pattern(p.pattern))) for p in rules.references),
        before=denied.get("before"),
        after=denied.get("after"),
        connectives=tuple((name, re.compile(room.pattern(pattern))) for name, pattern in rules.connectives.items()),
        changes=tuple((p.name, re.compile(grammar.expand(p.pattern))) for p in rules.changes),
        any_reference=_any([room.pattern(p.pattern) for p in rules.references]),
        any_change=_any([grammar.expand(p.pattern) for p in rules.changes]),
        degrees=DegreeFinder(degrees) if degrees is not None else None,
    )


def _any(patterns: Sequence[str]) -> re.Pattern[str] | None:
    plain = [re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern in patterns]
    return re.compile(alternation(plain)) if plain else None


def _named(patterns: Sequence[RoomPattern]) -> dict[str, list[str]]:
    """Return patterns by name, in the order of the first of each name."""
    named: dict[str, list[str]] = {}
    for pattern in patterns:
        named.setdefault(pattern.name, []).append(pattern.pattern)
    return named


def _months(bound: float | None) -> float | None:
    """Return a bound as the one type that it has everywhere: 36 and 36.0 are written differently."""
    return None if bound is None else float(bound)
