"""Provisions as weighted word stems and concepts: what likeness is measured on."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from harmonize.lang import LanguageRoom
from harmonize.model import ProvisionReading

Vector = Mapping[str, float]
"""A weight for each word stem or concept."""

WORD = re.compile(r"[^\W\d_]+")
STEM = 6
"""Letters of a word that stand for it in all its forms; found best in Romance, Slavic and Albanian codes alike."""
SHORTEST = 3
FIRST = 900
"""Characters of the conduct that are read: an offence is stated at the beginning."""
NAMES = ("name-", "neighbour-")
"""Concepts that name an offence. Likeness is about what is done, so that a law with other names is found."""


def stem_of(word: str, room: LanguageRoom) -> str:
    """Return the stem that stands for a printed word."""
    folded = room.shadow(word)
    for letter, plain in room.romanised.items():
        folded = folded.replace(letter, plain)
    return folded[:STEM]


def count_words(reading: ProvisionReading, room: LanguageRoom) -> Vector:
    """Return the word stems of name and conduct; a stem that comes again counts for less each time."""
    text = f"{room.shadow(reading.provision.heading)} {reading.conduct[:FIRST]}"
    for letter, plain in room.romanised.items():
        text = text.replace(letter, plain)
    counts = Counter(word[:STEM] for word in WORD.findall(text) if len(word) >= SHORTEST)
    return {stem: 1 + math.log(count) for stem, count in counts.items()}


def count_concepts(reading: ProvisionReading) -> list[Vector]:
    """Return the concepts of the whole provision and then of each of its blocks; the heading belongs to every block."""
    heading = {mention.concept for mention in reading.in_heading}
    whole = heading | {mention.concept for mention in reading.in_body}
    blocks = [
        heading | {mention.concept for mention in reading.in_body if span.holds(mention.quote.span)}
        for span in reading.blocks
    ]
    return [dict.fromkeys((c for c in sorted(found) if not c.startswith(NAMES)), 1.0) for found in (whole, *blocks)]


def rarity(counted: Sequence[Vector]) -> dict[str, float]:
    """Return how telling each term is among these provisions: the fewer have it, the more."""
    having = Counter(term for vector in counted for term in vector)
    return {term: math.log((len(counted) + 1) / (count + 0.5)) for term, count in having.items()}


def weigh_terms(counted: Vector, telling: Mapping[str, float]) -> dict[str, float]:
    """Return a vector of length 1: counts times how telling each term is."""
    return unit({term: count * telling.get(term, 0.0) for term, count in counted.items()})


def unit(vector: Vector) -> dict[str, float]:
    """Return the vector at length 1; empty where nothing in it has weight."""
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def mean(vectors: Iterable[tuple[float, Vector]]) -> dict[str, float]:
    """Return the mean of weighted vectors, terms in alphabetical order."""
    total, sums = 0.0, defaultdict[str, float](float)
    for weight, vector in vectors:
        total += weight
        for term, value in vector.items():
            sums[term] += weight * value
    return {term: sums[term] / total for term in sorted(sums)} if total else {}
