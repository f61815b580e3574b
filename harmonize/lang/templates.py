"""Sentences with places as patterns: does a text have the shape of this one, and what stands in its places?

Plain searching for the fixed parts, so that no text, however made, takes more than a few steps for each template.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from .phrases import load_phrases

TRIES = 6
"""So many places are tried for a fixed part that stands in a text more than once."""

Fits = Callable[[str, str], bool]
"""Says whether a value (second) may stand in a place of a template (first: ``section.key.place``)."""


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence taken apart: a fixed part before each place, and one behind the last."""

    key: str
    fixed: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How many letters are fixed: of two templates that fit, the one with more says more."""
        return sum(map(len, self.fixed))

    def may_open(self, text: str, at: int) -> bool:
        """Say whether a sentence of this shape may begin at an offset; one that opens with a place may anywhere."""
        return text.startswith(self.fixed[0], at)

    def values(self, text: str, fits: Fits) -> Mapping[str, str] | None:
        """Return what stands in the places of a text that has this shape as a whole, else None."""
        first, last = self.fixed[0], self.fixed[-1]
        if not self.places:
            return {} if text == first else None
        if len(text) < len(first) + len(last) or not (text.startswith(first) and text.endswith(last)):
            return None
        found = next(self._split(text, len(first), len(text) - len(last), 0, fits), None)
        return dict(zip(self.places, found, strict=True)) if found is not None else None

    def _split(self, text: str, at: int, end: int, number: int, fits: Fits) -> Iterator[tuple[str, ...]]:
        """Yield the values from a place on, between two offsets."""
        name = f"{self.key}.{self.places[number]}"
        if number == len(self.places) - 1:
            if fits(name, text[at:end]):
                yield (text[at:end],)
            return
        part, start = self.fixed[number + 1], at
        for _ in range(TRIES):
            found = text.find(part, start, end)
            if found < 0:
                return
            if fits(name, text[at:found]):
                for rest in self._split(text, found + len(part), end, number + 1, fits):
                    yield (text[at:found], *rest)
            start = found + 1


def read_templates(section: str) -> tuple[Template, ...]:
    """Return the sentences of a section as results hold them, the one with most fixed letters first."""
    made = [
        take_apart(f"{section}.{name}", sentence)
        for name, sentence in load_phrases()[section].items()
        if isinstance(sentence, str)
    ]
    return tuple(sorted(made, key=lambda template: (-template.weight, template.key)))


def take_apart(key: str, sentence: str) -> Template:
    """Take a sentence with ``{places}`` apart."""
    fixed, places = [""], []
    for words, place, _, _ in Formatter().parse(sentence):
        fixed[-1] += words
        if place is not None:
            places.append(place)
            fixed.append("")
    return Template(key, tuple(fixed), tuple(places))
