"""Questions that answers checked by hand pose to the matching of two jurisdictions with each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from harmonize.lang import room_for_tag
from harmonize.match.counterparts import Profile, Weighed, make_profile, weigh_pairs
from harmonize.match.counterparts.fitting import JudgedPairs
from harmonize.settings import PairWeights

from .countries import Country, place_of_reading
from .gold import Gold
from .places import Place

Places = npt.NDArray[np.intp]
KNOWN, NONE, UNKNOWN = 1, 0, -1
Offences = Mapping[Place, Mapping[str, str]]
"""Offences that answers name a place for, each with ``yes`` or ``partial``."""


@dataclass(frozen=True)
class Question:
    """The principal provision of an offence in one jurisdiction, asked of another that has the offence too.

    ``candidates`` are places among those weighed, likeliest first; ``principal`` and ``related`` are the ones of them
    that are the other's principal provision, and that are one of its provisions of any offence of the one asked with.
    """

    offence: str
    asked: str
    of: str
    side: int
    """0 where it is asked with a provision of the first jurisdiction."""
    languages: str
    candidates: Places
    principal: frozenset[int]
    related: frozenset[int]


@dataclass(frozen=True)
class JudgedCountries:
    """Two countries weighed, with what is known of the pairs and the questions in both directions."""

    judged: JudgedPairs
    questions: tuple[Question, ...]

    @property
    def codes(self) -> tuple[str, str]:
        """The two jurisdictions."""
        return self.judged.weighed.a.jurisdiction, self.judged.weighed.b.jurisdiction


def judge_countries(countries: Sequence[Country], gold: Gold, weights: PairWeights) -> Iterator[JudgedCountries]:
    """Weigh every two countries that answers speak of."""
    profiles = [make_profile(country.code, country.readings) for country in countries]
    for a, b in combinations(profiles, 2):
        yield judge_two(weigh_pairs(a, b, weights), gold)


def judge_two(weighed: Weighed, gold: Gold) -> JudgedCountries:
    """Put answers beside the candidates of two jurisdictions.

    A pair is known to be counterparts where answers name both as ``yes`` for one offence. It is known to be none
    where one is a provision of an offence that the other jurisdiction has too, and the other is not named for any
    offence of the first. Of all other pairs nothing is known.
    """
    sides = weighed.a, weighed.b
    offences = [_offences_of(profile, gold) for profile in sides]
    places = [[place_of_reading(r) for r in profile.readings] for profile in sides]
    answers = np.full(len(weighed.rows), UNKNOWN)
    for at, (row, column) in enumerate(zip(weighed.rows, weighed.columns, strict=True)):
        own = offences[0].get(places[0][row], {}), offences[1].get(places[1][column], {})
        answers[at] = _truth(own, (sides[0].jurisdiction, sides[1].jurisdiction), gold)
    questions = tuple(_questions(weighed, gold, places, offences))
    asked = tuple((question.side, question.candidates) for question in questions if len(question.candidates))
    return JudgedCountries(JudgedPairs(weighed, answers, asked), questions)


def _truth(own: tuple[Mapping[str, str], Mapping[str, str]], codes: tuple[str, str], gold: Gold) -> int:
    shared = own[0].keys() & own[1].keys()
    if any(own[0][offence] == own[1][offence] == "yes" for offence in shared):
        return KNOWN
    if shared:
        return UNKNOWN
    for mine, other in ((own[0], codes[1]), (own[1], codes[0])):
        if any(said == "yes" and _has(gold, other, offence) for offence, said in mine.items()):
            return NONE
    return UNKNOWN


def _has(gold: Gold, code: str, offence: str) -> bool:
    known = gold.cells.get((code.upper(), offence))
    return known is not None and bool(known.full)


def _offences_of(profile: Profile, gold: Gold) -> Offences:
    found: dict[Place, dict[str, str]] = {}
    for (code, offence), known in gold.cells.items():
        if code == profile.jurisdiction.upper():
            for place in known.named:
                found.setdefault(place, {})[offence] = known.answer(place)
    return found


def _questions(
    weighed: Weighed, gold: Gold, places: Sequence[Sequence[Place]], offences: Sequence[Offences]
) -> Iterator[Question]:
    sides = ((weighed.a, weighed.rows), (weighed.b, weighed.columns))
    for mine, other in ((0, 1), (1, 0)):
        own, theirs = sides[mine], sides[other]
        codes = own[0].jurisdiction, theirs[0].jurisdiction
        for (code, offence), known in gold.cells.items():
            if code != codes[0].upper() or not known.full or not _has(gold, codes[1], offence):
                continue
            principal = gold.cells[codes[1].upper(), offence].principal
            at = next((row for row, place in enumerate(places[mine]) if place in known.principal), -1)
            found = np.nonzero(own[1] == at)[0]
            ordered = found[np.lexsort((theirs[1][found], -weighed.odds[found]))]
            where = {int(item): places[other][theirs[1][item]] for item in ordered}
            asked_for = offences[mine].get(places[mine][at], {}) if at >= 0 else {}
            yield Question(
                offence,
                *codes,
                mine,
                _languages(weighed),
                ordered,
                frozenset(item for item, place in where.items() if place in principal),
                frozenset(i for i, place in where.items() if asked_for.keys() & offences[other].get(place, {}).keys()),
            )


def _languages(weighed: Weighed) -> str:
    rooms = [room_for_tag(p.readings[0].provision.language) if p.readings else None for p in (weighed.a, weighed.b)]
    return "-".join(sorted(room.code if room else "" for room in rooms))
