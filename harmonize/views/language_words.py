"""The name of a text's language, in the reader's language."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

from .words import Words


def language_words(tag: str, words: Words) -> str:
    """Name a BCP 47 language such as ``sr-Latn-ME``; the tag itself where no such language is known."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(words.code.replace("-", "_")) or tag
    except (UnknownLocaleError, ValueError):
        return tag
