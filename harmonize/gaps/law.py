"""All provisions in force of one jurisdiction, and where each concept stands in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from harmonize.lang import room_for_tag
from harmonize.model import ConceptMention, ProvisionReading

NEAR = 12
"""So many articles before and behind a matched one may belong to it, inside its chapter."""
BESIDE = 3
"""So many articles before and behind a matched one may be its siblings."""
CHAPTERS = 6
"""And it has them in so few chapters: a code restated in part has few articles too, but of many chapters."""
SPECIAL = 60
"""A law with fewer punishing articles is no code: what varies offences there varies those of the whole law."""


@dataclass(frozen=True, slots=True)
class Law:
    """The provisions of a jurisdiction; ``holders`` are the places of those that mention a concept."""

    readings: tuple[ProvisionReading, ...]
    holders: Mapping[str, tuple[int, ...]]
    by_place: Mapping[tuple[str, str], ProvisionReading]
    places: Mapping[int, int]
    """Identity of a reading -> its place among ``readings``."""
    special: frozenset[str]
    """Files of laws about one subject: few punishing provisions, in few chapters."""

    def holding(self, concepts: Iterable[str]) -> list[ProvisionReading]:
        """Return the provisions that mention all of the concepts, in the order of the texts."""
        places = [set(self.holders.get(concept, ())) for concept in concepts]
        return [self.readings[place] for place in sorted(set.intersection(*places))] if places else []

    def companions(self, matched: Sequence[ProvisionReading]) -> tuple[ProvisionReading, ...]:
        """Return what belongs to matched provisions: variants and rules near them in the same chapter.

        A variant raises or lowers the penalty of an offence defined before it; a rule threatens no penalty
        (a definition, "consent does not count", "also the author of the offence before").
        """
        chosen = {id(reading) for reading in matched}
        near: dict[int, None] = {}
        for reading in matched:
            at = self.places[id(reading)]
            special = reading.provision.file in self.special
            reach = len(self.readings) if special else NEAR
            for place in range(max(0, at - reach), min(len(self.readings), at + reach + 1)):
                other = self.readings[place]
                belongs = abs(place - at) <= NEAR and _belongs(other, reading)
                if id(other) not in chosen and (belongs or (special and _varies_all(other, reading))):
                    near[place] = None
        return tuple(self.readings[place] for place in sorted(near))

    def neighbours(self, matched: Sequence[ProvisionReading]) -> tuple[ProvisionReading, ...]:
        """Return the provisions right before and behind matched ones, in the same chapter."""
        chosen = {self.places[id(reading)] for reading in matched}
        near = {place + step for place in chosen for step in range(-BESIDE, BESIDE + 1)} - chosen
        paths = {(r.provision.file, r.provision.path) for r in matched}
        there = (self.readings[place] for place in sorted(near) if 0 <= place < len(self.readings))
        return tuple(r for r in there if (r.provision.file, r.provision.path) in paths)


def index_law(readings: Sequence[ProvisionReading]) -> Law:
    """Index the provisions in force of one jurisdiction; of two with one label in one file the first counts."""
    holders: dict[str, list[int]] = defaultdict(list)
    by_place: dict[tuple[str, str], ProvisionReading] = {}
    for place, reading in enumerate(readings):
        by_place.setdefault((reading.provision.file, reading.provision.article), reading)
        for concept in sorted({mention.concept for mention in mentions_of(reading)}):
            holders[concept].append(place)
    places = {id(reading): place for place, reading in enumerate(readings)}
    held = {concept: tuple(found) for concept, found in holders.items()}
    return Law(tuple(readings), held, by_place, places, _special(readings))


def _special(readings: Sequence[ProvisionReading]) -> frozenset[str]:
    punishing = [reading.provision for reading in readings if reading.offences]
    counts = Counter(provision.file for provision in punishing)
    chapters: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for provision in punishing:
        chapters[provision.file].add(provision.path)
    return frozenset(file for file, count in counts.items() if count < SPECIAL and len(chapters[file]) <= CHAPTERS)


def _belongs(other: ProvisionReading, matched: ProvisionReading) -> bool:
    one, two = other.provision, matched.provision
    same = one.file == two.file and one.path == two.path
    return same and not other.general and (_raises(other) or not other.offences)


def _varies_all(other: ProvisionReading, matched: ProvisionReading) -> bool:
    """Say whether a provision of the same special law varies what the law defines."""
    return _raises(other) and other.provision.file == matched.provision.file


def _raises(reading: ProvisionReading) -> bool:
    """Say whether a provision varies an offence defined elsewhere, with a threat of its own."""
    return reading.varies and (bool(reading.offences) or reading.punishes)


def mentions_of(reading: ProvisionReading) -> tuple[ConceptMention, ...]:
    """Return what a provision mentions in its body and heading, and by the terms of elements.

    Terms that find offences but are too loose for an element are left out.
    """
    room = room_for_tag(reading.provision.language)
    found = (*reading.in_body, *reading.in_heading)
    if room is not None and room.loose:
        found = tuple(m for m in found if (m.concept, m.term) not in room.loose)
    return (*found, *reading.words)
