"""How like the known provisions of an offence each provision of a jurisdiction is.

Every figure is in standard deviations from the jurisdiction's other provisions: laws differ in style, and what is
like in a terse code would be unlike in a wordy one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from harmonize.lang import room_for_tag
from harmonize.model import Exemplar, ProvisionReading

from .vectors import Vector, count_concepts, count_words, mean, rarity, weigh_terms

TRIMMED = 0.01
"""Share of the likest provisions that is left out of mean and deviation: the answer must not shrink its own figure."""
EXPECTED = 60
"""A jurisdiction with so many provisions is judged half by its own spread and half by the usual one."""
USUAL = {"words": (0.02, 0.03), "whole": (0.09, 0.10), "block": (0.11, 0.11)}
"""Usual mean and deviation of the cosine, set by hand: a little wider than the medians of the official texts of twelve
jurisdictions (0.025 and 0.019, 0.086 and 0.073, 0.091 and 0.075), so that a few provisions give no strong figure."""
LEAST, MOST = -4.0, 15.0
WORTH_NAMING = 1.0
"""From so many deviations on it is said what both have."""

Key = tuple[str, int]
"""Where a provision stands: file and offset."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Likeness of one provision to the exemplars of one offence: standard deviations above the usual."""

    deviations: float
    terms: tuple[str, ...]
    """What both have, the most telling first."""
    articles: tuple[str, ...]
    """Citations of the exemplars (``PE 129-A``)."""


@dataclass(frozen=True, slots=True)
class _Model:
    """The exemplars of one offence in one, and every provision's likeness to them."""

    terms: Vector
    deviations: Sequence[float]
    articles: tuple[str, ...]


class Likeness:
    """The provisions of one jurisdiction beside the exemplars of all others."""

    def __init__(self, jurisdiction: str, readings: Sequence[ProvisionReading], exemplars: Iterable[Exemplar]) -> None:
        """Read the provisions; exemplars of the jurisdiction itself are left out, they would look up the answer."""
        self._keys = [key_of(reading) for reading in readings]
        self._place = {key: place for place, key in enumerate(self._keys)}
        self._punishing = [bool(reading.offences) for reading in readings]
        rooms = [room_for_tag(reading.provision.language) for reading in readings]
        self._family = [room.family if room else "" for room in rooms]
        words = [count_words(r, room) if room else {} for r, room in zip(readings, rooms, strict=True)]
        self._words = _weigh_all(words)
        self._concepts = _weigh_concepts([count_concepts(reading) for reading in readings])
        self._exemplars: dict[str, list[Exemplar]] = defaultdict(list)
        for exemplar in exemplars:
            if exemplar.jurisdiction != jurisdiction:
                self._exemplars[exemplar.offence].append(exemplar)
        self._postings = _post((place, vector) for place, vector in enumerate(self._words))
        self._whole = _post((place, parts[0]) for place, parts in enumerate(self._concepts))
        blocks = [(place, block) for place, parts in enumerate(self._concepts) for block in parts[1:]]
        self._owners = [place for place, _ in blocks]
        self._blocks = _post(enumerate(block for _, block in blocks))
        self._by_words: dict[tuple[str, str], _Model | None] = {}
        self._by_concepts: dict[str, _Model | None] = {}

    def by_words(self, offence: str, reading: ProvisionReading) -> Alike | None:
        """Compare wording with exemplars of the same language family; None where there are none."""
        place = self._place[key_of(reading)]
        family = self._family[place]
        name = (offence, family)
        if name not in self._by_words:
            known = [e for e in self._exemplars[offence] if e.family == family and e.words]
            self._by_words[name] = self._compare_words(known, family) if family and known else None
        return _alike(self._by_words[name], self._words[place], place)

    def sharing(self, offence: str, reading: ProvisionReading, stem: str) -> tuple[str, ...]:
        """Return the citations of the exemplars of the same language family that have a word stem."""
        family = self._family[self._place[key_of(reading)]]
        return _citations([e for e in self._exemplars[offence] if e.family == family and stem in e.words])

    def by_concepts(self, offence: str, reading: ProvisionReading) -> Alike | None:
        """Compare acts, objects, means and aims with exemplars in every language; None where there are none."""
        place = self._place[key_of(reading)]
        if offence not in self._by_concepts:
            known = [e for e in self._exemplars[offence] if e.concepts]
            self._by_concepts[offence] = self._compare_concepts(known) if known else None
        return _alike(self._by_concepts[offence], self._concepts[place][0], place)

    def _compare_words(self, known: Sequence[Exemplar], family: str) -> _Model:
        model = mean((1.0, e.words) for e in known)
        cosines = _cosines(self._postings, model, len(self._keys))
        return _Model(model, self._standardise(cosines, "words", family), _citations(known))

    def _compare_concepts(self, known: Sequence[Exemplar]) -> _Model:
        model = mean((1.0, e.concepts) for e in known)
        whole = self._standardise(_cosines(self._whole, model, len(self._keys)), "whole", "")
        best = [0.0] * len(self._keys)
        for owner, value in zip(self._owners, _cosines(self._blocks, model, len(self._owners)), strict=True):
            best[owner] = max(best[owner], value)
        block = self._standardise(best, "block", "")
        return _Model(model, [round((a + b) / 2, 4) for a, b in zip(whole, block, strict=True)], _citations(known))

    def _standardise(self, values: Sequence[float], kind: str, family: str) -> list[float]:
        """Return deviations from the mean of the punishing provisions (of the family), the likest left out."""
        own = sorted(
            value
            for value, punishes, of in zip(values, self._punishing, self._family, strict=True)
            if punishes and (not family or of == family)
        )
        own = own[: len(own) - math.ceil(len(own) * TRIMMED)]
        middle, spread = USUAL[kind]
        total = len(own) + EXPECTED
        average = (math.fsum(own) + EXPECTED * middle) / total
        variance = (math.fsum((v - average) ** 2 for v in own) + EXPECTED * spread**2) / total
        return [round(min(MOST, max(LEAST, (v - average) / math.sqrt(variance))), 4) for v in values]


def key_of(reading: ProvisionReading) -> Key:
    """Return where a provision stands."""
    return reading.provision.file, reading.provision.span.start


def _weigh_all(counted: Sequence[Vector]) -> list[dict[str, float]]:
    telling = rarity(counted)
    return [weigh_terms(vector, telling) for vector in counted]


def _weigh_concepts(counted: Sequence[Sequence[Vector]]) -> list[list[dict[str, float]]]:
    telling = rarity([parts[0] for parts in counted])
    return [[weigh_terms(part, telling) for part in parts] for parts in counted]


def _post(vectors: Iterable[tuple[int, Vector]]) -> dict[str, list[tuple[int, float]]]:
    """Return for each term the places that have it."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in vectors:
        for term, value in vector.items():
            postings[term].append((place, value))
    return postings


def _cosines(postings: Mapping[str, Sequence[tuple[int, float]]], model: Vector, count: int) -> list[float]:
    sums = [0.0] * count
    for term, weight in model.items():
        for place, value in postings.get(term, ()):
            sums[place] += weight * value
    return sums


def _alike(model: _Model | None, own: Vector, place: int) -> Alike | None:
    if model is None:
        return None
    deviations = model.deviations[place]
    if deviations < WORTH_NAMING:
        return Alike(deviations, (), model.articles)
    worth = {term: own[term] * model.terms[term] for term in own if term in model.terms}
    return Alike(deviations, tuple(sorted(worth, key=lambda term: (-worth[term], term))), model.articles)


def _citations(exemplars: Sequence[Exemplar]) -> tuple[str, ...]:
    return tuple(f"{e.jurisdiction.upper()} {e.articles[0]}" for e in exemplars if e.articles)
