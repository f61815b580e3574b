"""Why two provisions are proposed for each other, or why the nearest falls short, in words and with the law's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harmonize.lang.glosses import gloss
from harmonize.lang.phrases import phrase
from harmonize.model import ProvisionReading, Quote

from ..vectors import NAMES

MOST_SHARED = 6
"""So much of what both have is named."""
MOST_QUOTES = 3
ALIKE = 0.4
"""From so many fives of deviations on, wording or neighbourhood is worth a word (two standard deviations)."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Concepts that both have, the most telling first, names of offences apart."""

    names: tuple[str, ...]
    substance: tuple[str, ...]


def shared_concepts(a: frozenset[str], b: frozenset[str], telling: Mapping[str, float]) -> Shared:
    """Return what two sets of concepts have in common."""
    both = sorted(a & b, key=lambda concept: (-telling.get(concept, 0.0), concept))
    names = tuple(concept for concept in both if concept.startswith(NAMES))
    return Shared(names, tuple(concept for concept in both if not concept.startswith(NAMES)))


def reasons_for(signs: Mapping[str, float], shared: Shared, mutual: bool) -> tuple[str, ...]:
    """Return what speaks for and against a pair, the most telling first."""
    said = []
    if shared.names:
        key = "counterpart.heading_names" if signs["heading_names"] > 0 else "counterpart.names"
        said.append(phrase(key, names=_glosses(shared.names)))
    if shared.substance:
        said.append(phrase("counterpart.substance", glosses=_glosses(shared.substance)))
    if signs["heading"] > 0:
        said.append(phrase("counterpart.heading"))
    said += [phrase(f"counterpart.{name}") for name in ("words", "cognates", "nearby") if signs[name] >= ALIKE]
    if mutual:
        said.append(phrase("counterpart.mutual"))
    if signs["penalty"] > 0:
        said.append(phrase("counterpart.penalty"))
    return (*said, *_against(signs))


def shortcomings(signs: Mapping[str, float], shared: Shared, mutual: bool) -> str:
    """Return in one line why the nearest provision is no counterpart."""
    said = [phrase("counterpart.only", glosses=_glosses(shared.substance))] if shared.substance else []
    if not shared.substance:
        said.append(phrase("counterpart.no_substance"))
    if not shared.names:
        said.append(phrase("counterpart.no_names"))
    said += _against(signs)
    if not mutual:
        said.append(phrase("counterpart.not_mutual"))
    return "; ".join(said)


def quotes_of(reading: ProvisionReading, concepts: Sequence[str]) -> tuple[Quote, ...]:
    """Return the first words of a provision for each of the most telling concepts."""
    found: dict[str, Quote] = {}
    for mention in (*reading.in_heading, *reading.in_body):
        found.setdefault(mention.concept, mention.quote)
    quotes = [found[concept] for concept in concepts if concept in found]
    return tuple(dict.fromkeys(quotes))[:MOST_QUOTES]


def words_for(shared: Shared) -> tuple[str, ...]:
    """Return what both have in words for readers."""
    return tuple(gloss(concept) for concept in (*shared.names, *shared.substance)[:MOST_SHARED])


def _against(signs: Mapping[str, float]) -> list[str]:
    names = ("heading_clash", "chapter_clash", "penalty_apart", "prison_apart")
    return [phrase(f"counterpart.{name}") for name in names if signs[name] > 0]


def _glosses(concepts: Sequence[str]) -> str:
    return ", ".join(gloss(concept) for concept in concepts[:MOST_SHARED])
