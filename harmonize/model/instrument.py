"""Legal orders and their acts."""

from __future__ import annotations

from dataclasses import dataclass

from .source import TextKind


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A legal order; ``code`` is its ISO 3166-1 alpha-2 code in lower case (``xk`` for Kosovo)."""

    code: str
    name: str
    brief: str
    region: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """One act or code as read from one file.

    ``law_kinds`` are the kinds of law found by its content (ids of ``yardsticks/law_kinds.toml``), ``act``
    is the kind of instrument that its title names (code, act), ``heard`` the language that detection
    hears in it, whatever is declared.
    """

    jurisdiction: str
    file: str
    title: str
    title_en: str
    language: str
    language_rule: str
    kind: TextKind
    as_of: str
    source: str
    law_kinds: tuple[str, ...] = ()
    characters: int = 0
    articles: int = 0
    sha256: str = ""
    act: str = ""
    heard: str = ""
