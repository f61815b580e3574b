"""Numbers and lengths of time in words, figures or both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from harmonize.lang import LanguageRoom, load_language
from harmonize.lang.patterns import words_pattern

NUMBER = "ƻ"
"""Stands for each character of a number in a masked text: a letter that no statute is written with."""
LONG_GAP = re.compile(r"\s{40}")
BEFORE, BEHIND = 140, 60
"""How far the numbers of a range can stand before a unit of time, and behind it."""
SLOT = re.compile(r"\{([uf]?)(min|max)\}")
LITERAL = re.compile(r"(?<!\\)[^\W\d_]+")
FIGURE = r"(?<![\w.,])\d{1,4}(?![\w]|[.,]\d)"
CLOSING = re.compile(r"\s*\)")
UNIT = r"\w*"


@dataclass(frozen=True, slots=True)
class MaskedText:
    """A shadow text with numbers masked: same length; ``values`` gives each number by where it begins."""

    text: str
    dark: str
    values: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Token:
    """A number word, a figure, or words and figures that make up one number."""

    start: int
    end: int
    value: int
    figure: bool


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """The number words and units of a language as pattern pieces over the shadow of a text."""

    room: LanguageRoom
    tokens: re.Pattern[str]
    joint: re.Pattern[str]
    unit_words: re.Pattern[str]
    fraction: str
    unit: str
    units: tuple[tuple[str, float], ...]
    _spelt: Mapping[str, int] = field(repr=False)

    def windows(self, dark: str) -> tuple[tuple[int, int], ...]:
        """Return the stretches around units of time: a length of time stands nowhere else."""
        if LONG_GAP.search(dark):  # a page's header was left out, maybe in the middle of a range
            return ((0, len(dark)),) if self.unit_words.search(dark) else ()
        found: list[tuple[int, int]] = []
        for match in self.unit_words.finditer(dark):
            start, end = max(0, match.start() - BEFORE), min(len(dark), match.end() + BEHIND)
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return tuple(found)

    def mask(self, dark: str, windows: Sequence[tuple[int, int]] | None = None) -> MaskedText:
        """Put ``NUMBER`` in place of every character of a number in a shadow text, or in some stretches of it."""
        values: dict[int, int] = {}
        pieces, at = [], 0
        for token in self._numbers(dark, windows if windows is not None else ((0, len(dark)),)):
            values[token.start] = token.value
            pieces += [dark[at : token.start], NUMBER * (token.end - token.start)]
            at = token.end
        return MaskedText("".join(pieces) + dark[at:], dark, values)

    def expand(self, pattern: str) -> str:
        """Put numbers, units and fractions in place of {min}, {max}, {umin}, {umax}, {fmin}, {fmax}.

        Blanks match any blanks; a slot may stand in several alternatives. Patterns with numbers run on
        masked texts, where number words that a pattern spells out are masked too.
        """
        seen: dict[str, int] = {}

        def fill(slot: re.Match[str]) -> str:
            name = slot[1] + slot[2]
            seen[name] = seen.get(name, 0) + 1
            piece = {"": f"{NUMBER}+", "u": self.unit, "f": self.fraction}[slot[1]]
            return f"(?P<{name}_{seen[name]}>{piece})"

        if SLOT.search(pattern) and "{f" not in pattern:
            pattern = LITERAL.sub(self._masked_too, pattern)
        return SLOT.sub(fill, self.room.pattern(pattern))

    @staticmethod
    def slots(match: re.Match[str]) -> dict[str, tuple[int, int]]:
        """Return where each slot of an expanded pattern stands: of alternatives, the one that matched."""
        return {
            name.rsplit("_", 1)[0]: match.span(name) for name, words in match.groupdict().items() if words is not None
        }

    def months(self, masked: MaskedText, number: tuple[int, int], unit: tuple[int, int]) -> float | None:
        """Return a length of time in months, to four decimals; None where it names none."""
        value, factor = masked.values.get(number[0]), self._factor(masked.dark[unit[0] : unit[1]])
        if value is None or factor is None:
            return None
        total = value * factor
        more = masked.text.find(NUMBER, *unit)  # "one year and six months"
        if more >= 0:
            words = masked.text[more : unit[1]].lstrip(NUMBER).split()
            total += masked.values.get(more, 0) * (self._factor(words[0]) or 0 if words else 0)
        return round(total, 4)

    def _factor(self, unit: str) -> float | None:
        for pair, letter in self.room.digraphs.items():
            unit = unit.replace(letter, pair)
        return next((factor for stem, factor in self.units if unit.startswith(stem)), None)

    def _masked_too(self, word: re.Match[str]) -> str:
        return f"(?:{word[0]}|{NUMBER}{{{len(word[0])}}})" if word[0] in self.room.numerals.words else word[0]

    def _numbers(self, dark: str, windows: Sequence[tuple[int, int]]) -> Iterator[_Token]:
        """Yield the numbers of a text: words put together, then figures and words that repeat each other."""
        tokens = (token for window in windows for token in self._tokens(dark, *window))
        words = _merge(tokens, lambda first, second: self._add(dark, first, second))
        return _merge(words, lambda first, second: _repeat(dark, first, second))

    def _tokens(self, dark: str, start: int, end: int) -> Iterator[_Token]:
        for match in self.tokens.finditer(dark, start, end):
            word = match.group()
            if word.isdigit():
                yield _Token(match.start(), match.end(), int(word), figure=True)
            else:
                for pair, letter in self.room.digraphs.items():
                    word = word.replace(letter, pair)
                yield _Token(match.start(), match.end(), self._spelt[" ".join(word.split())], figure=False)

    def _add(self, dark: str, first: _Token, second: _Token) -> _Token | None:
        """Return two number words as one where they are: "thirty and five", "two hundred"."""
        between = dark[first.end : second.start]
        if first.figure or second.figure or not self.joint.fullmatch(between):
            return None
        if second.value in (100, 1000) and 0 < first.value < second.value and between.isspace():
            return _Token(first.start, second.end, first.value * second.value, figure=False)
        size = next((size for size in (1000, 100, 10) if first.value >= size and first.value % size == 0), 0)
        fits = 0 < second.value < size and first.value != 10
        return _Token(first.start, second.end, first.value + second.value, figure=False) if fits else None


def _merge(tokens: Iterable[_Token], join: Callable[[_Token, _Token], _Token | None]) -> Iterator[_Token]:
    held: _Token | None = None
    for token in tokens:
        joined = join(held, token) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or token
    if held is not None:
        yield held


def _repeat(dark: str, first: _Token, second: _Token) -> _Token | None:
    """Return a figure and words beside each other as one number; the words are believed.

    "four (4)", "4 (four)" and "(4) four" say one number twice; in "53 ten" the figure is the number of
    a page or the mark of a note.
    """
    if first.figure == second.figure:
        return None
    value = second.value if first.figure else first.value
    between = dark[first.end : second.start].strip()
    if between == "(":
        closing = CLOSING.match(dark, second.end)
        return _Token(first.start, closing.end(), value, figure=False) if closing else None
    if not first.figure or between not in ("", ")"):
        return None
    start = first.start - 1 if between and dark[first.start - 1 : first.start] == "(" else first.start
    return _Token(start, second.end, value, figure=False)


@lru_cache(maxsize=32)
def quantity_grammar(code: str) -> QuantityGrammar:
    """Build the grammar of the room with this code; a day is 1/30 month."""
    room = load_language(code)
    numerals, units = room.numerals, room.penalties.units
    spell = {pair: f"(?:{pair}|{letter})" for pair, letter in room.digraphs.items()}
    joiner = "|".join(room.pattern(word) for word in numerals.joiners)
    joint = rf"\s+(?:(?:{joiner})\s+)?" if joiner else r"\s+"
    plain = rf"(?:{words_pattern(units, spell)}){UNIT}"
    unit = rf"{plain}(?:\s+(?:{joiner})\s+{NUMBER}+\s+{plain})?" if joiner else plain
    part = words_pattern(numerals.fractions, spell)
    figures = r"\d{1,2}\s?/\s?\d{1,2}"
    fraction = rf"(?:{figures}(?:\s*\(\s*(?:{part})\s*\))?|(?:{part})(?:\s*\(\s*{figures}\s*\))?)(?!\w)"
    return QuantityGrammar(
        room=room,
        tokens=re.compile(rf"{FIGURE}|\b(?:{words_pattern(numerals.words, spell)})\b"),
        joint=re.compile(joint),
        unit_words=re.compile(rf"\b(?:{words_pattern(units, spell)})"),
        fraction=fraction,
        unit=unit,
        units=tuple(sorted(units.items(), key=lambda item: -len(item[0]))),
        _spelt=dict(numerals.words),
    )
