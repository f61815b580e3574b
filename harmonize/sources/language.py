"""Which language a text is in: declared, or detected; and whether a room reads it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from harmonize.lang import LanguageRoom, load_language, room_codes, room_for_tag

SAMPLE = 20_000
SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab"}


@dataclass(frozen=True, slots=True)
class FoundLanguage:
    """The tag of a text, the rule that gave it, its script, and what contradicts it (or "")."""

    tag: str
    rule: str
    script: str
    doubt: str = ""
    heard: str = ""
    """What detection says of the text, whatever is declared."""


def find_language(text: str, declared: str, usual: Sequence[str] = ()) -> FoundLanguage:
    """Return the declared language where there is one, else the detected one.

    ``usual`` are the tags of the languages that the jurisdiction's statutes are in: neighbouring
    languages that one room reads are told apart by the country, not by the words. The doubt names a
    detected language that contradicts the declared one, or that the country's statutes are not in.
    """
    script = _script(text)
    label = _detect(text)
    heard = _room_heard(label)
    if declared:
        room = room_for_tag(declared)
        doubt = label if room is not None and heard is not None and heard.code != room.code else ""
        return FoundLanguage(declared, "declared", script, doubt, label)
    fitting = [tag for tag in usual if heard is not None and room_for_tag(tag) is heard]
    in_script = [tag for tag in fitting if script in tag] or fitting
    doubt = label if usual and not fitting else ""
    return FoundLanguage(in_script[0] if in_script else label, "detected", script, doubt, label)


def room_of(found: FoundLanguage) -> LanguageRoom | None:
    """Return the room that reads statutes in this language and script, or None."""
    room = room_for_tag(found.tag) or _room_heard(found.tag)
    if room is None or not room.reads_statutes or found.script not in room.scripts:
        return None
    return room


def _room_heard(label: str) -> LanguageRoom | None:
    for code in room_codes():
        if label in load_language(code).detector:
            return load_language(code)
    return None


def _sample(text: str) -> str:
    """Take a piece from the middle: the beginning is often a publisher's preface."""
    start = max(0, (len(text) - SAMPLE) // 2)
    return text[start : start + SAMPLE]


def _script(text: str) -> str:
    letters = Counter(unicodedata.name(char, "?").split()[0] for char in _sample(text) if char.isalpha())
    if not letters:
        return "Zyyy"
    return SCRIPTS.get(letters.most_common(1)[0][0], "Zzzz")


def _detect(text: str) -> str:
    import py3langid  # late: loads a model

    return str(py3langid.classify(_sample(text))[0])
