"""The words that the pages use, with what they mean here."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import Words


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word and its meaning."""

    term: str
    meaning: str


def glossary(words: Words) -> tuple[GlossaryEntry, ...]:
    """Return the entries in the order of the catalogue, from the general to the particular."""
    terms, meanings = words.table("glossary.term"), words.table("glossary.meaning")
    return tuple(GlossaryEntry(term, meanings[name]) for name, term in terms.items())
