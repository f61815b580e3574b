"""The words that people see, taken from the interface catalogue of a language room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from harmonize.errors import BrokenData
from harmonize.lang.catalogue import catalogue
from harmonize.lang.interface import load_interface
from harmonize.lang.plural import plural_form
from harmonize.model import Coverage, ElementStatus, OffenceForm, TextKind

DATE = re.compile(r"(?P<year>[12]\d{3})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?!\d)", re.ASCII)
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue of one interface language; a word that is missing is an error, never a blank."""

    code: str
    tables: Mapping[str, Any]

    def say(self, key: str, **values: object) -> str:
        """Return the words at ``section.name`` with their places filled in."""
        found = self._at(key)
        if not isinstance(found, str):
            raise self._missing(key)
        return found.format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """Return the words at ``section.name`` in the form that the language has for ``n`` (one, few, other ...)."""
        forms, form = self.table(key), plural_form(self.code, n)
        return self.say(f"{key}.{form if form in forms else 'other'}", n=self.number(n), **values)

    def number(self, n: float) -> str:
        """Write a number as the language does: ``12,345``, ``12.345``."""
        return str(format_decimal(n, locale=self.locale))

    def signed(self, n: float) -> str:
        """Write a figure to one decimal with its sign: ``+4.2``."""
        return str(format_decimal(Decimal(f"{n:.1f}"), format="+0.0;-0.0", locale=self.locale)).replace("-", MINUS)

    def date(self, written: str) -> str:
        """Write the date that a text begins with (``2019-01-14``, ``2024-11 (in part)``) as the language does.

        What stands behind it, and what is no such date, is left as it is.
        """
        found, pattern = DATE.match(written), catalogue(self.code).date
        if found is None or (pattern and not found["day"]):
            return written
        try:
            day = date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
        except ValueError:
            return written
        whole = format_date(day, pattern or "long", locale=self.locale)
        said = whole if found["day"] else format_skeleton("yMMMM", day, locale=self.locale)
        return f"{said}{written[found.end() :]}"

    @property
    def locale(self) -> Locale:
        """The CLDR locale of the language."""
        return Locale.parse(self.code, sep="-")

    def table(self, key: str) -> dict[str, str]:
        """Return a whole section of plain words, in the order of the catalogue."""
        found = self._at(key)
        if not isinstance(found, Mapping):
            raise self._missing(key)
        return {name: words for name, words in found.items() if isinstance(words, str)}

    def state(self, coverage: Coverage) -> str:
        """Name a state."""
        return self.say(f"state.{coverage.value}")

    def explain(self, coverage: Coverage) -> str:
        """Say in one sentence what a state means."""
        return self.say(f"explain.{coverage.value}")

    def text_kind(self, kind: TextKind) -> str:
        """Say plainly whether a text is the law's own words or somebody's account of them."""
        return self.say(f"text_kind.{kind.value}")

    def status(self, status: ElementStatus | None) -> str:
        """Name what was found of an element; None where no law was read for it."""
        return self.say(f"element_status.{status.value if status else 'unjudged'}")

    def element_type(self, kind: str) -> str:
        """Name the kind of an element (act, means, aim ...)."""
        return self.say(f"element_type.{kind}")

    def force(self, force: str) -> str:
        """Say how strongly an instrument asks for an element."""
        return self.say(f"force.{force}")

    def form(self, form: OffenceForm, paragraph: str = "") -> str:
        """Name a form of an offence, with its paragraph where the article numbers them."""
        name = self.say(f"form.{form.value}")
        return self.say("form.paragraph", form=name, paragraph=paragraph) if paragraph else name

    def instrument(self, instrument: str) -> str:
        """Name an instrument; its identifier made readable where the catalogue has no name."""
        return self.table("instrument").get(instrument, instrument.replace("-", " "))

    def _at(self, key: str) -> Any:
        found: Any = self.tables
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise self._missing(key)
            found = found[part]
        return found

    def _missing(self, key: str) -> BrokenData:
        where = f"lang/{self.code}/interface"
        return BrokenData(f"the interface has no words for '{key}'.", where=where)


@lru_cache(maxsize=8)
def load_words(code: str = "en") -> Words:
    """Return the catalogue of a language room."""
    return Words(code, load_interface(code))


def as_sentence(words: str) -> str:
    """Return the words with a capital first letter, leaving the rest as it is."""
    return words[:1].upper() + words[1:]
