"""The language of papers, as a command names it."""

from __future__ import annotations

from harmonize.errors import WrongUse
from harmonize.lang import interface_languages

LANGUAGES = ", ".join(interface_languages())


def check_language(tag: str) -> None:
    """Raise WrongUse where there are no words in a language."""
    if tag not in interface_languages():
        raise WrongUse(f"there is no language '{tag}' for papers.", remedy=f"Languages at hand: {LANGUAGES}.")
