"""Ranges of time as laws state them: from and to, at least, up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harmonize.lang import RoomPattern
from harmonize.lang.patterns import alternation

from .quantities import NUMBER, MaskedText, QuantityGrammar


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A range in a shadow text: offsets, and bounds in months (None where it names none)."""

    start: int
    end: int
    low: float | None
    high: float | None


class RangeFinder:
    """The range patterns of a language room, compiled once."""

    def __init__(self, grammar: QuantityGrammar, patterns: Sequence[RoomPattern]) -> None:
        self._grammar = grammar
        expanded = [grammar.expand(pattern.pattern) for pattern in patterns]
        self._each = [re.compile(pattern) for pattern in expanded]
        plain = [re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern in expanded]
        self._any = re.compile(alternation(plain))

    def find(self, dark: str) -> Iterator[TimeRange]:
        """Yield the ranges of a shadow text in order."""
        windows = self._grammar.windows(dark)
        if not windows:
            return
        masked = self._grammar.mask(dark, windows)
        if NUMBER not in masked.text:
            return
        for start, end in windows:
            for match in self._any.finditer(masked.text, start, end):
                for pattern in self._each:
                    exact = pattern.match(masked.text, match.start())
                    if exact is not None and exact.end() == match.end():
                        yield TimeRange(match.start(), match.end(), *self._bounds(masked, exact))
                        break

    def _bounds(self, masked: MaskedText, match: re.Match[str]) -> tuple[float | None, float | None]:
        slots = self._grammar.slots(match)
        upper = slots.get("umax") or slots.get("umin") or (0, 0)
        lower = slots.get("umin") or upper
        low = self._grammar.months(masked, slots["min"], lower) if "min" in slots else None
        high = self._grammar.months(masked, slots["max"], upper) if "max" in slots else None
        return low, high
