"""Penalties stated as a change of another: raised by a third, reduced to half, in the upper half."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from harmonize.jurisdictions import CountryFacts
from harmonize.model import OffenceForm, Penalty, Quote

from .quantities import QuantityGrammar

FORMS = {
    "raised": OffenceForm.AGGRAVATED,
    "raised_up_to": OffenceForm.AGGRAVATED,
    "raised_crossed": OffenceForm.AGGRAVATED,
    "upper_half": OffenceForm.AGGRAVATED,
    "degree_up": OffenceForm.AGGRAVATED,
    "lowered": OffenceForm.MITIGATED,
    "lowered_up_to": OffenceForm.MITIGATED,
    "lower_half": OffenceForm.MITIGATED,
    "degree_down": OffenceForm.MITIGATED,
}
AGGRAVATED = OffenceForm.AGGRAVATED
ACCURACY = 4
"""Decimals of months."""


@dataclass(frozen=True, slots=True)
class PenaltyChange:
    """A change in words: ``how`` is one of ``FORMS``; the fractions are of the penalty that is changed."""

    how: str
    least: Fraction | None
    most: Fraction | None
    quote: Quote

    @property
    def form(self) -> OffenceForm:
        """Aggravated where the penalty is raised, mitigated where it is lowered."""
        return FORMS[self.how]

    @property
    def label(self) -> str:
        """The change in short: ``raised 1/3 to 1/2``, ``upper half``."""
        parts = [str(part) for part in dict.fromkeys((self.least, self.most)) if part is not None]
        return " ".join([self.how.replace("_", " "), " to ".join(parts)]).strip()

    @classmethod
    def from_label(cls, label: str, quote: Quote) -> PenaltyChange:
        """Return the change that a label names; the opposite of ``label``."""
        parts = [Fraction(part) for part in re.findall(r"\d+(?:/\d+)?", label)]
        how = max((name for name in FORMS if label.startswith(name.replace("_", " "))), key=len)
        return cls(how, parts[0] if parts else None, parts[1] if len(parts) > 1 else None, quote)

    @staticmethod
    def raises(label: str) -> bool:
        """Say whether a change so labelled makes the penalty heavier."""
        return any(label.startswith(name.replace("_", " ")) for name, form in FORMS.items() if form is AGGRAVATED)

    def apply(self, base: Penalty, facts: CountryFacts) -> Penalty:
        """Return the changed penalty; a bound that cannot be computed is None."""
        low, high = self._bounds(base.min_months, base.max_months, facts)
        return replace(base, min_months=_round(low), max_months=_round(high), quote=self.quote, change=self.label)

    def _bounds(self, low: float | None, high: float | None, facts: CountryFacts) -> tuple[float | None, float | None]:
        least = float(self.least) if self.least is not None else None
        most = float(self.most) if self.most is not None else least
        if self.how in ("upper_half", "lower_half"):
            middle = (low + high) / 2 if low is not None and high is not None else None
            return (middle, high) if self.how == "upper_half" else (low, middle)
        if self.how == "degree_up":
            return (high, _times(high, facts.degree_up)) if facts.degree_up else (None, None)
        if self.how == "degree_down":
            return (_times(low, facts.degree_down), low) if facts.degree_down else (None, None)
        if most is None or least is None:
            return None, None
        return {
            "raised": (_times(low, 1 + least), _times(high, 1 + most)),
            "raised_crossed": (_times(low, 1 + most), _times(high, 1 + least)),
            "raised_up_to": (low, _times(high, 1 + most)),
            "lowered": (_times(low, 1 - most), _times(high, 1 - least)),
            "lowered_up_to": (_times(low, 1 - most), high),
        }[self.how]


def find_changes(
    patterns: Sequence[tuple[str, re.Pattern[str]]], words: Mapping[str, Fraction], dark: str, text: str, quote: Quote
) -> tuple[PenaltyChange, ...]:
    """Return the changes that a text states, in order; ``quote`` gives its file and where it begins."""
    found = []
    for how, pattern in patterns:
        for match in pattern.finditer(dark):
            slots = QuantityGrammar.slots(match)
            least, most = (_fraction(dark, slots.get(name), words) for name in ("fmin", "fmax"))
            span = replace(quote.span, start=quote.span.start + match.start(), end=quote.span.start + match.end())
            words_there = text[match.start() : match.end()]
            first, last = (least, most) if least is not None else (most, None)
            if first is not None and last is not None and last < first and how != "raised_crossed":
                first, last = last, first
            found.append(PenaltyChange(how, first, last, Quote(quote.file, span, words_there)))
    found.sort(key=lambda change: (change.quote.span.start, -change.quote.span.end))
    kept: list[PenaltyChange] = []
    for change in found:
        if not kept or change.quote.span.start >= kept[-1].quote.span.end:
            kept.append(change)
    return tuple(kept)


def _fraction(dark: str, place: tuple[int, int] | None, known: Mapping[str, Fraction]) -> Fraction | None:
    if place is None:
        return None
    words = dark[place[0] : place[1]]
    figures = re.search(r"(\d{1,2})\s?/\s?(\d{1,2})", words)
    if figures and int(figures[2]):
        return Fraction(int(figures[1]), int(figures[2]))
    plain = " ".join(words.split())
    named = [name for name in known if re.search(rf"\b{re.escape(name)}\b", plain)]
    return known[max(named, key=len)] if named else None


def _times(bound: float | None, factor: float) -> float | None:
    return None if bound is None else bound * factor


def _round(bound: float | None) -> float | None:
    return None if bound is None else round(float(bound), ACCURACY)
