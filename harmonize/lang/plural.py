"""The plural form that a language has for a number."""

from __future__ import annotations

from typing import SupportsFloat, cast


def plural_form(tag: str, n: object) -> str:
    """Return the CLDR name of the form (one, few, many, other ...); ``n`` is a number."""
    from babel import Locale  # late: reading statutes needs no locales

    return str(Locale.parse(tag, sep="-").plural_form(abs(float(cast(SupportsFloat, n)))))
