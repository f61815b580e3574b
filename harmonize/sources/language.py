"""Which language a text is in: declared, or detected; and whether a room reads it."""

from __future__ import annotations

import unicodedata
from collections import Counter
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


def find_language(text: str, declared: str) -> FoundLanguage:
    """Return the declared language where there is one, else the detected one.

    The doubt names a detected language that contradicts the declared one.
    """
    script = _script(text)
    label = _detect(text)
    if not declared:
        return FoundLanguage(label, "detected", script)
    room = room_for_tag(declared)
    heard = _room_heard(label)
    doubt = label if room is not None and heard is not None and heard.code != room.code else ""
    return FoundLanguage(declared, "declared", script, doubt)


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
