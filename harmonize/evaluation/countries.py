"""The countries that gold speaks of, read from statutes, so that they can be matched anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from harmonize.errors import WrongUse
from harmonize.gaps import find_gaps
from harmonize.lang import room_for_tag
from harmonize.match import Scored, judge_offences
from harmonize.model import Match, ProvisionReading, Yardstick
from harmonize.pipeline import Progress, RunRecord, read_statutes
from harmonize.settings import Settings

from .answers import Answers, make_answers
from .gold import Gold
from .places import Place, place_of


@dataclass(frozen=True)
class Country:
    """The provisions in force of one country; ``code`` in small letters, as everywhere but in gold."""

    code: str
    readings: tuple[ProvisionReading, ...]
    law_kinds: frozenset[str]

    @cached_property
    def articles(self) -> frozenset[Place]:
        """Where the provisions stand."""
        return frozenset(map(place_of_reading, self.readings))


def read_countries(
    roots: Sequence[Path], gold: Gold, settings: Settings, progress: Progress | None = None
) -> tuple[Country, ...]:
    """Read the statutes of the countries of gold; WrongUse where none of them is there."""
    wanted = {code.lower() for code in gold.jurisdictions}
    read = read_statutes(roots, RunRecord(settings), progress=progress).instruments
    countries = []
    for code in sorted(wanted):
        own = [item for item in read if item.instrument.jurisdiction == code and _has_words(item.instrument.language)]
        if own:
            readings = tuple(reading for item in own for reading in item.readings)
            countries.append(Country(code, readings, frozenset(k for item in own for k in item.instrument.law_kinds)))
    if not countries:
        raise WrongUse(
            f"holds no statutes of {', '.join(sorted(gold.jurisdictions))}.",
            where=", ".join(map(str, roots)),
            remedy="Name the folder of statutes that the answers are about with --statutes.",
        )
    return tuple(countries)


def place_of_reading(reading: ProvisionReading) -> Place:
    """Return where a provision stands."""
    return place_of(reading.provision.file, reading.provision.article)


def answer_of_country(
    country: Country, scored: dict[str, list[Scored]], yardstick: Yardstick, settings: Settings
) -> Answers:
    """Judge weighed candidates as a comparison does: matches, elements and coverage of one country."""
    judged = judge_offences(country.code, scored, settings)
    matches: tuple[Match, ...] = tuple(match for rows in judged.values() for match in rows)
    found = find_gaps(country.code, matches, country.readings, country.law_kinds, yardstick)
    offences = [offence for reading in country.readings for offence in reading.offences]
    return make_answers(found.matches, offences, found.gaps, found.elements, {country.code.upper(): country.articles})


def _has_words(language: str) -> bool:
    """Say whether a text of this language is compared at all."""
    room = room_for_tag(language)
    return room is None or bool(room.lexicon)
