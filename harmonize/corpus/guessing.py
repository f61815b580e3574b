"""What can be said of an upload before anybody confirms it: country, language, title, date; each with how sure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from harmonize.jurisdictions import country_facts, instrument_kind, jurisdiction_rooms
from harmonize.lang import LanguageRoom
from harmonize.model import Because, Guess, SourceText, Sure, TextGuess
from harmonize.segment import segment_instrument
from harmonize.sources import find_language, room_of

from .choices import languages
from .countries import guess_country
from .opening import guess_date, guess_title

FEW_LABELS = 0.5
"""Where fewer of a text's article labels than this have the shape that the country uses, it may be another's."""


def guess_text(source: SourceText, today: date) -> TextGuess:
    """Guess what a text is; what it does not say stays empty."""
    heard = find_language(source.text, "")
    room = room_of(heard)
    if room is None:
        return TextGuess(title=guess_title(source.text, ()), heard=heard.heard)
    country = _checked(guess_country(source.text, room), source, room)
    facts = country_facts(country.value)
    found = find_language(source.text, "", facts.languages)
    tag = found.tag if facts.languages and not found.doubt else _with_script(found.heard, found.script)
    codes = (country.value,) if country.value else jurisdiction_rooms()
    names = [name for code in codes for kind in country_facts(code).instruments for name in kind.names]
    title = guess_title(source.text, names)
    return TextGuess(
        jurisdiction=country,
        language=Guess(tag, Sure.LIKELY, Because.DETECTED),
        title=title,
        as_of=guess_date(source.text, heard.heard, today),
        heard=heard.heard,
        act=instrument_kind(country.value, title.value) if country.value else "",
    )


def _checked(country: Guess, source: SourceText, room: LanguageRoom) -> Guess:
    """Lower how sure a country is where the labels of the articles are not of the shape that it uses."""
    facts = country_facts(country.value)
    if country.sure is not Sure.LIKELY or not facts.labels:
        return country
    labels = [p.article for p in segment_instrument(source, room, room.tags[0]).provisions]
    fitting = sum(bool(re.fullmatch(facts.labels, label)) for label in labels)
    return replace(country, sure=Sure.OPEN) if labels and fitting < FEW_LABELS * len(labels) else country


def _with_script(tag: str, script: str) -> str:
    scripted = f"{tag}-{script}"
    return scripted if scripted in languages() else tag
