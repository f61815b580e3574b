"""Find the penalties that a stretch of text threatens, with their bounds in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from harmonize.lang import load_language
from harmonize.lang.fold import shadow
from harmonize.model import Penalty, PenaltyKind, Quote, Span

from .quantities import QuantityGrammar, quantity_grammar

REACH = 160
"""How far before a range its kind of penalty may be named, in characters."""
CONTEXT = 80
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
class PenaltyFinder:
    """The penalty patterns of a language room, compiled once."""

    grammar: QuantityGrammar
    kinds: re.Pattern[str] | None
    ranges: re.Pattern[str] | None
    range_names: tuple[tuple[str, re.Pattern[str]], ...]
    references: tuple[tuple[str, re.Pattern[str]], ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    connectives: tuple[tuple[str, re.Pattern[str]], ...]

    def find(self, text: str, *, file: str, offset: int) -> tuple[Penalty, ...]:
        """Return the penalties stated in ``text`` in order; offsets count from ``offset``."""
        if self.kinds is None:
            return ()
        dark = shadow(text)
        named = [(m.start(), m.end(), PenaltyKind(str(m.lastgroup))) for m in self.kinds.finditer(dark)]
        found: list[tuple[int, int, PenaltyKind, float | None, float | None]] = []
        for start, end, low, high in self._ranges(dark):
            owner = self._owner(dark, named, start, end)
            if owner is not None:
                first, last, kind = owner
                bounded = kind in BOUNDED
                found.append((first, last, kind, low if bounded else None, high if bounded else None))
        taken = [(first, last) for first, last, *_ in found]
        for start, end, kind in named:
            if kind in BOUNDED or kind is PenaltyKind.CONFISCATION:
                continue
            if not any(first <= start and end <= last for first, last in taken):
                found.append((start, end, kind, None, None))
        found.sort(key=lambda item: item[:2])
        return tuple(self._penalties(dark, text, found, file, offset))

    def find_references(self, text: str, *, file: str, offset: int) -> tuple[PenaltyReference, ...]:
        """Return the places where ``text`` takes its penalty from elsewhere."""
        dark = shadow(text)
        found = []
        for how, pattern in self.references:
            for match in pattern.finditer(dark):
                groups = match.groupdict()
                target = groups.get("article") or groups.get("paragraph") or ""
                span = Span(offset + match.start(), offset + match.end())
                found.append(PenaltyReference(how, target, Quote(file, span, text[match.start() : match.end()])))
        return tuple(sorted(found, key=lambda reference: reference.quote.span))

    def _ranges(self, dark: str) -> Iterator[tuple[int, int, float | None, float | None]]:
        if self.ranges is None:
            return
        for match in self.ranges.finditer(dark):
            for _, pattern in self.range_names:
                exact = pattern.match(dark, match.start())
                if exact and exact.end() == match.end():
                    low, high = self._bounds(exact)
                    yield match.start(), match.end(), low, high
                    break

    def _bounds(self, match: re.Match[str]) -> tuple[float | None, float | None]:
        groups = match.groupdict()
        upper_unit = groups.get("umax") or groups.get("umin") or ""
        lower_unit = groups.get("umin") or upper_unit
        low = self.grammar.months(groups["min"], lower_unit) if groups.get("min") else None
        high = self.grammar.months(groups["max"], upper_unit) if groups.get("max") else None
        return low, high

    def _owner(
        self, dark: str, named: list[tuple[int, int, PenaltyKind]], start: int, end: int
    ) -> tuple[int, int, PenaltyKind] | None:
        """Return the words from kind to range and the kind that a range belongs to, if to any.

        The kind stands right behind the range ("of two to six years of prison") or before it in the
        same sentence.
        """
        if self.after is not None and self.after.search(dark[end : end + CONTEXT]):
            return None
        for first, last, kind in named:
            if end <= first <= end + 24 and FOLLOWS.fullmatch(dark, end, first):
                return (start, last, kind) if not self._denied(dark, start) else None
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

    def _penalties(
        self,
        dark: str,
        text: str,
        found: list[tuple[int, int, PenaltyKind, float | None, float | None]],
        file: str,
        offset: int,
    ) -> Iterator[Penalty]:
        previous = -1
        for start, end, kind, low, high in found:
            connective = self._connective(dark[previous:start]) if 0 <= previous <= start else ""
            quote = Quote(file, Span(offset + start, offset + end), text[start:end])
            yield Penalty(kind, low, high, quote, connective=connective)
            previous = end

    def _connective(self, between: str) -> str:
        if len(between) > REACH or re.search(r"[.;:]\s", between):
            return ""
        return next((name for name, pattern in self.connectives if pattern.search(between)), "")


@lru_cache(maxsize=32)
def penalty_finder(code: str) -> PenaltyFinder:
    """Return the finder for the room with this code."""
    room = load_language(code)
    rules = room.penalties
    grammar = quantity_grammar(room.numerals, rules.units)
    ranges = tuple((p.name, re.compile(grammar.expand(p.pattern))) for p in rules.ranges)
    plain = [re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for _, pattern in ranges]
    kinds = [f"(?P<{p.name}>{p.pattern.replace(' ', chr(92) + 's+')})" for p in rules.kinds]
    denied = {p.name: re.compile(p.pattern.replace(" ", r"\s+")) for p in rules.not_penalties}
    return PenaltyFinder(
        grammar=grammar,
        kinds=re.compile("|".join(kinds)) if kinds else None,
        ranges=re.compile("|".join(f"(?:{p})" for p in plain)) if plain else None,
        range_names=ranges,
        references=tuple((p.name, re.compile(p.pattern.replace(" ", r"\s+"))) for p in rules.references),
        before=denied.get("before"),
        after=denied.get("after"),
        connectives=tuple((name, re.compile(pattern)) for name, pattern in rules.connectives.items()),
    )
