"""Automatic numbers of a Word file: what the program that shows it would print before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
PLACE = re.compile(r"%([1-9])")
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
ROMAN_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: how its number is written, with which words, from where it counts."""

    style: str = "decimal"
    text: str = "%1."
    start: int = 1
    decimal_throughout: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document with their counters; ask in the order of the paragraphs."""

    levels: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    """Lists that count together: numbering instance to its definition."""
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Paragraph styles that carry a list and a level."""
    _counters: dict[str, list[int | None]] = field(default_factory=dict)

    def label(self, list_id: str, level: int) -> str:
        """Count one paragraph and return its number as printed; empty for bullets and unknown lists."""
        levels = self.levels.get(list_id)
        if levels is None or not 0 <= level < LEVELS:
            return ""
        counters = self._counters.setdefault(self.shared.get(list_id, list_id), [None] * LEVELS)
        own = levels.get(level, ListLevel())
        now = counters[level]
        counters[level] = own.start if now is None else now + 1
        counters[level + 1 :] = [None] * (LEVELS - level - 1)
        if own.style in ("bullet", "none"):
            return ""
        return PLACE.sub(lambda place: self._number(int(place[1]) - 1, levels, counters, own), own.text).strip()

    @staticmethod
    def _number(place: int, levels: dict[int, ListLevel], counters: list[int | None], own: ListLevel) -> str:
        level = levels.get(place, ListLevel())
        value = counters[place]
        shown = level.start if value is None else value
        return written(shown, "decimal" if own.decimal_throughout else level.style)


def written(value: int, style: str) -> str:
    """Return a number in a style of Word's (decimal, letters, Roman)."""
    if style in ("upperRoman", "lowerRoman") and 0 < value < 4000:
        roman = ""
        for worth, sign in (*ROMAN, *ROMAN_SMALL):
            roman += sign * (value // worth)
            value %= worth
        return roman if style == "upperRoman" else roman.lower()
    if style in ("upperLetter", "lowerLetter") and 0 < value <= 780:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style == "decimalZero":
        return f"{value:02d}"
    return f"{value}º" if style == "ordinal" else str(value)


def read_numbering(numbering: _Element | None, styles: _Element | None) -> Numbering:
    """Read the lists of numbering.xml and the styles that use them."""
    found = Numbering()
    if numbering is not None:
        abstract = {node.get(f"{W}abstractNumId", ""): node for node in numbering.iterfind(f"{W}abstractNum")}
        for instance in numbering.iterfind(f"{W}num"):
            _instance(instance, abstract, found)
    if styles is not None:
        _styles(styles, found)
    return found


def _instance(instance: _Element, abstract: dict[str, _Element], found: Numbering) -> None:
    list_id = instance.get(f"{W}numId", "")
    definition = _value(instance, "abstractNumId")
    base = abstract.get(definition)
    levels = {} if base is None else {_integer(n.get(f"{W}ilvl")): _level(n) for n in base.iterfind(f"{W}lvl")}
    restarts = False
    for override in instance.iterfind(f"{W}lvlOverride"):
        place = _integer(override.get(f"{W}ilvl"))
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[place] = _level(own)
        start = _value(override, "startOverride")
        if start:
            old = levels.get(place, ListLevel())
            levels[place] = ListLevel(old.style, old.text, _integer(start), old.decimal_throughout)
            restarts = True
    found.levels[list_id] = levels
    found.shared[list_id] = list_id if restarts else f"definition {definition}"


def _level(node: _Element) -> ListLevel:
    return ListLevel(
        _value(node, "numFmt") or "decimal",
        _value(node, "lvlText"),
        _integer(_value(node, "start") or "1"),
        node.find(f"{W}isLgl") is not None,
    )


def _styles(styles: _Element, found: Numbering) -> None:
    based: dict[str, str] = {}
    own: dict[str, tuple[str, int]] = {}
    for style in styles.iterfind(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        based[name] = _value(style, "basedOn")
        numbering = style.find(f"{W}pPr/{W}numPr")
        if numbering is not None:
            own[name] = (_value(numbering, "numId"), _integer(_value(numbering, "ilvl") or "0"))
    for name in based:
        ancestor, seen = name, set()
        while ancestor and ancestor not in own and ancestor not in seen:
            seen.add(ancestor)
            ancestor = based.get(ancestor, "")
        if ancestor in own:
            found.styles[name] = own[ancestor]


def _value(node: _Element, name: str) -> str:
    child = node.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def _integer(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else 0
