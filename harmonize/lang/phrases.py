"""The sentences in which results give their reasons, by key, in every interface language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from .catalogue import RESULTS, catalogue
from .plural import plural_form

FILE = "phrases.toml"
COUNTED = "n"
"""The place whose number decides the form where a language has several."""

Template = str | Mapping[str, str]
"""A sentence with places, or its plural forms by their CLDR names."""


@lru_cache(maxsize=16)
def load_phrases(code: str = RESULTS) -> Mapping[str, Mapping[str, Template]]:
    """Return section -> name -> sentence; BrokenData where there is no such interface language."""
    return catalogue(code).table(FILE)


def phrase(key: str, *, code: str = RESULTS, **values: object) -> str:
    """Return the sentence ``section.name`` with its places filled, in an interface language; KeyError for no such key.

    Where a language has several forms of it, the number at the place ``n`` decides.
    """
    section, name = key.split(".")
    template = load_phrases(code)[section][name]
    if isinstance(template, Mapping):
        form = plural_form(code, values.get(COUNTED, 0))
        template = template[form if form in template else "other"]
    return template.format(**values)
