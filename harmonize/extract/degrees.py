"""Penalties that a country states by the degrees of a scale, resolved to their bounds in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from harmonize.jurisdictions import Degrees
from harmonize.model import PenaltyKind

CLAUSE_WITHIN = 90
"""How far behind a scale's name its degrees may reach, in characters."""


@dataclass(frozen=True, slots=True)
class DegreeTerm:
    """A penalty by degrees: offsets into the shadow, kind and bounds; ``whole`` where no degree is named."""

    start: int
    end: int
    kind: PenaltyKind
    low: float
    high: float
    whole: bool = False


class DegreeFinder:
    """The scales of one country, compiled once."""

    def __init__(self, rules: Degrees) -> None:
        self._rules = rules
        scales = [f"(?P<s{number}>{_spaced(scale.pattern)})" for number, scale in enumerate(rules.scales)]
        self._scale = re.compile(rf"\b(?:{'|'.join(scales)})\b")
        self._clause = re.compile(_spaced(rules.clause))
        self._join = re.compile(_spaced(rules.join))
        self._either = re.compile(_spaced(rules.either))

    def find(self, dark: str) -> tuple[DegreeTerm, ...]:
        """Return the penalties of a shadow text in order; ranges over two names are one."""
        found: list[DegreeTerm] = []
        for term in self._terms(dark):
            between = dark[found[-1].end : term.start] if found else None
            if between is not None and self._join.fullmatch(between) and found[-1].kind == term.kind:
                before = found.pop()
                found.append(DegreeTerm(before.start, term.end, term.kind, before.low, term.high))
            else:
                found.append(term)
        return tuple(self._sharing(dark, found))

    def joined(self, between: str) -> bool:
        """Say whether words tie two penalties to a range ("to life imprisonment")."""
        return self._join.fullmatch(between) is not None

    def _terms(self, dark: str) -> Iterator[DegreeTerm]:
        for match in self._scale.finditer(dark):
            scale = self._rules.scales[int(str(match.lastgroup)[1:])]
            clause = self._clause.match(dark, match.end(), match.end() + CLAUSE_WITHIN)
            if clause is None and not scale.bare:
                continue
            first, last = self._degrees(clause, tuple(scale.degrees))
            yield DegreeTerm(
                match.start(),
                clause.end() if clause else match.end(),
                PenaltyKind(scale.kind),
                scale.degrees[first][0],
                scale.degrees[last][1],
                whole=clause is None,
            )

    def _degrees(self, clause: re.Match[str] | None, order: tuple[str, ...]) -> tuple[str, str]:
        """Return the lowest and highest degree named; all of the scale where none is."""
        named = [self._rules.names[word] for word in (clause.groups() if clause else ()) if word]
        if not named:
            return order[0], order[-1]
        places = sorted(order.index(name) for name in named)
        return order[places[0]], order[places[-1]]

    def _sharing(self, dark: str, found: list[DegreeTerm]) -> Iterator[DegreeTerm]:
        """Give a name without degree that of the alternative behind it, where both scales have the same bounds."""
        for number, term in enumerate(found):
            after = found[number + 1] if number + 1 < len(found) else None
            if term.whole and after is not None and not after.whole:
                inside = term.low <= after.low and after.high <= term.high
                if inside and self._either.fullmatch(dark[term.end : after.start]):
                    yield DegreeTerm(term.start, term.end, term.kind, after.low, after.high)
                    continue
            yield term


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")
