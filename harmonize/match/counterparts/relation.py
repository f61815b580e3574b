"""Whether one provision reaches as far as another, from what the one has and the other has not."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from harmonize.lang.glosses import load_kinds
from harmonize.model import Relation

RULE = Path(__file__).parent / "relation.toml"
MIRRORED = {Relation.NARROWER: Relation.WIDER, Relation.WIDER: Relation.NARROWER}


@dataclass(frozen=True, slots=True)
class RelationRule:
    """See relation.toml."""

    alternatives: tuple[str, ...]
    conditions: tuple[str, ...]
    no_conditions: tuple[str, ...]
    fewest: int
    fewest_shared: int
    slight: float


@lru_cache(maxsize=1)
def load_rule() -> RelationRule:
    """Return the rule of the package."""
    table = tomllib.loads(RULE.read_text(encoding="utf-8"))
    return RelationRule(
        tuple(table["alternatives"]),
        tuple(table["conditions"]),
        tuple(table["no_conditions"]),
        table["fewest"],
        table["fewest_shared"],
        table["slight"],
    )


def relate(a: Collection[str], b: Collection[str], telling: Mapping[str, float]) -> Relation:
    """Say how the provision with concepts ``a`` stands to that with ``b``; unknown rather than guessed.

    Acts and objects are alternatives: who has more of them reaches further. Means, aims and circumstances are
    conditions: who asks for a kind of them that the other does not ask for at all reaches less far. ``telling``
    weighs each concept by how rare it is.
    """
    rule = load_rule()
    acts_a, acts_b = _of_kind(a, rule.alternatives), _of_kind(b, rule.alternatives)
    shared = acts_a & acts_b
    if min(len(acts_a), len(acts_b)) < rule.fewest or len(shared) < rule.fewest_shared:
        return Relation.UNKNOWN
    whole = _weight(acts_a | acts_b, telling)
    more_a = _weight(acts_a - acts_b, telling) > rule.slight * whole
    more_b = _weight(acts_b - acts_a, telling) > rule.slight * whole
    asks_a, asks_b = _asks_more(a, b, rule), _asks_more(b, a, rule)
    wider, narrower = more_a or asks_b, more_b or asks_a
    if wider and narrower:
        return Relation.OVERLAPS
    if wider or narrower:
        return Relation.WIDER if wider else Relation.NARROWER
    return Relation.EQUAL


def mirrored(relation: Relation) -> Relation:
    """Return the relation as seen from the other side."""
    return MIRRORED.get(relation, relation)


def _of_kind(concepts: Collection[str], kinds: Collection[str]) -> set[str]:
    known = load_kinds()
    return {concept for concept in concepts if known.get(concept) in kinds}


def _asks_more(one: Collection[str], other: Collection[str], rule: RelationRule) -> bool:
    """Say whether one asks for a kind of condition that the other does not ask for at all."""
    return any(
        _of_kind(one, (kind,)) - set(rule.no_conditions) and not _of_kind(other, (kind,)) - set(rule.no_conditions)
        for kind in rule.conditions
    )


def _weight(concepts: Collection[str], telling: Mapping[str, float]) -> float:
    return sum(telling.get(concept, 0.0) for concept in sorted(concepts))
