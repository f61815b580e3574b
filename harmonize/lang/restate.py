"""Sentences of results, said again in another interface language.

Results hold whole sentences made from ``phrases.toml``. Each is recognised by its fixed words, what stands in its
places is taken apart, and the same is said with the other language's sentence. What is not recognised stays as it is,
whole: half a sentence in one language and half in another helps nobody. A word inside that no table knows (a label, the
words of a law) is kept as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from .phrases import phrase
from .places import GROUPS, Place, place_of
from .templates import Template, read_templates

LONGEST = 20_000
"""A sentence of more characters is none of ours."""
MOST_STEPS = 40_000
"""So many comparisons with templates are made for one text; then it stays as it is."""
MOST_SENTENCES = 48
"""Places of a text where a sentence may begin."""
WIDEST = 6
"""A name may hold so many of the signs that part names."""
FIGURES = frozenset("0123456789.")

Names = Mapping[str, Mapping[str, str]]
"""Kind -> name in results -> name in the other language."""
Say = Callable[[str, str], str | None]


class _TooMuchError(Exception):
    """A text that takes more comparisons than any of ours."""


class Restater:
    """Says sentences of results in one other language; ``names`` are those that stand in them."""

    def __init__(self, tag: str, names: Names) -> None:
        self.tag = tag
        self.names = names
        self.steps = 0
        """Comparisons with templates made for the last text."""
        self._said: dict[tuple[str, str], str] = {}

    def sentence(self, text: str, group: str) -> str:
        """Say one sentence; the text itself where it is none of the group."""
        return self._kept(text, group, self._one)

    def sentences(self, text: str, group: str, elements: Mapping[str, str] | None = None) -> str:
        """Say several sentences that stand one after another; ``elements`` are names of the offence spoken of."""
        if elements is None:
            return self._kept(text, group, self._several)
        return Restater(self.tag, {**self.names, "element": elements}).sentences(text, group)

    def listed(self, text: str, group: str, parted: str) -> str:
        """Say sentences that a sign parts; the text itself where one is not known."""
        return self._kept(text, group, lambda text, group: self._list(text, group, parted))

    def _kept(self, text: str, group: str, say: Say) -> str:
        key = (group, text)
        if key not in self._said:
            self.steps = 0
            try:
                said = say(text, group) if 0 < len(text) <= LONGEST else None
            except _TooMuchError:
                said = None
            self._said[key] = text if said is None else said
        return self._said[key]

    def _one(self, text: str, group: str) -> str | None:
        for template in _templates(group):
            self._step()
            values = template.values(text, self._fits)
            if values is not None:
                said = {name: self._value(f"{template.key}.{name}", value) for name, value in values.items()}
                return phrase(template.key, code=self.tag, **said)
        return None

    def _several(self, text: str, group: str) -> str | None:
        """Find a way to cut a text into sentences that are all known, from its end to its beginning."""
        starts = list(_starts(text, _templates(group)))
        if len(starts) > MOST_SENTENCES:
            return None
        told: dict[int, str] = {len(text) + 1: ""}
        for start in reversed(starts):
            for end in sorted(told):
                said = self._one(text[start : end - 1], group) if end > start else None
                if said is not None:
                    told[start] = f"{said} {told[end]}".rstrip()
                    break
        return told.get(0)

    def _list(self, text: str, group: str, parted: str) -> str | None:
        """Say the parts of a list, found from its end; a sentence may itself hold the sign that parts them."""
        parts = text.split(parted)
        told: dict[int, list[str]] = {len(parts): []}
        for at in range(len(parts) - 1, -1, -1):
            for width in range(1, min(WIDEST, len(parts) - at) + 1):
                known = at + width in told
                one = self._one(parted.join(parts[at : at + width]), group) if known else None
                if one is not None:
                    told[at] = [one, *told[at + width]]
                    break
            if not any(place in told for place in range(at, at + WIDEST)):
                return None
        return parted.join(told[0]) if 0 in told else None

    def _fits(self, name: str, value: str) -> bool:
        place = place_of(name)
        if not place.strict:
            return True
        self._step()
        if place.bracketed and value.count("(") != value.count(")"):
            return False
        if place.of == "number":
            return bool(value) and FIGURES.issuperset(value) and value[0] != "." and value[-1] != "."
        if place.sentence:
            parts = place.parted[0] if place.parted else ""
            return (self._list(value, place.of, parts) if parts else self._one(value, place.of)) is not None
        return value in self.names.get(place.of, {})

    def _value(self, name: str, value: str) -> object:
        place = place_of(name)
        if place.of == "number":
            return int(value) if value.isdecimal() else value
        if place.sentence:
            if place.parted:
                return self._list(value, place.of, place.parted[0]) or value
            return self._one(value, place.of) or value
        return self._named(value, place, place.parted) if place.of else value

    def _named(self, value: str, place: Place, parted: Sequence[str]) -> str:
        """Say names; the longest that is known first, for a name may hold the sign that parts them."""
        names = self.names.get(place.of, {})
        if value in names:
            return names[value]
        if place.begins and not parted:
            return _begun(value, names)
        if not parted:
            return value
        sign, parts, said, at = parted[0], value.split(parted[0]), [], 0
        while at < len(parts):
            self._step()
            wide = range(min(WIDEST, len(parts) - at), 0, -1)
            width = next((w for w in wide if sign.join(parts[at : at + w]) in names), 1)
            words = sign.join(parts[at : at + width])
            said.append(self._named(words, place, parted[1:]))
            at += width
        return sign.join(said)

    def _step(self) -> None:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise _TooMuchError


@lru_cache(maxsize=32)
def _templates(group: str) -> tuple[Template, ...]:
    """Return the sentences of a group, the one with most fixed letters first."""
    found = []
    for name in GROUPS.get(group, (group,)):
        section, _, key = name.partition(".")
        found += [template for template in read_templates(section) if not key or template.key == name]
    return tuple(sorted(found, key=lambda template: (-template.weight, template.key)))


def _starts(text: str, templates: Sequence[Template]) -> Iterator[int]:
    """Yield where a sentence may begin: at 0, and behind a blank where the fixed words of one stand, or a figure."""
    openings = tuple(dict.fromkeys(template.fixed[0] for template in templates if template.fixed[0]))
    yield 0
    at = text.find(" ")
    while at >= 0:
        at += 1
        if text.startswith(openings, at) or (text[at - 2 : at - 1] == "." and text[at : at + 1].isdecimal()):
            yield at
        at = text.find(" ", at)


def _begun(value: str, names: Mapping[str, str]) -> str:
    """Say the name at the beginning of a value, the longest that is known, and keep the rest."""
    known = [name for name in names if value.startswith(f"{name} ")]
    name = max(known, key=len, default="")
    return f"{names[name]}{value[len(name) :]}" if name else value
