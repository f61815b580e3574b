"""Exemplars from provisions whose offence is known: figures alone, no sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.lang import room_for_tag
from harmonize.model import Exemplar, ProvisionReading

from .likeness import Key, key_of
from .vectors import Vector, count_concepts, count_words, mean, rarity, unit, weigh_terms

MOST_WORDS = 60
MOST_CONCEPTS = 30
"""So many of the most telling terms are kept of an offence's provisions in one jurisdiction."""
MOST_ARTICLES = 3
"""Citations kept for the reader, the principal provision first."""
OTHER = 0.5
"""Weight of a further provision of the offence beside the principal one."""


@dataclass(frozen=True, slots=True)
class KnownProvision:
    """A provision known to hold an offence; ``principal`` where it is the first among several."""

    offence: str
    place: Key
    principal: bool


def learn_exemplars(
    jurisdiction: str, readings: Sequence[ProvisionReading], known: Sequence[KnownProvision], origin: str
) -> tuple[Exemplar, ...]:
    """Return one exemplar for each offence that the jurisdiction's provisions are known for, by offence.

    Terms are weighed by how telling they are among all provisions of the jurisdiction. ``known`` places that no
    reading has are passed over.
    """
    rooms = [room_for_tag(reading.provision.language) for reading in readings]
    words = [count_words(r, room) if room else {} for r, room in zip(readings, rooms, strict=True)]
    concepts = [count_concepts(reading)[0] for reading in readings]
    telling = rarity(words), rarity(concepts)
    place = {key_of(reading): index for index, reading in enumerate(readings)}
    chosen: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for item in known:
        if item.place in place:
            chosen[item.offence].append((1.0 if item.principal else OTHER, place[item.place]))
    exemplars = []
    for offence, rows in sorted(chosen.items()):
        rows.sort(key=lambda row: (-row[0], row[1]))
        first = rooms[rows[0][1]]
        exemplars.append(
            Exemplar(
                offence=offence,
                jurisdiction=jurisdiction,
                family=first.family if first else "",
                origin=origin,
                articles=tuple(dict.fromkeys(readings[index].provision.article for _, index in rows))[:MOST_ARTICLES],
                words=_most(mean((w, weigh_terms(words[i], telling[0])) for w, i in rows), MOST_WORDS),
                concepts=_most(mean((w, weigh_terms(concepts[i], telling[1])) for w, i in rows), MOST_CONCEPTS),
            )
        )
    return tuple(exemplars)


def _most(vector: Vector, most: int) -> Mapping[str, float]:
    """Keep the terms of most weight, in alphabetical order, to four decimals."""
    kept = sorted(vector, key=lambda term: (-vector[term], term))[:most]
    return {term: round(value, 4) for term, value in unit({term: vector[term] for term in sorted(kept)}).items()}
