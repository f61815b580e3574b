"""Numbers and lengths of time in words, figures or both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from harmonize.lang.schema import Numerals

FIGURE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """The number words and units of a language as pattern pieces over the shadow of a text."""

    number: str
    unit: str
    words: Mapping[str, int]
    units: tuple[tuple[str, float], ...]

    def expand(self, pattern: str) -> str:
        """Put numbers and units in place of {min}, {max}, {umin}, {umax}; blanks match any blanks."""
        filled = pattern.replace(" ", r"\s+")
        for slot in ("min", "max"):
            filled = filled.replace(f"{{{slot}}}", f"(?P<{slot}>{self.number})")
            filled = filled.replace(f"{{u{slot}}}", f"(?P<u{slot}>{self.unit})")
        return filled

    def value(self, words: str) -> float | None:
        """Return the number that words or figures name; figures in brackets win."""
        figures = FIGURE.findall(words)
        if figures:
            return float(figures[-1])
        found = [self.words[word] for word in re.findall(r"\w+", words) if word in self.words]
        return float(sum(found)) if found else None

    def months(self, words: str, unit: str) -> float | None:
        """Return a length of time in months, to four decimals; None where it names none."""
        value = self.value(words)
        factor = next((factor for stem, factor in self.units if unit.startswith(stem)), None)
        return None if value is None or factor is None else round(value * factor, 4)


def quantity_grammar(numerals: Numerals, units: Mapping[str, float]) -> QuantityGrammar:
    """Build the grammar of a language room; a day is 1/30 month."""
    word = "|".join(sorted(map(re.escape, numerals.words), key=len, reverse=True)) or r"(?!)"
    joiner = "|".join(map(re.escape, numerals.joiners))
    join = rf"(?:\s+(?:{joiner}))?" if joiner else ""
    spelt = rf"(?:{word})(?:{join}\s+(?:{word})){{0,3}}"
    number = rf"(?:(?:{spelt})(?:\s*\(\s*\d{{1,4}}\s*\))?|\d{{1,4}}(?:\s*\(\s*(?:{spelt})\s*\))?)(?!\w)"
    unit = rf"(?:{'|'.join(sorted(map(re.escape, units), key=len, reverse=True)) or '(?!)'})\w*"
    ordered = tuple(sorted(units.items(), key=lambda item: -len(item[0])))
    return QuantityGrammar(number, unit, dict(numerals.words), ordered)
