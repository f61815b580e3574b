"""Which treaties hold between two jurisdictions, and what follows from them."""

from __future__ import annotations

import pytest

from harmonize.dual import DualVerdict, Met, PrisonRange, Punishable, RuleFinding, Side
from harmonize.dual.rules import bonds_between, judge, reservations_at, rules_between, rules_meant
from harmonize.treaties import Measure
from harmonize.yardsticks import load_yardstick

LONG, SHORT = PrisonRange(24, 96), PrisonRange(1, 6)


def side(code: str, prison: PrisonRange | None = LONG, offence: str = "x") -> Side:
    none: frozenset[str] = frozenset()
    return Side(offence, code, Punishable.YES, (), prison, none, none, none, "")


def rules(offence: str, one: str, other: str, prison: PrisonRange | None = LONG) -> dict[str, RuleFinding]:
    meant = rules_meant(load_yardstick().offence(offence))
    found = rules_between(meant, bonds_between(one, other), side(one, prison, offence), side(other, prison, offence))
    return {rule.instrument: rule for rule in found}


def figure(met: Met, *, bound: bool = True) -> RuleFinding:
    return RuleFinding("ets-024-extradition", "2(1)", 12, Measure.MAXIMUM, met, bound, "", False)


def plain(condition: str = "", *, met: Met = Met.YES, bound: bool = True) -> RuleFinding:
    return RuleFinding("uncac", "44", None, Measure.MAXIMUM, met, bound, condition, False)


def test_nothing_binds_kosovo():
    for other in ("al", "es", "cl", "rs"):
        bonds = bonds_between("xk", other)
        assert not bonds.both and not bonds.maybe
        for offence in load_yardstick().offences:
            assert not rules(offence.id, "xk", other)


def test_a_treaty_of_one_alone_does_not_hold():
    assert "ets-024-extradition" not in rules("money-laundering", "es", "pe")
    assert "ets-024-extradition" in rules("money-laundering", "rs", "cl")


def test_a_signature_does_not_hold():
    assert "extradition-montevideo-1933" not in rules("money-laundering", "pe", "cl")


def test_what_is_not_known_is_kept_apart():
    found = rules("money-laundering", "pe", "cl")["extradition-mercosur-1998"]
    assert (found.bound, found.met, found.recalled) == (False, Met.YES, True)


def test_budapest_is_for_its_own_offences_and_gives_way():
    assert "budapest" not in rules("money-laundering", "es", "pe")
    assert rules("illegal-access", "es", "pe")["budapest"].met is Met.YES
    assert "budapest" not in rules("illegal-access", "es", "rs")  # ETS 24 sets a figure
    assert "budapest" in rules("illegal-access", "pe", "cl")  # whether Mercosur 1998 binds Peru is not known


def test_conventions_are_for_their_own_offences():
    trafficking = rules("trafficking-in-persons", "es", "pe")
    assert set(trafficking) == {"untoc", "crc-opsc"}
    assert trafficking["untoc"].condition
    assert set(rules("bribery-active", "es", "pe")) == {"untoc", "uncac"}
    assert "drugs-1988" not in rules("drug-possession-personal", "es", "pe")
    assert rules("money-laundering", "es", "pe")["drugs-1988"].condition
    assert not rules("drug-trafficking", "es", "pe")["drugs-1988"].condition


def test_general_knowledge_is_marked():
    assert rules("money-laundering", "ar", "cl")["extradition-mercosur-1998"].recalled
    assert not rules("money-laundering", "al", "rs")["uncac"].recalled


def test_a_short_penalty_fails_the_figure():
    assert rules("illegal-access", "es", "pe", SHORT)["budapest"].met is Met.NO


def test_a_reservation_is_shown_and_makes_the_edge_unclear():
    edge = rules("money-laundering", "rs", "cl", PrisonRange(1, 12))["ets-024-extradition"]
    assert edge.met is Met.UNCLEAR
    assert rules("money-laundering", "rs", "al", PrisonRange(1, 12))["ets-024-extradition"].met is Met.YES
    [reserved] = reservations_at(edge, bonds_between("rs", "cl"))
    assert reserved.jurisdiction == "cl"


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ([figure(Met.YES)], DualVerdict.MET),
        ([figure(Met.NO), figure(Met.YES)], DualVerdict.MET),
        ([figure(Met.NO)], DualVerdict.NOT_MET),
        ([figure(Met.UNCLEAR)], DualVerdict.UNCLEAR),
        ([figure(Met.NO), plain()], DualVerdict.UNCLEAR),
        ([figure(Met.NO), figure(Met.YES, bound=False)], DualVerdict.UNCLEAR),
        ([figure(Met.NO), figure(Met.NO, bound=False)], DualVerdict.NOT_MET),
        ([plain()], DualVerdict.MET),
        ([plain("a group")], DualVerdict.MET_ON_CONDITION),
        ([plain("a group"), plain()], DualVerdict.MET),
        ([plain(met=Met.UNCLEAR)], DualVerdict.UNCLEAR),
        ([figure(Met.YES, bound=False)], DualVerdict.UNCLEAR),
        ([plain(bound=False)], DualVerdict.UNCLEAR),
        ([figure(Met.NO, bound=False)], DualVerdict.NO_TREATY),
        ([], DualVerdict.NO_TREATY),
    ],
)
def test_verdicts(found, wanted):
    assert judge(found) is wanted


def test_both_directions_hold_alike():
    for pair in (("es", "pe"), ("rs", "cl"), ("ar", "br")):
        assert rules("money-laundering", *pair) == rules("money-laundering", *reversed(pair))
