"""What a reader may choose from when confirming what a text is."""

from __future__ import annotations

from functools import lru_cache

from harmonize.jurisdictions import country_facts, jurisdiction_codes, jurisdiction_rooms, load_jurisdiction
from harmonize.lang import load_language, room_codes


@lru_cache(maxsize=1)
def jurisdictions() -> dict[str, str]:
    """Return code and name of every jurisdiction, by name."""
    named = {code: load_jurisdiction(code).name for code in jurisdiction_codes()}
    return dict(sorted(named.items(), key=lambda item: item[1]))


@lru_cache(maxsize=1)
def languages() -> dict[str, str]:
    """Return the tags of the languages that statutes are read in, each with the name of its room, by tag.

    Where a language is read in two scripts, its tags name the script.
    """
    rooms = {code: load_language(code) for code in room_codes()}
    found = {tag: room.name for room in rooms.values() if room.reads_statutes for tag in room.detector}
    for code in jurisdiction_rooms():
        for tag in country_facts(code).languages:
            name = next((room.name for room in rooms.values() if tag.split("-")[0] in room.tags), "")
            if name:
                found[tag] = name
    vague = {tag for tag in found if any(other.startswith(f"{tag}-") for other in found)}
    return {tag: found[tag] for tag in sorted(found) if tag not in vague}
