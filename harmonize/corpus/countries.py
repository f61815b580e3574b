"""Which country a text is of, by how it names countries; left open where the text does not say."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from harmonize.jurisdictions import country_facts, jurisdiction_rooms, official_languages, place_names
from harmonize.lang import LanguageRoom, load_language, room_for_tag
from harmonize.model import Because, Guess, Sure

MOST_CHARACTERS = 400_000
ENOUGH = 3
"""So often must a text name its country to say more than a passing word."""
CLEAR = 0.75
"""Share of all names of countries that must be of one."""
SHOWN = 3
SHORTEST = 2


def guess_country(text: str, room: LanguageRoom) -> Guess:
    """Return the country whose names stand in the text most often, among those that write laws in its language."""
    candidates = _candidates(room.code)
    seen = _mentions(text[:MOST_CHARACTERS], room)
    counts = {code: sum(words.values()) for code, words in seen.items()}
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    if not ranked:
        only = candidates[0] if len(candidates) == 1 else ""
        return Guess(only, Sure.OPEN, Because.LANGUAGE) if only else Guess()
    best, total = ranked[0], sum(counts.values())
    if len(ranked) > 1 and counts[ranked[1]] == counts[best]:
        return Guess()
    clear = counts[best] >= ENOUGH and counts[best] >= CLEAR * total
    words = tuple(word for word, _ in seen[best].most_common(SHOWN))
    return Guess(best, Sure.LIKELY if clear else Sure.OPEN, Because.PLACES, words, counts[best])


def _mentions(text: str, room: LanguageRoom) -> dict[str, Counter[str]]:
    """Count the words of a text that name each country, as printed."""
    names = _names(room.code)
    if not names:
        return {}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\w*")
    seen: dict[str, Counter[str]] = {}
    for found in pattern.finditer(room.shadow(text)):
        seen.setdefault(names[found[1]], Counter())[text[found.start() : found.end()]] += 1
    return seen


@lru_cache(maxsize=16)
def _candidates(room: str) -> tuple[str, ...]:
    known = {code for code in jurisdiction_rooms() if any(_is(room, tag) for tag in country_facts(code).languages)}
    return tuple(sorted(known | {code for tag in _tags(room) for code in official_languages().get(tag, ())}))


@lru_cache(maxsize=16)
def _names(room: str) -> dict[str, str]:
    """Return beginnings of words, as in the shadow, by which texts name countries; one shared by two is left out."""
    names: dict[str, set[str]] = {}
    for code in _candidates(room):
        for place in (*country_facts(code).places, *place_names(code, _tags(room))):
            shadow = load_language(room).shadow(place)
            if len(shadow) > SHORTEST:
                names.setdefault(shadow, set()).add(code)
    return {name: next(iter(codes)) for name, codes in names.items() if len(codes) == 1}


def _is(room: str, tag: str) -> bool:
    found = room_for_tag(tag)
    return found is not None and found.code == room


def _tags(room: str) -> tuple[str, ...]:
    return load_language(room).detector
