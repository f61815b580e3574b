"""Numbers and lengths of time in words, figures or both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from harmonize.lang import LanguageRoom

FIGURE = re.compile(r"\d+")
SLOT = re.compile(r"\{([uf]?)(min|max)\}")


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """The number words and units of a language as pattern pieces over the shadow of a text."""

    room: LanguageRoom
    number: str
    fraction: str
    unit: str
    words: Mapping[str, int]
    units: tuple[tuple[str, float], ...]

    def expand(self, pattern: str) -> str:
        """Put numbers, units and fractions in place of {min}, {max}, {umin}, {umax}, {fmin}, {fmax}.

        Blanks match any blanks; a slot may stand in several alternatives.
        """
        kinds = {"": self.number, "u": self.unit, "f": self.fraction}
        seen: dict[str, int] = {}

        def fill(slot: re.Match[str]) -> str:
            name = slot[1] + slot[2]
            seen[name] = seen.get(name, 0) + 1
            return f"(?P<{name}_{seen[name]}>{kinds[slot[1]]})"

        return SLOT.sub(fill, self.room.pattern(pattern))

    @staticmethod
    def slots(match: re.Match[str]) -> dict[str, str]:
        """Return the words that fill each slot of an expanded pattern: of alternatives, those that matched."""
        return {name.rsplit("_", 1)[0]: words for name, words in match.groupdict().items() if words}

    def value(self, words: str) -> float | None:
        """Return the number that words name, else the one in figures.

        A figure in brackets behind a word repeats it; where they differ it is the mark of a note.
        """
        for pair, letter in self.room.digraphs.items():
            words = words.replace(letter, pair)
        found = [self.words[word] for word in re.findall(r"\w+", words) if word in self.words]
        figures = FIGURE.findall(words)
        if found:
            return float(_sum(found))
        return float(figures[0]) if figures else None

    def months(self, words: str, unit: str) -> float | None:
        """Return a length of time in months, to four decimals; None where it names none."""
        value, parts = self.value(words), unit.split()
        factor = self._factor(parts[0]) if parts else None
        if value is None or factor is None:
            return None
        rest = parts[1:]
        more = self.value(" ".join(rest[:-1])) if rest else None  # "one year and six months"
        return round(value * factor + (more or 0) * (self._factor(rest[-1]) or 0 if rest else 0), 4)

    def _factor(self, unit: str) -> float | None:
        return next((factor for stem, factor in self.units if unit.startswith(stem)), None)


def quantity_grammar(room: LanguageRoom) -> QuantityGrammar:
    """Build the grammar of a language room; a day is 1/30 month."""
    numerals, units = room.numerals, room.penalties.units
    word = _choice(room, numerals.words)
    joiner = "|".join(map(re.escape, numerals.joiners))
    join = rf"(?:\s+(?:{joiner}))?" if joiner else ""
    spelt = rf"(?:{word})(?:{join}\s+(?:{word})){{0,3}}"
    number = rf"(?:(?:{spelt})(?:\s*\(\s*\d{{1,4}}\s*\))?|\d{{1,4}}(?:\s*\(\s*(?:{spelt})\s*\))?)(?!\w)"
    plain = rf"(?:{_choice(room, units)})\w*"
    unit = rf"{plain}(?:\s+(?:{joiner})\s+{number}\s+{plain})?" if joiner else plain
    part = _choice(room, numerals.fractions)
    figures = r"\d{1,2}\s?/\s?\d{1,2}"
    fraction = rf"(?:{figures}(?:\s*\(\s*(?:{part})\s*\))?|(?:{part})(?:\s*\(\s*{figures}\s*\))?)(?!\w)"
    ordered = tuple(sorted(units.items(), key=lambda item: -len(item[0])))
    return QuantityGrammar(room, number, fraction, unit, dict(numerals.words), ordered)


def _choice(room: LanguageRoom, words: Iterable[str]) -> str:
    """Return an alternation of words, the longest first; one that matches nothing where there are none."""
    return "|".join(room.pattern(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def _sum(values: Iterable[int]) -> int:
    """Add number words up: hundreds and thousands multiply a smaller number before them."""
    total = 0
    for value in values:
        total = total * value if value in (100, 1000) and 0 < total < value else total + value
    return total
