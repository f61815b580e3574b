"""What the Unicode locale data say of countries: their names in a language, and the languages they write laws in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from .load import is_jurisdiction


@lru_cache(maxsize=1)
def jurisdiction_codes() -> tuple[str, ...]:
    """Return the codes of all countries, sorted."""
    codes = (str(code).lower() for code in Locale("en").territories)
    return tuple(sorted(code for code in codes if is_jurisdiction(code)))


@lru_cache(maxsize=1)
def official_languages() -> Mapping[str, tuple[str, ...]]:
    """Return the countries of each language (its two or three letters) that is an official one of the whole country."""
    found: dict[str, set[str]] = {}
    for code in jurisdiction_codes():
        for tag in get_official_languages(code.upper(), de_facto=True):
            found.setdefault(tag.split("_")[0], set()).add(code)
    return {tag: tuple(sorted(codes)) for tag, codes in found.items()}


def place_names(code: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the country's name in each of the languages that has one."""
    found = []
    for tag in languages:
        try:
            name = Locale.parse(tag, sep="-").territories.get(code.upper())
        except (ValueError, UnknownLocaleError):
            continue
        if name:
            found.append(name)
    return tuple(dict.fromkeys(found))
