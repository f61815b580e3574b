"""How far two provisions reach, by what the one has and the other has not."""

from __future__ import annotations

import pytest

from harmonize.match.counterparts.relation import mirrored, relate
from harmonize.model import Relation

ACTS = {"recruit", "transport-person", "transfer-person", "harbour", "receive-person"}
CASES = [
    (ACTS, ACTS, Relation.EQUAL),
    (ACTS, ACTS - {"transport-person", "transfer-person"}, Relation.WIDER),
    (ACTS | {"force"}, ACTS, Relation.NARROWER),
    (ACTS | {"force"}, ACTS | {"deception"}, Relation.EQUAL),
    (ACTS | {"any-means"}, ACTS, Relation.EQUAL),
    ((ACTS - {"transport-person", "transfer-person"}) | {"force"}, ACTS, Relation.NARROWER),
    (ACTS | {"force"}, ACTS - {"transport-person", "transfer-person"}, Relation.OVERLAPS),
    ({"recruit", "transport-person"}, ACTS, Relation.UNKNOWN),
    ({"recruit", "firearm", "ammunition"}, ACTS, Relation.UNKNOWN),
]


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_the_rule(a, b, relation):
    telling = dict.fromkeys(a | b, 1.0)
    assert relate(a, b, telling) is relation
    assert relate(b, a, telling) is mirrored(relation)


def test_common_acts_weigh_little():
    telling = dict.fromkeys(ACTS, 5.0) | {"offer": 0.1}
    assert relate(ACTS | {"offer"}, ACTS, telling) is Relation.EQUAL
    assert relate(ACTS | {"offer"}, ACTS, telling | {"offer": 9.0}) is Relation.WIDER
